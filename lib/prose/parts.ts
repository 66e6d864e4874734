import type { FigureWords } from "./words.ts";

/** The words of a figure or table with the values filled in. */
export interface FilledWords extends FigureWords {
  /** The note as HTML: one paragraph or more, with its links. */
  noteHtml: string;
}

/** What stands in the prose for a bound expression and for a figure or table. */
export interface ProseParts {
  /** The value of a bound expression, as HTML. */
  value(expression: string): string;
  /** The same as plain text, for titles, descriptions and notes. */
  valueText(expression: string): string;
  /** A figure or table, as HTML. */
  figure(kind: "figure" | "table", id: string, words: FilledWords): string;
  /** Where the glossary explains a term, and its title; without this, or without an answer, terms are plain words. */
  term?(id: string): { title: string; address: string } | undefined;
}
