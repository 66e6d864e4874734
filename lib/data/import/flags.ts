import type { DuckDBConnection } from "@duckdb/node-api";
import { UserError } from "../../error.ts";
import type { ImportHints } from "../descriptor.ts";
import { name, text } from "../engine.ts";
import { deliveredColumns } from "../formats/delivered.ts";
import { suggest } from "../suggest.ts";

/** Eurostat's flags behind a number, a colon or alone; `12.3 b`, `12.3b`, `: c`, `b`. */
const FLAGGED = String.raw`^(|.*[\d:.\s])\s*([bcdefimnprsuvz]{1,4})$`;

/**
 * Parts numbers from the flags behind them, in the columns that the description names: the letters go to a column of
 * its own, called as this one with ` flag` behind it.
 *
 * @throws UserError IMPORT_COLUMN (a column isn't in the file)
 */
export async function partFlags(
  connection: DuckDBConnection,
  { flags = [] }: ImportHints,
  file: string,
): Promise<void> {
  if (flags.length === 0) return;
  const known = await deliveredColumns(connection);
  const missing = flags.find((column) => !known.includes(column));
  if (missing !== undefined)
    throw new UserError("IMPORT_COLUMN", { file, column: missing, known: suggest(missing, known) }, { file });
  const part = (column: string, group: number, otherwise: string) =>
    `CASE WHEN regexp_matches(trim(${name(column)}), ${text(FLAGGED)}) ` +
    `THEN trim(regexp_extract(trim(${name(column)}), ${text(FLAGGED)}, ${group})) ELSE ${otherwise} END`;
  const replaced = flags.map((column) => `${part(column, 1, name(column))} AS ${name(column)}`);
  const added = flags.map((column) => `${part(column, 2, "''")} AS ${name(`${column} flag`)}`);
  await connection.run("ALTER VIEW raw RENAME TO flagged");
  await connection.run(
    `CREATE TEMP VIEW raw AS SELECT * REPLACE (${replaced.join(", ")}), ${added.join(", ")} FROM flagged`,
  );
}
