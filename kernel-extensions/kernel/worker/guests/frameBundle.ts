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

/** What is shown of it. */
interface Table {
  names: string[];
  kinds: string[];
  index: (string | number)[];
  rows: unknown[][];
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
  const table = tableOf(frame);
  const { names, kinds, index, rows } = table;
  const shown =
    rows.length > ALL
      ? [...range(0, FIRST), ...range(rows.length - LAST, rows.length)]
      : range(0, rows.length);
  const cells = names.map((_name, column) => columnText(shown.map((row) => rows[row][column])));
  const size = sizeOf(table);
  const lines = [
    ["", ...names],
    ["", ...kinds],
    ...shown.map((row, place) => [String(index[row]), ...cells.map((column) => column[place])]),
  ];
  return {
    "text/html": html(table, shown, cells, size),
    ...(rows.length <= RESOURCE && { "application/vnd.dataresource+json": dataResource(table) }),
    "text/plain": `${plainTable(lines)}\n${size}`,
  };
}

function tableOf({ values, columns, index, dtypes, $isSeries }: Frame): Table {
  // danfo calls a series without a name 0.
  const names = $isSeries && String(columns[0]) === "0" ? [""] : columns.map(String);
  const rows = $isSeries ? values.map((value) => [value]) : (values as unknown[][]);
  return { names, kinds: dtypes, index, rows };
}

/** How large a table is, and how many values are missing: danfo's averages do not leave them out by themselves. */
function sizeOf({ names, rows }: Table): string {
  const { locale, size, missing } = WORDS[language()];
  const count = (number: number): string => number.toLocaleString(locale);
  const gaps = rows.reduce((sum, row) => sum + row.filter(isMissing).length, 0);
  const more = gaps > 0 ? ` · ${count(gaps)} ${missing}` : "";
  return `${count(rows.length)} × ${count(names.length)} (${size})${more}`;
}

function html({ names, kinds, index }: Table, shown: number[], cells: string[][], size: string): string {
  const side = kinds.map((kind) => (kind === "string" ? ' style="text-align: left"' : ""));
  const heads = names.map(
    (name, column) =>
      `<th scope="col"${side[column]}>${escape(name)}<br><small style="font-weight: normal; opacity: 0.7">${escape(kinds[column])}</small></th>`,
  );
  const lines = shown.map((row, place) => {
    const gap = place > 0 && shown[place - 1] !== row - 1;
    const body = cells.map((column, at) => `<td${side[at]}>${escape(column[place])}</td>`).join("");
    return (
      (gap ? `<tr><th>⋮</th>${side.map((style) => `<td${style}>⋮</td>`).join("")}</tr>` : "") +
      `<tr><th scope="row">${escape(String(index[row]))}</th>${body}</tr>`
    );
  });
  return (
    `<table><thead><tr><th></th>${heads.join("")}</tr></thead><tbody>${lines.join("")}</tbody></table>` +
    `<p><small style="opacity: 0.7">${escape(size)}</small></p>`
  );
}

const TYPES: Record<string, string> = {
  string: "string",
  boolean: "boolean",
  int32: "integer",
  float32: "number",
};

function dataResource({ names, kinds, index, rows }: Table): object {
  const numbered = index.every((name) => typeof name === "number");
  const columns = names.map((name) => name || "values");
  const fields = columns.map((name, column) => ({ name, type: TYPES[kinds[column]] ?? "any" }));
  return {
    schema: {
      fields: [{ name: "index", type: numbered ? "integer" : "string" }, ...fields],
      primaryKey: ["index"],
    },
    data: rows.map((row, place) => ({
      index: index[place],
      ...Object.fromEntries(row.map((value, column) => [columns[column], value ?? null])),
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
