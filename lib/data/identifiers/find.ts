import type { DuckDBConnection } from "@duckdb/node-api";
import { name, rowsOf, text } from "../engine.ts";
import { ROW } from "../formats/format.ts";
import { kindByName } from "./byName.ts";
import { kindByShape } from "./byShape.ts";
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

/** At most so many different candidates of a column are looked at. */
const MOST = 200_000;

/**
 * Looks for identifiers in the table `raw`, by the names of its columns (and their labels, where the file has any)
 * and by the shape of their values. Nothing is written.
 */
export async function findIdentifiers(
  connection: DuckDBConnection,
  labels: Record<string, string> = {},
): Promise<Found[]> {
  const found: Found[] = [];
  for (const { column_name } of await rowsOf(connection, "DESCRIBE raw")) {
    const column = String(column_name);
    if (column === ROW) continue;
    const byName = kindByName(column, labels[column] ?? "");
    const byShape = await shapeOf(connection, column);
    if (byName && (isDirect(byName) || !byShape || !isDirect(byShape.kind)))
      found.push({ column, kind: byName, by: "name", values: byShape?.values ?? 0 });
    else if (byShape) found.push({ column, ...byShape, by: "shape" });
  }
  return found;
}

async function shapeOf(
  connection: DuckDBConnection,
  column: string,
): Promise<{ kind: IdentifierKind; values: number } | undefined> {
  const values = `(SELECT trim(CAST(${name(column)} AS VARCHAR)) AS value FROM raw) WHERE value <> ''`;
  const [all] = await rowsOf(
    connection,
    "SELECT count(*) AS filled, avg(length(value)) AS length, approx_count_distinct(value) AS different, " +
      `count_if(contains(value, ' ')) AS spaced FROM ${values}`,
  );
  const candidates = await rowsOf(
    connection,
    `SELECT value, count(*) AS rows FROM ${values} AND regexp_matches(value, ${text(CANDIDATE)}) ` +
      `GROUP BY value LIMIT ${MOST}`,
  );
  const filled = Number(all!.filled);
  const kind = kindByShape(
    candidates.map(({ value, rows }) => ({ value: String(value), rows: Number(rows) })),
    filled,
  );
  if (kind) return kind;
  const isProse =
    Number(all!.length) > 40 && Number(all!.different) > filled / 2 && Number(all!.spaced) > filled / 2;
  return isProse ? { kind: "free-text", values: filled } : undefined;
}
