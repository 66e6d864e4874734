import type { DuckDBConnection } from "@duckdb/node-api";
import type { ImportHints } from "../descriptor.ts";
import type { FileColumn } from "./column.ts";
import type { Remark } from "./remark.ts";
import type { Scratch } from "./scratch.ts";

/** What a format needs to read a file. */
export interface Reading {
  connection: DuckDBConnection;
  /** Where the file lies, and its name as it was delivered. */
  path: string;
  name: string;
  hints: ImportHints;
  /** Where rows lie until they are delivered. */
  scratch: Scratch;
  /** Files that came along and have no rows of their own: a SAS catalogue of value labels. */
  companions: string[];
  /** The first rows suffice: a format may stop after so many. */
  limit?: number;
  /** Told from time to time how much of the file is read, 0 to 1. */
  progress?: ((part: number) => void) | undefined;
}

/** What came of reading a file. */
export interface Loaded {
  /** The columns in the file's order, with what the file itself says of them. */
  columns: FileColumn[];
  /** What is odd about the file but not wrong, and what of it was not taken. */
  remarks: Remark[];
}

/** One file format. Formats are told apart by content, never by the file's name. */
export interface Format {
  id: string;
  /** It only explains other files that are imported with it. */
  isCompanion?: boolean;
  /** Does a file that begins with these bytes (the first 4096) have this format? */
  recognises(head: Buffer): boolean;
  /**
   * Makes the new view `table` of the file: all columns text, named as in the file, and `oshlab_row`, the row in
   * the file; rows in the file's order. What holds the rows is packed.
   *
   * @throws UserError IMPORT_BROKEN, IMPORT_EMPTY, IMPORT_LIMIT, IMPORT_SHEET
   */
  load(reading: Reading, table: string): Promise<Loaded>;
}

/** The row in the file, for messages. */
export const ROW = "oshlab_row";
