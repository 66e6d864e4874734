import type { DuckDBConnection } from "@duckdb/node-api";
import { UserError } from "../../error.ts";
import type { ImportHints } from "../descriptor.ts";
import { name, text } from "../engine.ts";
import { deliveredColumns } from "../formats/delivered.ts";
import { suggest } from "../suggest.ts";

/**
 * Makes the view `raw` long where the descriptor asks for it: one row a cell of the named columns, in their
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
  const known = await deliveredColumns(connection);
  const missing = hint.columns.find((column) => !known.includes(column));
  if (missing !== undefined)
    throw new UserError("IMPORT_COLUMN", { file, column: missing, known: suggest(missing, known) }, { file });
  const columns = hint.columns.map(name).join(", ");
  await connection.run("ALTER VIEW raw RENAME TO wide");
  await connection.run(
    `CREATE TEMP VIEW raw AS SELECT * EXCLUDE (${columns}), ` +
      `unnest([${hint.columns.map(text).join(", ")}]) AS ${name(hint.name)}, ` +
      `unnest([${columns}]) AS ${name(hint.value)} FROM wide`,
  );
}
