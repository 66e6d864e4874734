import { counted, fill, language } from "../../locale.ts";
import { LABELS } from "../../words.ts";
import type { MimeBundle } from "../channel.ts";
import { columnText } from "./columnText.ts";
import { html } from "./html.ts";
import { plainTable } from "./plainTable.ts";
import { resource } from "./resource.ts";

/** Anything that has rows and columns; values are asked for only where they are shown. */
export interface Table {
  names: string[];
  /** What stands below each name: the kind of the column's values, in its library's words. */
  kinds?: string[];
  /** How many rows. */
  count: number;
  /** What a row is called: its number, or a name. */
  label(row: number): unknown;
  value(row: number, column: number): unknown;
  /** How many values are missing, where that is known. */
  missing?: number;
}

/** The part of a table that is shown: places of rows and columns, and the texts of each column. */
export interface Shown {
  rows: number[];
  columns: number[];
  labels: string[];
  cells: string[][];
  /** Columns that are not numbers stand on the left. */
  left: boolean[];
  /** How large the table is, and what is left out. */
  size: string;
}

/** A table of more rows than this is shown by its first and last ones. */
const ROWS = { all: 30, first: 15, last: 5 };
const COLUMNS = { all: 30, first: 20, last: 5 };

/** A table as HTML, as data where it is clean and small, and as text: the one given, else a table in plain text. */
export function tableBundle(table: Table, text?: string): MimeBundle {
  const shown = shownOf(table);
  const data = resource(table);
  return {
    "text/html": html(table, shown),
    ...(data && { "application/vnd.dataresource+json": data }),
    "text/plain": text ?? plainTable(table, shown),
  };
}

function shownOf(table: Table): Shown {
  const { names, count } = table;
  const rows = ends(count, ROWS);
  const columns = ends(names.length, COLUMNS);
  const values = columns.map((column) => rows.map((row) => table.value(row, column)));
  return {
    rows,
    columns,
    labels: columnText(rows.map((row) => table.label(row))),
    cells: values.map(columnText),
    left: values.map((column) => column.some(isWord)),
    size: sizeOf(table, rows.length, columns.length),
  };
}

/** How large a table is; danfo's averages, for one, do not leave missing values out by themselves. */
function sizeOf({ names, count, missing = 0 }: Table, rows: number, columns: number): string {
  const spoken = language();
  const of = (shown: number, all: number, what: "rows" | "columns"): string[] =>
    shown === all
      ? []
      : [
          fill(LABELS.ofAll[spoken], {
            shown: counted(shown),
            all: counted(all),
            what: LABELS[what][spoken],
          }),
        ];
  return [
    `${counted(count)} × ${counted(names.length)} (${LABELS.size[spoken]})`,
    ...of(rows, count, "rows"),
    ...of(columns, names.length, "columns"),
    ...(missing > 0 ? [`${counted(missing)} ${LABELS.missing[spoken]}`] : []),
  ].join(" · ");
}

function isWord(value: unknown): boolean {
  return value !== null && !["undefined", "number", "bigint", "boolean"].includes(typeof value);
}

function ends(count: number, { all, first, last }: typeof ROWS): number[] {
  return count > all ? [...range(0, first), ...range(count - last, count)] : range(0, count);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}
