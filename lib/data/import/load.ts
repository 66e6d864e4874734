import type { DuckDBConnection } from "@duckdb/node-api";
import type { ImportHints } from "../descriptor.ts";
import { name } from "../engine.ts";
import type { FileColumn } from "../formats/column.ts";
import type { Remark } from "../formats/remark.ts";
import type { Loaded, Reading } from "../formats/format.ts";
import { formatOf } from "../formats/index.ts";
import type { Scratch } from "../formats/scratch.ts";

/**
 * Makes the view `raw` of files below each other, each read by the format that its content has.
 *
 * @returns their columns (one of each name) and what is odd about the files
 */
export async function load(
  connection: DuckDBConnection,
  hints: ImportHints,
  files: { path: string; name: string }[],
  scratch: Scratch,
  more: Pick<Reading, "limit" | "progress"> = {},
): Promise<Loaded & { formats: string[] }> {
  const found = await Promise.all(
    files.map(async (file) => ({ ...file, format: await formatOf(file.path, file.name) })),
  );
  const companions = found.filter(({ format }) => format.isCompanion).map(({ path }) => path);
  // A companion alone is read as well: that says what is missing.
  const main = companions.length < found.length ? found.filter(({ format }) => !format.isCompanion) : found;
  const columns = new Map<string, FileColumn>();
  const remarks: Remark[] = [];
  for (const [place, { format, ...file }] of main.entries()) {
    const reading = { connection, ...file, hints, scratch, companions, ...more };
    const loaded = await format.load(reading, `raw_${place}`);
    for (const column of loaded.columns) if (!columns.has(column.name)) columns.set(column.name, column);
    remarks.push(...loaded.remarks);
  }
  const union = main.map((_, place) => `SELECT * FROM ${name(`raw_${place}`)}`).join(" UNION ALL BY NAME ");
  await connection.run(`CREATE TEMP VIEW raw AS ${union}`);
  return { columns: [...columns.values()], remarks, formats: main.map(({ format }) => format.id) };
}
