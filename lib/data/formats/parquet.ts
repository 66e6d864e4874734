import { join } from "node:path";
import { convert } from "./convert.ts";
import type { Format } from "./format.ts";

const PROGRAM = join(import.meta.dirname, "programs/parquet.ts");

/** Apache Parquet. Numbers, dates and times as text, lists and structures as DuckDB writes them. */
export const parquet: Format = {
  id: "parquet",
  recognises: (head) => head.toString("latin1", 0, 4) === "PAR1",
  load: (reading, table) => convert(reading, table, process.execPath, [PROGRAM]),
};
