import type { DuckDBConnection } from "@duckdb/node-api";
import { DAY, DAYS } from "../days.ts";
import { name, rowsOf, text } from "../engine.ts";
import { deliveredColumns } from "../formats/delivered.ts";
import { kindByName } from "./byName.ts";
import { ShapeCounter } from "./byShape.ts";
import { isDirect } from "./kinds.ts";
import type { IdentifierKind } from "./kinds.ts";

/** A column of a file that identifies somebody, or may. */
export interface Found {
  column: string;
  kind: IdentifierKind;
  by: "name" | "shape";
  /** Values of that shape; 0 where only the name tells. */
  values: number;
}

/** What may be an identifier by its shape: looked at more closely, value by value. */
const CANDIDATE = [
  "@",
  String.raw`\d{11}`,
  String.raw`\d{2}[. /-]?\d{2}[. /-]?\d{2}[ .-]\d{3}[ .-]\d{2}`,
  String.raw`^[A-Za-z]{2}\d{2}[ A-Za-z0-9.-]{11,42}$`,
  String.raw`^(\+|\(|[Bb][Ee] ?)?[01][\d .()/-]{7,20}$`,
  String.raw`^\+[\d .()/-]{8,20}$`,
  String.raw`^\d{8,10}$`,
].join("|");

/** So many columns are counted in one pass over the rows. */
const TOGETHER = 400;

/** Bytes of the shortest value of any shape: an e-mail address. Codes and ages are shorter, and need no second look. */
const SHORTEST = 6;

/**
 * Looks for identifiers in the table `raw`, by the names of its columns (and their labels, where the file has any)
 * and by the shape of their values. Nothing is written.
 */
export async function findIdentifiers(
  connection: DuckDBConnection,
  labels: Record<string, string> = {},
): Promise<Found[]> {
  const columns = await deliveredColumns(connection);
  const longest = await longestOf(connection, columns);
  const found: Found[] = [];
  for (let start = 0; start < columns.length; start += TOGETHER) {
    const some = columns.slice(start, start + TOGETHER);
    const long = some.filter((column) => longest.get(column)! >= SHORTEST);
    const counts = await countsOf(connection, long);
    for (const column of some) {
      const byName = kindByName(column, labels[column] ?? "");
      const counted = counts.get(column);
      const byShape = counted && (await shapeOf(connection, column, counted));
      if (byName && (isDirect(byName) || !byShape || !isDirect(byShape.kind)))
        found.push({ column, kind: byName, by: "name", values: byShape?.values ?? 0 });
      else if (byShape) found.push({ column, ...byShape, by: "shape" });
    }
  }
  return found;
}

/** Bytes of the longest value of each column. */
async function longestOf(connection: DuckDBConnection, columns: string[]): Promise<Map<string, number>> {
  const parts = columns.map((column, place) => `max(strlen(CAST(${name(column)} AS VARCHAR))) AS "${place}"`);
  const [row] = await rowsOf(connection, `SELECT ${parts.join(", ")} FROM raw`);
  return new Map(columns.map((column, place) => [column, Number(row![place] ?? 0)]));
}

/** What is counted of a column: filled values, candidates, and what tells prose and days. */
interface Counts {
  least: string;
  filled: number;
  candidates: number;
  length: number;
  different: number;
  spaced: number;
}

async function countsOf(connection: DuckDBConnection, columns: string[]): Promise<Map<string, Counts>> {
  if (columns.length === 0) return new Map();
  const parts = columns.map((column, place) => {
    const value = valueOf(column);
    return (
      `count(nullif(${value}, '')) AS filled_${place}, avg(length(nullif(${value}, ''))) AS length_${place}, ` +
      `approx_count_distinct(${value}) AS different_${place}, count_if(contains(${value}, ' ')) AS spaced_${place}, ` +
      `min(nullif(${value}, '')) AS least_${place}, ` +
      `count_if(regexp_matches(${value}, ${text(CANDIDATE)})) AS candidates_${place}`
    );
  });
  const [row] = await rowsOf(connection, `SELECT ${parts.join(", ")} FROM raw`);
  return new Map(
    columns.map((column, place) => {
      const count = (key: keyof Counts) => Number(row![`${key}_${place}`] ?? 0);
      const counts = {
        least: String(row![`least_${place}`] ?? ""),
        filled: count("filled"),
        candidates: count("candidates"),
        length: count("length"),
        different: count("different"),
        spaced: count("spaced"),
      };
      return [column, counts];
    }),
  );
}

async function shapeOf(
  connection: DuckDBConnection,
  column: string,
  { least, filled, candidates, length, different, spaced }: Counts,
): Promise<{ kind: IdentifierKind; values: number } | undefined> {
  const shapes = new ShapeCounter();
  if (candidates > 0) {
    const value = valueOf(column);
    const result = await connection.stream(
      `SELECT ${value} FROM raw WHERE regexp_matches(${value}, ${text(CANDIDATE)})`,
    );
    for (
      let chunk = await result.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    )
      for (const candidate of chunk.getColumnValues(0)) shapes.add(String(candidate));
  }
  const kind = shapes.kind(filled);
  if (kind) return kind;
  if (new RegExp(DAY).test(least) && (await areBirths(connection, column)))
    return { kind: "birth-date", values: filled };
  const isProse = length > 40 && different > filled / 2 && spaced > filled / 2;
  return isProse ? { kind: "free-text", values: filled } : undefined;
}

/** Days that are all long ago, and years apart, are dates of birth. Only some of the rows are looked at. */
async function areBirths(connection: DuckDBConnection, column: string): Promise<boolean> {
  const day = `CAST(try_strptime(value, [${DAYS.map(text).join(", ")}]) AS DATE)`;
  const [row] = await rowsOf(
    connection,
    `SELECT count(day) / count(*) > 0.8 AND count(*) >= ${BIRTHS.rows} ` +
      `AND min(day) > today() - INTERVAL ${BIRTHS.oldest} YEAR ` +
      `AND quantile_disc(day, 0.95) < today() - INTERVAL ${BIRTHS.youngest} YEAR ` +
      `AND datesub('year', quantile_disc(day, 0.05), quantile_disc(day, 0.95)) >= ${BIRTHS.apart} AS births FROM ` +
      `(SELECT ${day} AS day FROM (SELECT ${valueOf(column)} AS value FROM raw WHERE ${valueOf(column)} <> '' ` +
      `USING SAMPLE reservoir(${BIRTHS.sample} ROWS) REPEATABLE (1)))`,
  );
  return row!["births"] === true;
}

/** Ages in years: of nearly all, and how far apart; how many rows are looked at, and how few tell nothing. */
const BIRTHS = { youngest: 15, oldest: 110, apart: 15, rows: 10, sample: 20_000 };

const valueOf = (column: string): string => `trim(CAST(${name(column)} AS VARCHAR))`;
