import type { DuckDBConnection } from "@duckdb/node-api";
import { name, rowsOf, text } from "../engine.ts";
import type { Field } from "../field.ts";
import { isNumeric } from "../field.ts";

/** What is counted of one column. */
export interface ColumnQuality {
  name: string;
  missing: number;
  /** Codes that the descriptor doesn't list, with the number of rows that have them. */
  unexpected?: { code: string; rows: number }[];
  /** Values outside the bounds that the descriptor states. */
  outside?: number;
}

/** Counts in a column of the table `data` with the descriptor's eyes. */
export async function columnQuality(connection: DuckDBConnection, field: Field): Promise<ColumnQuality> {
  const column = name(field.name);
  const count = async (condition: string) => {
    const [row] = await rowsOf(connection, `SELECT count(*) AS rows FROM data WHERE ${condition}`);
    return Number(row!.rows);
  };
  const found: ColumnQuality = { name: field.name, missing: await count(`${column} IS NULL`) };
  const codes = field.oshlab.categories?.map(({ code }) => code);
  if (codes && !isNumeric(field)) {
    const rows = await rowsOf(
      connection,
      `SELECT ${column} AS code, count(*) AS rows FROM data WHERE ${column} IS NOT NULL ` +
        `AND ${column} NOT IN (${codes.map(text).join(", ")}) GROUP BY ALL ORDER BY rows DESC, code LIMIT 100`,
    );
    if (rows.length > 0)
      found.unexpected = rows.map(({ code, rows: number }) => ({ code: String(code), rows: Number(number) }));
  }
  const [low, high] = boundsOf(field);
  if (isNumeric(field) && (low !== undefined || high !== undefined)) {
    const bounds = [low !== undefined && `${column} < ${low}`, high !== undefined && `${column} > ${high}`];
    const outside = await count(bounds.filter((bound) => bound !== false).join(" OR "));
    if (outside > 0) found.outside = outside;
  }
  return found;
}

/** The least and the greatest value that a column may have. */
export const boundsOf = (field: Field): [number | undefined, number | undefined] => [
  field.constraints?.minimum ?? field.oshlab.range?.[0],
  field.constraints?.maximum ?? field.oshlab.range?.[1],
];

/** Rows that have the same key as a row before them. */
export async function duplicates(connection: DuckDBConnection, key: string[]): Promise<number> {
  const [row] = await rowsOf(
    connection,
    `SELECT coalesce(sum(rows - 1), 0) AS extra FROM ` +
      `(SELECT count(*) AS rows FROM data GROUP BY ${key.map(name).join(", ")})`,
  );
  return Number(row!.extra);
}
