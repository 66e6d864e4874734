import { language } from "../../locale.ts";
import { LABELS } from "../../words.ts";
import type { MimeBundle } from "../channel.ts";
import { tableBundle } from "../table/table.ts";

/** What every result of DuckDB has (@duckdb/node-api). */
interface Result {
  columnNames(): string[];
  columnTypes(): unknown[];
}

/** One whose rows have been read. */
interface Reader extends Result {
  currentRowCount: number;
  value(column: number, row: number): unknown;
}

/** A result of DuckDB as a table. One that was not read yet gives its rows once only: then it is asked for them. */
export function duckdbBundle(value: object): MimeBundle | undefined {
  const result = value as Partial<Reader & { fetchChunk: unknown }>;
  if (typeof result.columnNames !== "function" || typeof result.columnTypes !== "function") return undefined;
  const read = typeof result.currentRowCount === "number" && typeof result.value === "function";
  if (!read && typeof result.fetchChunk !== "function") return undefined;
  const reader = value as Reader;
  const bundle = tableBundle({
    names: reader.columnNames(),
    kinds: reader.columnTypes().map(String),
    count: read ? reader.currentRowCount : 0,
    label: (row) => row,
    value: (row, column) => numeric(reader.value(column, row)),
  });
  return read ? bundle : { "text/plain": `${namesOf(reader)}\n${LABELS.unread[language()]}` };
}

/** Decimals stand where numbers stand. */
function numeric(value: unknown): unknown {
  const { toDouble } = (value ?? {}) as { toDouble?: unknown };
  return typeof toDouble === "function" ? (toDouble.call(value) as unknown) : value;
}

function namesOf(result: Result): string {
  const kinds = result.columnTypes();
  return result
    .columnNames()
    .map((name, at) => `${name} (${String(kinds[at])})`)
    .join(", ");
}
