import { UserError, isUserError } from "../../error.ts";
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";

/** Names of files that are no text. */
const NO_TEXT = /\.(xlsx|xlsm|xlsb|xls|ods|parquet|sav|dta|sas7bdat|xpt)$/i;

/**
 * Why a file can't be read: when its name promises a workbook or the like and it is text without a table in it, then
 * that is the reason, and not the row where the table would begin. Text with a table in it is read, whatever its name.
 *
 * @returns IMPORT_TEXT, or the error as it was
 */
export function misnamed(error: unknown, format: Format, file: string): unknown {
  const ending = NO_TEXT.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined || format !== csv || !isUserError(error)) return error;
  if (error.code !== "IMPORT_EMPTY" && error.code !== "IMPORT_BROKEN") return error;
  return new UserError("IMPORT_TEXT", { file, ending }, { file });
}
