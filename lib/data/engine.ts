import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

const THREADS = 2;

let instance: Promise<DuckDBInstance> | undefined;

/**
 * Runs `work` with a connection of its own to the one in-memory engine of this process, started when it is
 * first needed. Nothing is downloaded and no temporary file is written.
 */
export async function withEngine<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  instance ??= start();
  const connection = await (await instance).connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
  }
}

/** Works with one thread of the engine: millions of rows then go through in half of the memory, and about as fast. */
export async function withOneThread<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run("SET threads = 1");
  try {
    return await work();
  } finally {
    await connection.run(`SET threads = ${THREADS}`);
  }
}

async function start(): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  return DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    temp_directory: "",
    enable_external_file_cache: "false",
    threads: String(THREADS),
  });
}

/** The rows of a query as plain objects; whole numbers are numbers, not BigInt, as long as they are exact. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS().map((row) => {
    for (const [name, value] of Object.entries(row)) if (typeof value === "bigint") row[name] = plain(value);
    return row;
  });
}

const plain = (value: bigint): number | string =>
  Number.isSafeInteger(Number(value)) ? Number(value) : String(value);

/** A column or table name in SQL. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A text in SQL. */
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
