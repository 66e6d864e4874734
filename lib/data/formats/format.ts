import type { DuckDBConnection } from "@duckdb/node-api";
import type { ImportHints } from "../descriptor.ts";

/** What a format needs to read a file. */
export interface Reading {
  connection: DuckDBConnection;
  /** Where the file lies, and its name as it was delivered. */
  path: string;
  name: string;
  hints: ImportHints;
  /** A folder that is gone after the import. */
  scratch: string;
}

/** One file format. Formats are told apart by content, never by the file's name. */
export interface Format {
  id: string;
  /** Does a file that begins with these bytes have this format? */
  recognises(head: Buffer): boolean;
  /**
   * Loads the file into the new table `table`: all columns text, named as in the file, and `oshlab_row`, the
   * row in the file. Returns what is odd about the file but not wrong.
   *
   * @throws UserError IMPORT_BROKEN, IMPORT_EMPTY, IMPORT_SHEET
   */
  load(reading: Reading, table: string): Promise<string[]>;
}

/** The row in the file, for messages. */
export const ROW = "oshlab_row";
