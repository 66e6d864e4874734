import type { CellObject, DenseWorkSheet, WorkBook } from "@e965/xlsx";
import { SSF } from "@e965/xlsx";

/** A sheet as texts. Cells that are merged have the text of the first one in `text`, not in `own`. */
export interface Grid {
  /** Rows that hold something, in order; `row` counts from 1. */
  rows: { row: number; own: string[]; text: string[] }[];
  /** Merged cells: rows and columns from 0, both ends included. */
  merges: { top: number; left: number; bottom: number; right: number }[];
  /** Cells with an error such as #N/A. */
  errors: number;
  cells: number;
}

/** The texts of a sheet: numbers as JavaScript writes them, dates and times by ISO 8601, errors empty. */
export function gridOf(sheet: DenseWorkSheet, book: WorkBook, most: number): Grid | null {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const grid: Grid = { rows: [], merges: [], errors: 0, cells: 0 };
  const at = new Map<number, Grid["rows"][number]>();
  for (const key of Object.keys(sheet["!data"] ?? [])) {
    const cells = sheet["!data"]![Number(key)];
    if (!cells) continue;
    const own: string[] = [];
    for (const place of Object.keys(cells)) {
      const cell = cells[Number(place)];
      if (!cell) continue;
      if (cell.t === "e") grid.errors++;
      const text = textOf(cell, date1904);
      if (text === "") continue;
      own[Number(place)] = text;
      if (++grid.cells > most) return null;
    }
    const filled = Array.from(own, (text) => text ?? "");
    if (filled.length === 0) continue;
    const row = { row: Number(key) + 1, own: filled, text: [...filled] };
    at.set(Number(key), row);
    grid.rows.push(row);
  }
  for (const { s, e } of sheet["!merges"] ?? []) {
    grid.merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c });
    const text = at.get(s.r)?.own[s.c] ?? "";
    if (text === "") continue;
    for (const { row, text: texts } of grid.rows) {
      if (row - 1 < s.r || row - 1 > e.r) continue;
      for (let column = s.c; column <= Math.min(e.c, 16_384); column++) {
        texts[column] = text;
        if (++grid.cells > most) return null;
      }
    }
  }
  for (const row of grid.rows) row.text = Array.from(row.text, (text) => text ?? "");
  return grid;
}

function textOf(cell: CellObject, date1904: boolean): string {
  if (cell.t === "e" || cell.t === "z" || cell.v === undefined || cell.v === null) return "";
  if (cell.t === "n" && typeof cell.z === "string" && SSF.is_date(cell.z))
    return dateOf(Number(cell.v), date1904) ?? String(cell.v);
  return String(cell.v);
}

/** A date, a time (below one day) or both; null where the number is none. */
function dateOf(value: number, date1904: boolean): string | null {
  const parsed = SSF.parse_date_code(value, { date1904 });
  if (!parsed) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${String(parsed.y).padStart(4, "0")}-${two(parsed.m)}-${two(parsed.d)}`;
  const time = `${two(parsed.H)}:${two(parsed.M)}:${two(Math.floor(parsed.S))}`;
  if (value > 0 && value < 1) return time;
  return time === "00:00:00" ? day : `${day}T${time}`;
}
