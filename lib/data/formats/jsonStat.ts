import { join } from "node:path";
import { convert } from "./convert.ts";
import type { Format } from "./format.ts";

const PROGRAM = join(import.meta.dirname, "programs/jsonStat.ts");

/**
 * JSON-stat 1 and 2: data sets, collections and bundles. A row a cell: the codes of the dimensions, `value` and,
 * where there is one, `status`.
 */
export const jsonStat: Format = {
  id: "json-stat",
  recognises: (head) => /^(\uFEFF)?\s*\{/.test(head.toString("utf8")),
  load: (reading, table) => convert(reading, table, process.execPath, [PROGRAM]),
};
