import type { Category } from "../../disclosure/parts.ts";
import { colour, seriesRole } from "../palette.ts";
import type { Role } from "../palette.ts";
import { isLow } from "../symbols.ts";
import type { Annotation, Frame } from "./frame.ts";
import { lineCount, textWidth, wrap } from "./text.ts";

/** Rows of a horizontal chart, from the top: where their labels stand and how high they are. */
export interface Rows {
  categories: Category[];
  left: number;
  height: number;
  /** Height of one row in pixels, with its label when that stands above. */
  row: number;
  /** Where the middle of the bar of a row lies, in rows from the top. */
  middle(index: number): number;
  yaxis: Record<string, unknown>;
  annotations: Annotation[];
}

/**
 * Labels stand beside their row; where they would take more than a third of the width, above it.
 *
 * @param bar height of what is drawn in a row, in pixels
 * @param gap space between rows, in pixels
 */
export function rowsOf(frame: Frame, bar: number, gap: number): Rows {
  const { size, width } = frame;
  const categories = ordered(frame);
  const most = width * (frame.narrow ? 0.42 : 0.34);
  const labels = categories.map((category) => frame.label(category));
  const styled = (text: string, category: Category) =>
    frame.highlight.has(category.code) ? `<b>${text.replaceAll("<br>", "</b><br><b>")}</b>` : text;
  const beside = labels.map((label) => wrap(label, most, size));
  // Bold letters are wider.
  const widths = beside.map(
    (text, index) => textWidth(text, size) * (frame.highlight.has(categories[index]!.code) ? 1.08 : 1),
  );
  const above =
    Math.max(...beside.map((text) => textWidth(text, size))) > most || Math.max(...beside.map(lineCount)) > 2;
  if (!above) {
    const row = Math.max(bar + gap, Math.max(...beside.map(lineCount)) * size * 1.2 + 4);
    return {
      categories,
      left: Math.ceil(Math.max(...widths)) + 12,
      height: row * categories.length,
      row,
      middle: (index) => index,
      yaxis: {
        range: [categories.length - 0.5, -0.5],
        tickvals: categories.map((_, index) => index),
        ticktext: beside.map((text, index) => styled(text, categories[index]!)),
        ticklabelstandoff: 6,
      },
      annotations: [],
    };
  }
  const lines = labels.map((label) => wrap(label, width - 12, size));
  const label = Math.max(...lines.map(lineCount)) * size * 1.3 + 3;
  const row = label + bar + gap;
  const middle = (index: number) => index - 0.5 + (label + bar / 2) / row;
  return {
    categories,
    left: 2,
    height: row * categories.length,
    row,
    middle,
    yaxis: { range: [categories.length - 0.5, -0.5], showticklabels: false },
    annotations: categories.map((category, index) => ({
      xref: "paper",
      x: 0,
      y: middle(index),
      xanchor: "left",
      yanchor: "bottom",
      align: "left",
      yshift: bar / 2 + 1,
      text: styled(lines[index]!, category),
      font: { size, color: colour("text") },
    })),
  };
}

/**
 * The colour of a row: with one series the highlighted rows stand out, and the others step back, as numbers of low
 * reliability do everywhere.
 */
export function rowRole(frame: Frame, code: string, place: number): Role {
  if (isLow(frame.cell(code, frame.groups[place]!.code))) return "context";
  if (frame.groups.length > 1 || frame.highlight.size === 0) return seriesRole(place);
  return frame.highlight.has(code) ? seriesRole(0) : "context";
}

/** By value, largest first by the first series, when asked; withheld and missing ones last, as given. */
function ordered(frame: Frame): Category[] {
  const { categories } = frame.x;
  if (frame.record.encoding.order !== "value") return categories;
  const value = (category: Category) => frame.cell(category.code, frame.groups[0]!.code).value;
  const known = categories.filter((category) => value(category) !== null);
  const rest = categories.filter((category) => value(category) === null);
  return [...known.sort((a, b) => value(b)! - value(a)!), ...rest];
}
