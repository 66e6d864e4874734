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
    csv: lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join(""),
    json: `${JSON.stringify(jsonStatOf(descriptor, rows, updated))}\n`,
  };
}

function quoted(value: unknown): string {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
