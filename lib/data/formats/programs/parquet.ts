import { DuckDBInstance } from "@duckdb/node-api";
import { name, text } from "../../engine.ts";
import type { ColumnType } from "../column.ts";
import { ROW } from "../format.ts";
import { LIMITS } from "../limits.ts";
import { end, orders, say } from "./orders.ts";

/** Reads Parquet into CSV. A process of its own, since a damaged file may bring the engine down. */
const { path, limit } = orders();
const instance = await DuckDBInstance.create(":memory:", {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  temp_directory: "",
  threads: "1",
  memory_limit: "300MB",
});
const connection = await instance.connect();
const source = `read_parquet(${text(path)}, file_row_number = true)`;

const TYPES: [RegExp, ColumnType][] = [
  [/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/, "integer"],
  [/^(DOUBLE|FLOAT|DECIMAL)/, "number"],
  [/^BOOLEAN$/, "boolean"],
  [/^DATE$/, "date"],
  [/^TIMESTAMP/, "datetime"],
  [/^TIME$/, "time"],
];

/** A column as text: no needless decimals, dates and times by ISO 8601. */
function asText(column: string, type: string): string {
  const cast = `CAST(${name(column)} AS VARCHAR)`;
  if (type === "DOUBLE" || type === "FLOAT") return `regexp_replace(${cast}, '\\.0$', '')`;
  return type.startsWith("TIMESTAMP") ? `replace(${cast}, ' ', 'T')` : cast;
}

try {
  const described = (await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`)).getRowObjectsJS();
  const columns = described
    .map(({ column_name, column_type }) => ({ column: String(column_name), type: String(column_type) }))
    .filter(({ column }) => column !== "file_row_number");
  if (columns.length > LIMITS.columns) end({ beyond: "columns" });
  say({ names: columns.map(({ column }) => column) });
  const cells = columns.map(({ column, type }) => `${asText(column, type)} AS ${name(column)}`);
  await connection.run(
    `COPY (SELECT file_row_number + 1 AS ${ROW}, ${cells.join(", ")} FROM ${source}` +
      `${limit === undefined ? "" : ` LIMIT ${limit}`}) TO '/dev/fd/3' (FORMAT csv, HEADER false, USE_TMP_FILE false)`,
  );
  end({
    columns: columns.map(({ column, type }) => ({
      name: column,
      type: TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? "string",
    })),
    remarks: [],
  });
} catch {
  end({ error: "IMPORT_BROKEN", values: { row: "–" } });
}
