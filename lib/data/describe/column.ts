import type { DuckDBConnection } from "@duckdb/node-api";
import { DAY, DAYS } from "../days.ts";
import type { FileColumn } from "../formats/column.ts";
import { name, rowsOf, text } from "../engine.ts";
import { COMMA, POINT, SPACES, numerals } from "./numerals.ts";
import type { Numerals, Written } from "./numerals.ts";

/** What a column of a file holds, counted. No value is quoted that fewer than three rows have. */
export interface Content {
  /** Values that are not empty and, among numbers, no common word for "missing". */
  filled: number;
  distinct: number;
  /** How numbers are written, where all filled values are numbers. */
  numbers: Numerals | null;
  /** How days are written, where all filled values are days: `%d/%m/%Y`. */
  days: string | null;
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
/** How a day may be written: the American way where no other fits all of a column. */
const WAYS = [...DAYS, "%m/%d/%Y"];
const MOST_CODES = 60;

/** So many columns are counted in one pass over the rows, and so many values are kept meanwhile. */
const TOGETHER = { columns: 400, values: 2_000_000 };

/**
 * Counts columns of the table `raw`, many in one pass: a query of its own for each of 1,000 columns takes half a
 * minute, however few the rows.
 *
 * @returns one a column, in their order
 */
export async function contentsOf(
  connection: DuckDBConnection,
  columns: Pick<FileColumn, "name" | "type">[],
): Promise<Content[]> {
  const [{ rows } = { rows: 0 }] = await rowsOf(connection, "SELECT count(*) AS rows FROM raw");
  const size = Math.max(1, Math.min(TOGETHER.columns, Math.floor(TOGETHER.values / Number(rows))));
  const all: Counted[] = [];
  for (let start = 0; start < columns.length; start += size)
    all.push(...(await counted(connection, columns.slice(start, start + size))));
  const written = all.map(({ written: one }, place) =>
    one && /number|integer/.test(columns[place]!.type ?? "") ? "typed" : one,
  );
  const found = numerals(written);
  return all.map(({ filled, distinct, days, missing, codes, point, comma }, place) => {
    const numbers = found[place]!;
    const { decimals, low, high } = numbers?.decimal === "," ? comma : point;
    const isWhole = numbers !== null && numbers.decimal !== null && decimals === 0;
    const range = { decimals, low: numbers && low, high: numbers && high };
    return { filled, distinct, numbers, days, isWhole, ...range, missing, codes };
  });
}

type Range = Pick<Content, "decimals" | "low" | "high">;

/** What is counted of a column before it is known how the other columns of the file are written. */
interface Counted extends Omit<Content, "numbers" | "isWhole" | keyof Range> {
  /** None where nothing is filled. */
  written: Written | null;
  /** Its numbers where a point (a comma) stands before decimals. */
  point: Range;
  comma: Range;
}

/** Counts some columns together: how often each value occurs, then everything else from these. */
async function counted(
  connection: DuckDBConnection,
  columns: Pick<FileColumn, "name">[],
): Promise<Counted[]> {
  const values = columns.map((column) => `trim(CAST(${name(column.name)} AS VARCHAR))`).join(", ");
  const words = MISSING.split(" ").map(text).join(", ");
  const isMissing = `lower(value) IN (${words}) OR regexp_full_match(value, '\\.[a-zA-Z_]')`;
  await connection.run(
    `CREATE TEMP TABLE counted AS SELECT place, value, count(*) AS rows, ${isMissing} AS missing ` +
      `FROM (SELECT unnest(range(${columns.length})) AS place, unnest([${values}]) AS value FROM raw) ` +
      "WHERE value <> '' GROUP BY place, value",
  );
  try {
    const all = await filledIn(connection);
    const numbers = [...all].filter(([, { written }]) => written!.point || written!.comma);
    const numeric = `list_contains([${numbers.map(([place]) => place).join(", ")}]::BIGINT[], place)`;
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

type Filled = Omit<Counted, "missing" | "codes">;

const NO_RANGE: Range = { decimals: 0, low: null, high: null };
const NOTHING: Filled = {
  filled: 0,
  distinct: 0,
  days: null,
  written: null,
  point: NO_RANGE,
  comma: NO_RANGE,
};

/** How the numbers and days of each column are written, by its place; none where nothing is filled. */
async function filledIn(connection: DuckDBConnection): Promise<Map<number, Filled>> {
  const fits = (pattern: string) => `regexp_matches(value, ${text(pattern)})`;
  const has = (signs: string) => `bool_or(${fits(`[${signs}]`)})`;
  const bare = `regexp_replace(value, '[${SPACES}]', '', 'g')`;
  const range = (sign: string, number: string) =>
    `{ decimals: coalesce(max(length(regexp_extract(value, '[${sign}](\\d+)$', 1))), 0), ` +
    `low: min(TRY_CAST(${number} AS DOUBLE)), high: max(TRY_CAST(${number} AS DOUBLE)) }`;
  const days = WAYS.map(
    (format) => `bool_and(${fits(DAY)} AND try_strptime(value, '${format}') IS NOT NULL)`,
  );
  const rows = await rowsOf(
    connection,
    "SELECT place, sum(rows)::BIGINT AS filled, count(*) AS different, " +
      `{ point: bool_and(${fits(POINT)}), comma: bool_and(${fits(COMMA)}), ` +
      `dots: ${has(".")}, commas: ${has(",")}, spaces: ${has(SPACES)} } AS written, ` +
      `${range(".", `replace(${bare}, ',', '')`)} AS point, ` +
      `${range(",", `replace(replace(${bare}, '.', ''), ',', '.')`)} AS comma, [${days.join(", ")}] AS days ` +
      "FROM counted WHERE NOT missing GROUP BY place",
  );
  return new Map(
    rows.map((row) => [
      Number(row["place"]),
      {
        filled: Number(row["filled"]),
        distinct: Number(row["different"]),
        days: WAYS[(row["days"] as boolean[]).indexOf(true)] ?? null,
        written: row["written"] as unknown as Written,
        point: rangeOf(row["point"]),
        comma: rangeOf(row["comma"]),
      },
    ]),
  );
}

function rangeOf(found: unknown): Range {
  const { decimals, low, high } = found as Range;
  return { decimals: Number(decimals), low, high };
}

/** Values that were counted, by the place of their column. */
async function valuesIn(connection: DuckDBConnection, where: string): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  for (const { place, value } of await rowsOf(connection, `SELECT place, value FROM counted WHERE ${where}`))
    found.set(Number(place), [...(found.get(Number(place)) ?? []), String(value)]);
  return found;
}
