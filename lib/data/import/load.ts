import type { DuckDBConnection } from "@duckdb/node-api";
import type { ImportHints } from "../descriptor.ts";
import { name } from "../engine.ts";
import { UserError } from "../../error.ts";
import type { FileColumn } from "../formats/column.ts";
import type { Remark } from "../formats/remark.ts";
import type { Loaded, Reading } from "../formats/format.ts";
import { ROW } from "../formats/format.ts";
import { formatOf } from "../formats/index.ts";
import { misnamed } from "../formats/misnamed.ts";
import type { Scratch } from "../formats/scratch.ts";
import { holdsEmail } from "../identifiers/email.ts";
import { isIban } from "../identifiers/iban.ts";
import { holdsNationalNumber } from "../identifiers/nationalNumber.ts";

/**
 * Makes the view `raw` of files below each other, each read by the format that its content has.
 *
 * @returns their columns (one of each name) and what is odd about the files
 * @throws UserError IMPORT_…
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
    const loaded = await format.load(reading, `raw_${place}`).catch((error: unknown) => {
      throw misnamed(error, format, file.name);
    });
    assertNames(loaded.columns, file.name);
    for (const column of loaded.columns) if (!columns.has(column.name)) columns.set(column.name, column);
    remarks.push(...loaded.remarks);
  }
  const union = main.map((_, place) => `SELECT * FROM ${name(`raw_${place}`)}`).join(" UNION ALL BY NAME ");
  await connection.run(`CREATE TEMP VIEW raw AS ${union}`);
  return { columns: [...columns.values()], remarks, formats: main.map(({ format }) => format.id) };
}

/**
 * A name that holds a national number, an e-mail address or an account is none: a row of persons stands where the
 * names should. Names are said in messages and kept in reports.
 *
 * @throws UserError IMPORT_NAMES; IMPORT_RESERVED a column has the name that we give to the row in the file
 */
function assertNames(columns: FileColumn[], file: string): void {
  const place = columns.findIndex(
    ({ name: said }) => holdsNationalNumber(said) || holdsEmail(said) || isIban(said),
  );
  const own = columns.findIndex(({ name: said }) => said.toLowerCase() === ROW);
  if (own >= 0) throw new UserError("IMPORT_RESERVED", { file, column: ROW }, { file, column: ROW });
  if (place < 0) return;
  const column = String(place + 1);
  throw new UserError("IMPORT_NAMES", { file, column }, { file, column });
}
