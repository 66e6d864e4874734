import type { PublicCell, PublicContent } from "../disclosure/public.ts";
import type { Language } from "../words.ts";
import { labelOf } from "./grid.ts";

/**
 * A figure's or table's numbers as CSV (RFC 4180, UTF-8, a point as decimal sign): two columns a dimension
 * (code and label), then value, interval, status and flags. A withheld or missing number is empty, and its
 * status says why.
 *
 * @example
 * csv(record, "fr"); // "year,year_label,value,low,high,status,flags\r\n2015,2015,41.48,…"
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
  return [head, ...record.cells.map(row)].map((fields) => `${fields.map(field).join(",")}\r\n`).join("");
}

function field(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? "" : String(value);
  // A spreadsheet would take such a text for a formula.
  const safe = typeof value === "string" && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
