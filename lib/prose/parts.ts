import type { FigureWords } from "./words.ts";

/** What stands in the prose for a bound expression and for a figure or table. */
export interface ProseParts {
  /** The value of a bound expression, as HTML. */
  value(expression: string): string;
  /** The same as plain text, for titles, descriptions and notes. */
  valueText(expression: string): string;
  /** A figure or table, as HTML; the values are filled in its words. */
  figure(kind: "figure" | "table", id: string, words: FigureWords): string;
}
