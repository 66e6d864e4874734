import { UserError } from "../../error.ts";
import { csv } from "./csv.ts";
import { headOf } from "./encoding.ts";
import { eurostatTable } from "./eurostatTable.ts";
import type { Format } from "./format.ts";
import { jsonStat } from "./jsonStat.ts";
import { parquet } from "./parquet.ts";
import { sas, sasCatalogue, xpt } from "./sas.ts";
import { sdmx } from "./sdmx.ts";
import { por, sav } from "./spss.ts";
import { stata } from "./stata.ts";
import { xls, xlsx } from "./workbook.ts";

/** All formats; the first that recognises a file reads it. */
export const FORMATS: readonly Format[] = [
  xlsx,
  xls,
  parquet,
  sav,
  por,
  stata,
  sas,
  sasCatalogue,
  xpt,
  jsonStat,
  sdmx,
  eurostatTable,
  csv,
];

/** The format of a file, by its first bytes. @throws UserError IMPORT_FORMAT, IMPORT_EMPTY */
export async function formatOf(path: string, file: string): Promise<Format> {
  const head = headOf(path, 4096);
  if (head.length === 0) throw new UserError("IMPORT_EMPTY", { file }, { file });
  const format = FORMATS.find(({ recognises }) => recognises(head));
  if (format) return format;
  throw new UserError("IMPORT_FORMAT", { file, known: FORMATS.map(({ id }) => id).join(", ") }, { file });
}
