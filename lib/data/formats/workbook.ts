import { join } from "node:path";
import { convert } from "./convert.ts";
import type { Format } from "./format.ts";

const PROGRAM = join(import.meta.dirname, "programs/workbook.ts");
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** A workbook of Excel or LibreOffice. */
const workbook = (id: string, begin: Buffer): Format => ({
  id,
  recognises: (head) => head.subarray(0, begin.length).equals(begin),
  load: (reading, table) => convert(reading, table, process.execPath, [PROGRAM]),
});

/** Excel since 2007 (.xlsx, .xlsm, .xlsb), and OpenDocument (.ods): a ZIP file. */
export const xlsx: Format = workbook("xlsx", Buffer.from("PK\u0003\u0004"));

/** Excel up to 2003 (.xls). */
export const xls: Format = workbook("xls", OLE);
