import { language } from "../../locale.ts";
import type { Language } from "../../locale.ts";
import type { MimeBundle } from "../channel.ts";
import { columnText, isMissing } from "./columnText.ts";

/** A data frame or a series, as danfo has it. */
export interface Frame {
  values: unknown[] | unknown[][];
  columns: (string | number)[];
  index: (string | number)[];
  dtypes: string[];
  $isSeries: boolean;
  toString(): string;
  loc(options: { columns: string[] }): Frame;
}

/** A table of more rows than this is shown by its first and last ones. */
const ALL = 30;
const FIRST = 15;
const LAST = 5;

/** A table of more rows than this is not given as data beside its picture: never a part of it. */
const RESOURCE = 1000;

const WORDS: Record<Language, { locale: string; size: string; missing: string }> = {
  nl: { locale: "nl-BE", size: "rijen × kolommen", missing: "ontbrekend" },
  fr: { locale: "fr-BE", size: "lignes × colonnes", missing: "manquant(s)" },
  de: { locale: "de-BE", size: "Zeilen × Spalten", missing: "fehlend" },
  en: { locale: "en-GB", size: "rows × columns", missing: "missing" },
};

/** A data frame as a table: index, names and kinds of the columns, first and last rows, and how many there are. */
export function frameBundle(frame: Frame): MimeBundle {
  const rows = (frame.$isSeries ? frame.values.map((value) => [value]) : frame.values) as unknown[][];
  const { columns, index, dtypes } = frame;
  const shown =
    rows.length > ALL
      ? [...range(0, FIRST), ...range(rows.length - LAST, rows.length)]
      : range(0, rows.length);
  const size = sizeOf(rows, columns.length);
  const cells = columns.map((_name, column) => columnText(shown.map((row) => rows[row][column])));
  const resource = rows.length <= RESOURCE && {
    "application/vnd.dataresource+json": dataResource(frame, rows),
  };
  return {
    "text/html": html(frame, shown, cells, rows.length, size),
    ...resource,
    "text/plain": `${plainTable([
      ["", ...columns.map(String)],
      ["", ...dtypes],
      ...shown.map((row, place) => [String(index[row]), ...cells.map((column) => column[place])]),
    ])}\n${size}`,
  };
}

/** How large a table is, and how many values are missing: danfo's own counts and averages need to be told. */
function sizeOf(rows: unknown[][], columns: number): string {
  const { locale, size, missing } = WORDS[language()];
  const count = (number: number): string => number.toLocaleString(locale);
  const gaps = rows.reduce((sum, row) => sum + row.filter(isMissing).length, 0);
  const more = gaps > 0 ? ` · ${count(gaps)} ${missing}` : "";
  return `${count(rows.length)} × ${count(columns)} (${size})${more}`;
}

function html(frame: Frame, shown: number[], cells: string[][], total: number, size: string): string {
  const text = frame.dtypes.map((dtype) => (dtype === "string" ? ' style="text-align: left"' : ""));
  const heads = frame.columns.map(
    (name, column) =>
      `<th scope="col"${text[column]}>${escape(String(name))}<br><small style="font-weight: normal; opacity: 0.7">${escape(frame.dtypes[column])}</small></th>`,
  );
  const lines = shown.map((row, place) => {
    const gap = place > 0 && shown[place - 1] !== row - 1;
    const body = cells.map((column, at) => `<td${text[at]}>${escape(column[place])}</td>`).join("");
    return (
      (gap ? `<tr><th>⋮</th>${`<td>⋮</td>`.repeat(cells.length)}</tr>` : "") +
      `<tr><th scope="row">${escape(String(frame.index[row]))}</th>${body}</tr>`
    );
  });
  const note =
    total > 0 ? `<p><small style="opacity: 0.7">${escape(size)}</small></p>` : `<p>${escape(size)}</p>`;
  return `<table><thead><tr><th></th>${heads.join("")}</tr></thead><tbody>${lines.join("")}</tbody></table>${note}`;
}

const TYPES: Record<string, string> = {
  string: "string",
  boolean: "boolean",
  int32: "integer",
  float32: "number",
};

function dataResource({ columns, index, dtypes }: Frame, rows: unknown[][]): object {
  const numbered = index.every((name) => typeof name === "number");
  const fields = columns.map((name, column) => ({
    name: String(name),
    type: TYPES[dtypes[column]] ?? "any",
  }));
  return {
    schema: {
      fields: [{ name: "index", type: numbered ? "integer" : "string" }, ...fields],
      primaryKey: ["index"],
    },
    data: rows.map((row, place) => ({
      index: index[place],
      ...Object.fromEntries(row.map((value, column) => [String(columns[column]), value ?? null])),
    })),
  };
}

function plainTable(lines: string[][]): string {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padStart(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}
