import { UserError } from "../../error.ts";
import { name, rowsOf, text } from "../engine.ts";
import type { Reading } from "./format.ts";
import { beyond } from "./limits.ts";

/**
 * Makes the view `table` of a query's rows, read once and kept packed in a scratch file (of memory, on Linux): what
 * looks at them again doesn't read the delivered file again.
 *
 * @throws UserError IMPORT_EMPTY no row; IMPORT_BROKEN, IMPORT_LIMIT what the engine finds wrong with a text file
 */
export async function stage(reading: Reading, table: string, select: string): Promise<void> {
  const { connection, scratch, limit, progress, name: file } = reading;
  const path = await scratch.file();
  const rows = limit === undefined ? select : `SELECT * FROM (${select}) LIMIT ${limit}`;
  const timer =
    progress && setInterval(() => progress(Math.max(0, connection.progress.percentage) / 100), 200);
  try {
    await connection.run(
      `COPY (${rows}) TO ${text(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20480, USE_TMP_FILE false)`,
    );
  } catch (error) {
    throw broken(file, (error as Error).message);
  } finally {
    clearInterval(timer);
  }
  await connection.run(`CREATE TEMP VIEW ${name(table)} AS SELECT * FROM read_parquet(${text(path)})`);
  const [counted] = await rowsOf(connection, `SELECT count(*) AS rows FROM ${name(table)}`);
  if (counted!.rows === 0) throw new UserError("IMPORT_EMPTY", { file }, { file });
}

/** The engine's message without the row's content, which may be confidential. */
function broken(file: string, message: string): UserError {
  const row = /Line: (\d+)/.exec(message)?.[1];
  const place = row ? { file, row: Number(row) } : { file };
  if (/Maximum line size|max_line_size/i.test(message)) return beyond("line", file, place);
  return new UserError("IMPORT_BROKEN", { file, row: row ?? "?" }, place);
}
