import type { DuckDBConnection } from "@duckdb/node-api";
import { name, rowsOf, text } from "../engine.ts";

/** What a column of a file holds, counted. No value is quoted that fewer than three rows have. */
export interface Content {
  /** Values that are not empty and, among numbers, no common word for "missing". */
  filled: number;
  distinct: number;
  /** How numbers are written, where all filled values are numbers: `1234.5` or, with a comma, `1.234,5`. */
  numbers: "point" | "comma" | null;
  /** Are numbers grouped in thousands by a dot? */
  isGrouped: boolean;
  isWhole: boolean;
  /** Most decimals that a number has. */
  decimals: number;
  low: number | null;
  high: number | null;
  /** Words that stand for "missing" here. */
  missing: string[];
  /** Values that at least three rows have, with their rows, in order; null when there are more than 60. */
  codes: string[] | null;
}

/** What files write for "missing" among numbers, in any of our languages and programs. Among codes NA may be Namibia. */
const MISSING =
  ". .. : - – * / ? na n/a n.a. #n/a nan null none missing onbekend ontbreekt inconnu manquant unbekannt fehlt unknown";
const POINT = String.raw`^[-+]?\d+(\.\d+)?([eE][-+]?\d+)?$`;
const COMMA = String.raw`^[-+]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$`;
const MOST_CODES = 60;

/** So many columns are counted in one pass over the rows, and so many values are kept meanwhile. */
const TOGETHER = { columns: 400, values: 2_000_000 };

/**
 * Counts columns of the table `raw`, many in one pass: a query of its own for each of 1,000 columns takes half a
 * minute, however few the rows.
 *
 * @returns one a column, in their order
 */
export async function contentsOf(connection: DuckDBConnection, columns: string[]): Promise<Content[]> {
  const [{ rows } = { rows: 0 }] = await rowsOf(connection, "SELECT count(*) AS rows FROM raw");
  const size = Math.max(1, Math.min(TOGETHER.columns, Math.floor(TOGETHER.values / Number(rows))));
  const contents: Content[] = [];
  for (let start = 0; start < columns.length; start += size)
    contents.push(...(await counted(connection, columns.slice(start, start + size))));
  return contents;
}

/** Counts some columns together: how often each value occurs, then everything else from these. */
async function counted(connection: DuckDBConnection, columns: string[]): Promise<Content[]> {
  const values = columns.map((column) => `trim(CAST(${name(column)} AS VARCHAR))`).join(", ");
  const words = MISSING.split(" ").map(text).join(", ");
  const isMissing = `lower(value) IN (${words}) OR regexp_full_match(value, '\\.[a-zA-Z_]')`;
  await connection.run(
    `CREATE TEMP TABLE counted AS SELECT place, value, count(*) AS rows, ${isMissing} AS missing ` +
      `FROM (SELECT unnest(range(${columns.length})) AS place, unnest([${values}]) AS value FROM raw) ` +
      "WHERE value <> '' GROUP BY place, value",
  );
  try {
    const all = await numbersIn(connection);
    const numeric = `list_contains([${[...all.keys()].filter((place) => all.get(place)!.numbers).join(", ")}]::BIGINT[], place)`;
    const missing = await valuesIn(connection, `missing AND ${numeric} ORDER BY value`);
    const order = "TRY_CAST(value AS DOUBLE), value";
    const codes = await valuesIn(
      connection,
      `rows >= 3 AND NOT (missing AND ${numeric}) ` +
        `QUALIFY row_number() OVER (PARTITION BY place ORDER BY ${order}) <= ${MOST_CODES + 1} ORDER BY ${order}`,
    );
    return columns.map((_, place) => ({
      ...(all.get(place) ?? NOTHING),
      missing: missing.get(place) ?? [],
      codes: (codes.get(place)?.length ?? 0) > MOST_CODES ? null : (codes.get(place) ?? []),
    }));
  } finally {
    await connection.run("DROP TABLE counted");
  }
}

type Numbers = Omit<Content, "missing" | "codes">;

const NOTHING: Numbers = {
  filled: 0,
  distinct: 0,
  numbers: null,
  isGrouped: false,
  isWhole: false,
  decimals: 0,
  low: null,
  high: null,
};

/** How the numbers of each column are written, by its place; none where nothing is filled. */
async function numbersIn(connection: DuckDBConnection): Promise<Map<number, Numbers>> {
  const is = (pattern: string) => `bool_and(regexp_matches(value, ${text(pattern)}))`;
  const decimals = (sign: string) => `max(length(regexp_extract(value, '[${sign}](\\d+)$', 1)))`;
  const point = "TRY_CAST(value AS DOUBLE)";
  const comma = "TRY_CAST(replace(replace(value, '.', ''), ',', '.') AS DOUBLE)";
  const rows = await rowsOf(
    connection,
    `SELECT place, sum(rows)::BIGINT AS filled, count(*) AS different, ${is(POINT)} AS point, ${is(COMMA)} AS comma, ` +
      "bool_or(contains(value, ',')) AS commas, bool_or(contains(value, '.')) AS dots, " +
      `${decimals(".")} AS decimals, ${decimals(",")} AS decimals_comma, min(${point}) AS low, ` +
      `max(${point}) AS high, min(${comma}) AS low_comma, max(${comma}) AS high_comma ` +
      "FROM counted WHERE NOT missing GROUP BY place",
  );
  return new Map(
    rows.map((row) => {
      const numbers = row["point"] ? "point" : row["comma"] && row["commas"] ? "comma" : null;
      const end = numbers === "comma" ? "_comma" : "";
      const decimals = Number(row[`decimals${end}`]);
      return [
        Number(row["place"]),
        {
          filled: Number(row["filled"]),
          distinct: Number(row["different"]),
          numbers,
          isGrouped: numbers === "comma" && row["dots"] === true,
          isWhole: numbers !== null && decimals === 0,
          decimals,
          low: numbers && Number(row[`low${end}`]),
          high: numbers && Number(row[`high${end}`]),
        },
      ];
    }),
  );
}

/** Values that were counted, by the place of their column. */
async function valuesIn(connection: DuckDBConnection, where: string): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  for (const { place, value } of await rowsOf(connection, `SELECT place, value FROM counted WHERE ${where}`))
    found.set(Number(place), [...(found.get(Number(place)) ?? []), String(value)]);
  return found;
}
