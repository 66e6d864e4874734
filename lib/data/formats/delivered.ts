import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsOf } from "../engine.ts";
import { ROW } from "./format.ts";

/** The columns of the view `raw` as they were delivered: without ours, which says where a row stood in the file. */
export async function deliveredColumns(connection: DuckDBConnection): Promise<string[]> {
  const columns = await rowsOf(connection, "DESCRIBE raw");
  return columns.map(({ column_name }) => String(column_name)).filter((column) => column !== ROW);
}
