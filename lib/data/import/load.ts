import type { DuckDBConnection } from "@duckdb/node-api";
import type { ImportHints } from "../descriptor.ts";
import { name } from "../engine.ts";
import { formatOf } from "../formats/index.ts";

/** Loads the files below each other into the table `raw`; returns what is odd about them. */
export async function load(
  connection: DuckDBConnection,
  hints: ImportHints,
  files: { path: string; name: string }[],
  scratch: string,
): Promise<string[]> {
  const odd = new Set<string>();
  const tables: string[] = [];
  for (const file of files) {
    const format = await formatOf(file.path, file.name);
    const table = `raw_${tables.length}`;
    const reading = { connection, ...file, hints, scratch };
    for (const finding of await format.load(reading, table)) odd.add(finding);
    tables.push(table);
  }
  const union = tables.map((table) => `SELECT * FROM ${name(table)}`).join(" UNION ALL BY NAME ");
  await connection.run(`CREATE TEMP TABLE raw AS ${union}`);
  return [...odd];
}
