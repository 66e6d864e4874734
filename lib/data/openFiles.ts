import { field } from "../figure/csv.ts";
import { jsonStatOf } from "./jsonStat.ts";
import type { Delivery } from "./delivery.ts";
import type { Descriptor } from "./descriptor.ts";
import { rowsOf, text, withEngine } from "./engine.ts";

/**
 * A delivery as CSV (RFC 4180: codes, commas, a decimal point, UTF-8) and as JSON-stat 2.0.
 *
 * @param updated the day of publication, as an ISO date
 */
export async function openFiles(
  descriptor: Descriptor,
  { file }: Delivery,
  updated: string,
): Promise<{ csv: string; json: string }> {
  const rows = await withEngine((connection) =>
    rowsOf(connection, `SELECT * FROM read_parquet(${text(file)})`),
  );
  const names = descriptor.schema.fields.map(({ name }) => name);
  const lines = [names, ...rows.map((row) => names.map((name) => row[name]))];
  return {
    csv: lines.map((line) => `${line.map((value) => field(plain(value), false)).join(",")}\r\n`).join(""),
    json: `${JSON.stringify(jsonStatOf(descriptor, rows, updated))}\n`,
  };
}

const plain = (value: unknown): string | number | null =>
  value === null || value === undefined || typeof value === "number" ? (value ?? null) : String(value);
