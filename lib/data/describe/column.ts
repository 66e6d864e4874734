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

/** Counts a column of the table `raw`. */
export async function contentOf(connection: DuckDBConnection, column: string): Promise<Content> {
  const all = `SELECT trim(CAST(${name(column)} AS VARCHAR)) AS value FROM raw`;
  const words = MISSING.split(" ").map(text).join(", ");
  const isMissing = `(value = '' OR lower(value) IN (${words}) OR regexp_full_match(value, '\\.[a-zA-Z_]'))`;
  const filled = `FROM (${all}) WHERE value IS NOT NULL AND NOT ${isMissing}`;
  const is = (pattern: string) => `regexp_matches(value, ${text(pattern)})`;
  const point = "TRY_CAST(value AS DOUBLE)";
  const comma = "TRY_CAST(replace(replace(value, '.', ''), ',', '.') AS DOUBLE)";
  const [counted] = await rowsOf(
    connection,
    `SELECT count(*) AS filled, count(DISTINCT value) AS different, count_if(${is(POINT)}) AS point, ` +
      `count_if(${is(COMMA)}) AS comma, count_if(contains(value, ',')) AS commas, ` +
      `count_if(contains(value, '.')) AS dots, ` +
      String.raw`max(length(regexp_extract(value, '[.](\d+)$', 1))) AS pointed, ` +
      String.raw`max(length(regexp_extract(value, ',(\d+)$', 1))) AS decimals, ` +
      `min(${point}) AS low, max(${point}) AS high, min(${comma}) AS low_comma, max(${comma}) AS high_comma ${filled}`,
  );
  const count = (key: string) => Number(counted![key] ?? 0);
  const total = count("filled");
  const numbers =
    total === 0
      ? null
      : count("point") === total
        ? "point"
        : count("comma") === total && count("commas") > 0
          ? "comma"
          : null;
  const [low, high] = numbers === "comma" ? ["low_comma", "high_comma"] : ["low", "high"];
  const decimals = numbers === "comma" ? count("decimals") : count("pointed");
  const missing = !numbers
    ? []
    : await rowsOf(
        connection,
        `SELECT DISTINCT value FROM (${all}) WHERE value <> '' AND ${isMissing} ORDER BY value`,
      );
  const codes = await rowsOf(
    connection,
    `SELECT value ${numbers ? filled : `FROM (${all}) WHERE value <> ''`} GROUP BY value HAVING count(*) >= 3 ORDER BY try_cast(value AS DOUBLE), value LIMIT ${MOST_CODES + 1}`,
  );
  return {
    filled: total,
    distinct: count("different"),
    numbers,
    isGrouped: numbers === "comma" && count("dots") > 0,
    isWhole: numbers !== null && decimals === 0,
    decimals,
    low: numbers ? count(low!) : null,
    high: numbers ? count(high!) : null,
    missing: missing.map(({ value }) => String(value)),
    codes: codes.length > MOST_CODES ? null : codes.map(({ value }) => String(value)),
  };
}
