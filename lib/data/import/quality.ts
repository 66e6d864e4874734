import type { DuckDBConnection } from "@duckdb/node-api";
import { name, rowsOf, text } from "../engine.ts";
import type { Field, Table } from "../field.ts";
import { isNumeric } from "../field.ts";

interface ColumnQuality {
  name: string;
  missing: number;
  /** Codes that the descriptor doesn't list, with the number of rows that have them. */
  unexpected?: { code: string; rows: number }[];
  /** Values outside the bounds that the descriptor states. */
  outside?: number;
}

/** The quality report of a delivery. It counts; it never quotes a value of a respondent. */
export interface Quality {
  schema: "oshlab/quality/1";
  rows: number;
  columns: ColumnQuality[];
  /** Rows that have the same key as a row before them; null where the source states no key. */
  duplicates: number | null;
  /** What was odd about the file itself: `no-line-end` (perhaps cut off after a whole row). */
  file: string[];
}

/** Looks at the table `data` with the descriptor's eyes. */
export async function quality(connection: DuckDBConnection, schema: Table, file: string[]): Promise<Quality> {
  const [counted] = await rowsOf(connection, "SELECT count(*) AS rows FROM data");
  const columns: ColumnQuality[] = [];
  for (const field of schema.fields) columns.push(await columnQuality(connection, field));
  return {
    schema: "oshlab/quality/1",
    rows: Number(counted!.rows),
    columns,
    duplicates: schema.primaryKey ? await duplicates(connection, schema.primaryKey) : null,
    file,
  };
}

async function columnQuality(connection: DuckDBConnection, field: Field): Promise<ColumnQuality> {
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
  const [low, high] = [
    field.constraints?.minimum ?? field.oshlab.range?.[0],
    field.constraints?.maximum ?? field.oshlab.range?.[1],
  ];
  if (isNumeric(field) && (low !== undefined || high !== undefined)) {
    const bounds = [low !== undefined && `${column} < ${low}`, high !== undefined && `${column} > ${high}`];
    const outside = await count(bounds.filter((bound) => bound !== false).join(" OR "));
    if (outside > 0) found.outside = outside;
  }
  return found;
}

async function duplicates(connection: DuckDBConnection, key: string[]): Promise<number> {
  const [row] = await rowsOf(
    connection,
    `SELECT coalesce(sum(rows - 1), 0) AS extra FROM ` +
      `(SELECT count(*) AS rows FROM data GROUP BY ${key.map(name).join(", ")})`,
  );
  return Number(row!.extra);
}
