import type { Remark } from "../remark.ts";
import { uniqueNames } from "../names.ts";
import type { Grid } from "./grid.ts";

/** The table in a sheet. */
export interface SheetTable {
  columns: string[];
  rows: { row: number; cells: string[] }[];
  remarks: Remark[];
}

interface Hints {
  header?: number | undefined;
  headerRows?: number | undefined;
  footer?: number | undefined;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== "").length;

/**
 * The table in a sheet: the names are the first row with at least half as many filled cells as the rows have at
 * most; merged cells make the names of groups of columns part of the names of their columns, `Men / number`. What
 * stands above is a title; what stands below, after an empty row and in less than half of the columns, a footnote.
 */
export function tableOf(grid: Grid, hints: Hints): SheetTable {
  const { rows } = grid;
  const remarks: Remark[] = [];
  const place =
    hints.header === undefined ? likelyHeader(grid) : rows.findIndex(({ row }) => row >= hints.header!);
  if (place < 0 || rows.length === 0) return { columns: [], rows: [], remarks };
  const [first, last] = headerBlock(grid, place, hints);
  const header = rows.slice(first, last + 1);
  const body = withoutFootnotes(rows.slice(last + 1), hints.footer, width(grid));
  const columns = Math.max(...rows.slice(first, body.end + last + 1).map(({ text }) => text.length), 0);
  const used = Array.from({ length: columns }, (_, column) => column).filter(
    (column) =>
      header.some(({ text }) => (text[column] ?? "") !== "") ||
      body.rows.some(({ own }) => (own[column] ?? "") !== ""),
  );
  if (first > 0) remarks.push({ remark: "title-rows", rows: first });
  if (header.length > 1) remarks.push({ remark: "merged-header", rows: header.length });
  if (body.footnotes > 0) remarks.push({ remark: "footnotes", rows: body.footnotes });
  return {
    columns: uniqueNames(used.map((column) => nameOf(header.map(({ text }) => text[column] ?? "")))),
    rows: body.rows.map(({ row, text }) => ({ row, cells: used.map((column) => text[column] ?? "") })),
    remarks,
  };
}

/** The names of a column from top to bottom; what a merged cell repeats stands once. */
function nameOf(parts: string[]): string {
  const names = parts.map((part) => part.trim().replace(/\s+/g, " ")).filter((part) => part !== "");
  return names.filter((part, place) => part !== names[place - 1]).join(" / ");
}

/** Filled cells of the fullest rows: of the 90th of 100. */
function width({ rows }: Grid): number {
  const counts = rows.map(({ own }) => filled(own)).sort((a, b) => a - b);
  return counts[Math.floor((counts.length - 1) * 0.9)] ?? 0;
}

function likelyHeader(grid: Grid): number {
  const least = Math.max(Math.min(width(grid), 2), width(grid) / 2);
  return grid.rows.findIndex(({ own }) => filled(own) >= least);
}

/** From the row of the names, up over the names of groups and down over the rest of the names. */
function headerBlock(grid: Grid, place: number, hints: Hints): [number, number] {
  if (hints.headerRows !== undefined)
    return [place, Math.min(place + hints.headerRows - 1, grid.rows.length - 1)];
  const { rows, merges } = grid;
  const columns = Math.max(...rows.map(({ own }) => own.length));
  const groups = (at: number): boolean =>
    merges.some(
      ({ top, left, right }) =>
        top === rows[at]!.row - 1 &&
        right > left &&
        right - left + 1 < columns &&
        (rows[at]!.own[left] ?? "") !== "",
    );
  let first = place;
  if (hints.header === undefined)
    while (first > 0 && groups(first - 1) && rows[first - 1]!.row === rows[first]!.row - 1) first--;
  let last = place;
  for (let at = first; at <= last && last + 1 < rows.length; at++) {
    if (groups(at) && at === last) last++;
    for (const { top, bottom } of merges)
      if (top === rows[at]!.row - 1 && bottom > top)
        while (last + 1 < rows.length && rows[last + 1]!.row - 1 <= bottom) last++;
  }
  return [first, last];
}

/** The rows of data; with a hint the last ones are left out, else what an empty row parts from the others. */
function withoutFootnotes(
  rows: Grid["rows"],
  hint: number | undefined,
  wide: number,
): { rows: Grid["rows"]; end: number; footnotes: number } {
  let end = rows.length;
  if (hint !== undefined) end = Math.max(0, end - hint);
  else if (wide > 1)
    for (let at = rows.length - 1; at > 0; at--) {
      if (filled(rows[at]!.own) * 2 > wide) break;
      if (rows[at]!.row - rows[at - 1]!.row > 1 || filled(rows[at - 1]!.own) === 0) end = at;
    }
  return {
    rows: rows.slice(0, end).filter(({ own }) => filled(own) > 0),
    end,
    footnotes: rows.slice(end).filter(({ own }) => filled(own) > 0).length,
  };
}
