import type { DuckDBConnection } from "@duckdb/node-api";
import { name, withEngine } from "./engine.ts";
import { isNumeric } from "./field.ts";
import type { Field } from "./field.ts";

export type Column = Float64Array | string[];

/** The columns of a query as arrays: numbers with NaN for missing, codes with the empty text for missing. */
export function columnArrays(fields: Field[], select: string): Promise<Record<string, Column>> {
  if (fields.length === 0) return Promise.resolve({});
  return withEngine(async (connection) => {
    const wanted = fields.map((field) =>
      isNumeric(field)
        ? `CAST(${name(field.name)} AS DOUBLE) AS ${name(field.name)}`
        : `CAST(${name(field.name)} AS VARCHAR) AS ${name(field.name)}`,
    );
    const reader = await connection.runAndReadAll(`SELECT ${wanted.join(", ")} FROM (${select})`);
    const values = reader.getColumnsJS();
    return Object.fromEntries(
      fields.map((field, index): [string, Column] => [
        field.name,
        isNumeric(field)
          ? Float64Array.from((values[index] ?? []) as (number | null)[], (value) => value ?? NaN)
          : ((values[index] ?? []) as (string | null)[]).map((value) => value ?? ""),
      ]),
    );
  });
}

/** The columns of any query as arrays: numbers with NaN for missing, everything else as text. */
export async function queryArrays(
  connection: DuckDBConnection,
  sql: string,
): Promise<Record<string, Column>> {
  const reader = await connection.runAndReadAll(sql);
  const columns = reader.getColumnsJS();
  return Object.fromEntries(
    reader.columnNames().map((column, index): [string, Column] => {
      const values = columns[index] ?? [];
      const known = values.find((value) => value !== null);
      const isNumber = known === undefined || typeof known === "number" || typeof known === "bigint";
      return [
        column,
        isNumber ? numbers(values) : values.map((value) => (value === null ? "" : String(value))),
      ];
    }),
  );
}

/** A loop: `Float64Array.from` with a function is several times slower. */
function numbers(values: readonly unknown[]): Float64Array {
  const made = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) made[row] = values[row] === null ? NaN : Number(values[row]);
  return made;
}
