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
  /** Rows with such codes that aren't quoted: of persons, a code that fewer than three rows have may be a name. */
  rare?: number;
  /** Values outside the bounds that the descriptor states. */
  outside?: number;
}

/** Rows that a code of persons must have to be quoted, and most codes that are. */
const QUOTED = 3;
const MOST_CODES = 100;

/** So many columns are counted in one pass over the rows. */
const TOGETHER = 500;

/** Counts in the columns of the table `data` with the descriptor's eyes; `ofPersons`: rows are persons. */
export async function columnsQuality(
  connection: DuckDBConnection,
  fields: Field[],
  ofPersons: boolean,
): Promise<ColumnQuality[]> {
  const found: ColumnQuality[] = [];
  for (let start = 0; start < fields.length; start += TOGETHER) {
    const some = fields.slice(start, start + TOGETHER);
    const counts = some.flatMap((field, place) => [
      `count(*) - count(${name(field.name)}) AS missing_${place}`,
      `count_if(${unexpected(field)}) AS unexpected_${place}`,
      `count_if(${outside(field)}) AS outside_${place}`,
    ]);
    const [row] = await rowsOf(connection, `SELECT ${counts.join(", ")} FROM data`);
    for (const [place, field] of some.entries()) {
      const count = (of: string) => Number(row![`${of}_${place}`]);
      found.push({
        name: field.name,
        missing: count("missing"),
        ...(count("unexpected") > 0 ? await unexpectedCodes(connection, field, ofPersons) : {}),
        ...(count("outside") > 0 ? { outside: count("outside") } : {}),
      });
    }
  }
  return found;
}

async function unexpectedCodes(
  connection: DuckDBConnection,
  field: Field,
  ofPersons: boolean,
): Promise<Pick<ColumnQuality, "unexpected" | "rare">> {
  const found = await rowsOf(
    connection,
    `SELECT ${name(field.name)} AS code, count(*) AS rows FROM data WHERE ${unexpected(field)} ` +
      "GROUP BY ALL ORDER BY rows DESC, code",
  );
  const codes = found.map(({ code, rows }) => ({ code: String(code), rows: Number(rows) }));
  const isQuoted = ({ rows }: { rows: number }) => !ofPersons || rows >= QUOTED;
  const quoted = codes.filter(isQuoted).slice(0, MOST_CODES);
  const rare = codes.filter((one) => !isQuoted(one)).reduce((sum, { rows }) => sum + rows, 0);
  return { ...(quoted.length > 0 ? { unexpected: quoted } : {}), ...(rare > 0 ? { rare } : {}) };
}

/** The condition of rows whose code nobody described and that isn't quoted, given those that are. */
export const rareCode = (field: Field, quoted: string[]): string =>
  quoted.length > 0
    ? `(${unexpected(field)}) AND ${name(field.name)} NOT IN (${quoted.map(text).join(", ")})`
    : unexpected(field);

/** Has the column another code than those that the descriptor lists? */
function unexpected(field: Field): string {
  const codes = field.oshlab.categories?.map(({ code }) => code);
  if (!codes || isNumeric(field)) return "FALSE";
  const column = name(field.name);
  // An empty list is none to SQL.
  const others = codes.length > 0 ? ` AND ${column} NOT IN (${codes.map(text).join(", ")})` : "";
  return `${column} IS NOT NULL${others}`;
}

/** The condition of values that can't be. */
export function outside(field: Field): string {
  if (!isNumeric(field)) return "FALSE";
  const column = name(field.name);
  const [low, high] = boundsOf(field);
  const bounds = [
    low === undefined ? [] : `${column} < ${low}`,
    high === undefined ? [] : `${column} > ${high}`,
  ];
  return bounds.flat().join(" OR ") || "FALSE";
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
