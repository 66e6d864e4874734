import type { PublicCell, PublicContent } from "../disclosure/public.ts";
import type { Language } from "../words.ts";
import { labelOf } from "./grid.ts";

/**
 * A figure's or table's numbers as CSV (RFC 4180, UTF-8): two columns a dimension (code and label), then value,
 * interval, status and flags. A withheld or missing number is empty, and its status says why.
 *
 * In English it is for programs: commas, a point as decimal sign. In Dutch, French and German it is for the
 * spreadsheets of Belgium: semicolons, a decimal comma, and a byte order mark by which Excel knows UTF-8.
 *
 * @example
 * csv(record, "en"); // "year,year_label,value,low,high,status,flags\r\n2015,2015,41.48,…"
 * csv(record, "fr"); // "\ufeffyear;year_label;value;low;high;status;flags\r\n2015;2015;41,48;…"
 */
export function csv(record: PublicContent, language: Language): string {
  const { dimensions } = record;
  const head = [
    ...dimensions.flatMap(({ name }) => [name, `${name}_label`]),
    "value",
    "low",
    "high",
    "status",
    "flags",
  ];
  const row = (cell: PublicCell) => [
    ...dimensions.flatMap((dimension) => {
      const code = cell.at[dimension.name]!;
      return [code, labelOf(dimension, code, language)];
    }),
    cell.value,
    cell.low,
    cell.high,
    cell.status,
    cell.flags,
  ];
  const local = language !== "en";
  const lines = [head, ...record.cells.map(row)].map(
    (fields) => `${fields.map((value) => field(value, local)).join(local ? ";" : ",")}\r\n`,
  );
  return (local ? "\ufeff" : "") + lines.join("");
}

function field(value: string | number | null | undefined, local: boolean): string {
  if (typeof value === "number") return local ? String(value).replace(".", ",") : String(value);
  const text = value ?? "";
  // A spreadsheet would take such a text for a formula.
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
