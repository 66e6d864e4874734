import type { MimeBundle } from "../channel.ts";
import { tableBundle } from "../table/table.ts";

/** A table of Apache Arrow, or a part of one. */
interface ArrowTable {
  schema: { fields: { name: string; type: unknown }[] };
  numRows: number;
  getChildAt(column: number): { get(row: number): unknown } | null;
}

/** A table of Arrow as a table. */
export function arrowBundle(value: object): MimeBundle | undefined {
  const { schema, numRows, getChildAt } = value as Partial<ArrowTable>;
  if (!Array.isArray(schema?.fields) || typeof numRows !== "number" || typeof getChildAt !== "function")
    return undefined;
  const table = value as ArrowTable;
  const kinds = schema.fields.map(({ type }) => String(type));
  return tableBundle({
    names: schema.fields.map(({ name }) => String(name)),
    kinds,
    count: numRows,
    label: (row) => row,
    value: (row, column) => moment(table.getChildAt(column)?.get(row), kinds[column]),
  });
}

/** Arrow gives a moment as the milliseconds since 1970. */
function moment(value: unknown, kind: string): unknown {
  return typeof value === "number" && /^(Timestamp|Date)\b|^Date(32|64)/.test(kind) ? new Date(value) : value;
}
