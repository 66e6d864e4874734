import type { DuckDBConnection } from "@duckdb/node-api";
import { UserError } from "../../error.ts";
import type { ImportHints } from "../descriptor.ts";
import { name, rowsOf, text } from "../engine.ts";
import { suggest } from "../suggest.ts";

/**
 * Makes the table `raw` long where the descriptor asks for it: one row a cell of the named columns, in their
 * order. Each keeps the row of the file that it stood in.
 *
 * @throws UserError IMPORT_COLUMN (a column isn't in the file)
 */
export async function unpivot(
  connection: DuckDBConnection,
  { unpivot: hint }: ImportHints,
  file: string,
): Promise<void> {
  if (!hint) return;
  const known = (await rowsOf(connection, "DESCRIBE raw")).map((row) => String(row.column_name));
  const missing = hint.columns.find((column) => !known.includes(column));
  if (missing !== undefined)
    throw new UserError("IMPORT_COLUMN", { file, column: missing, known: suggest(missing, known) }, { file });
  const columns = hint.columns.map(name).join(", ");
  const order = `list_position([${hint.columns.map(text).join(", ")}], ${name(hint.name)})`;
  await connection.run(
    `CREATE TEMP TABLE long AS SELECT * EXCLUDE (place) FROM (SELECT *, rowid AS place FROM raw) ` +
      `UNPIVOT INCLUDE NULLS (${name(hint.value)} FOR ${name(hint.name)} IN (${columns})) ` +
      `ORDER BY place, ${order}`,
  );
  await connection.run("DROP TABLE raw; ALTER TABLE long RENAME TO raw");
}
