import { spawn } from "node:child_process";
import { closeSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { isErrorCode } from "../../errors.ts";
import { UserError } from "../../error.ts";
import type { Place } from "../../error.ts";
import { name } from "../engine.ts";
import type { FileColumn } from "./column.ts";
import { readCsv } from "./delimited.ts";
import type { Remark } from "./remark.ts";
import { ROW } from "./format.ts";
import type { Loaded, Reading } from "./format.ts";
import { beyond, isLimit } from "./limits.ts";
import { Watch, patienceFor } from "./patience.ts";
import type { Patience } from "./patience.ts";
import { stage } from "./stage.ts";

/**
 * What a program that reads a file says, a line of JSON each: that it has started and begins to read, the names of the
 * columns before it writes rows, then how far it is. The last one is `columns` or one of the errors.
 */
export type Message =
  | { ready: true }
  | { progress: number }
  | { names: string[] }
  | { columns: FileColumn[]; remarks: Remark[] }
  | { beyond: string; place?: Place }
  | { error: string; values?: Record<string, unknown>; place?: Place };

/**
 * Loads a file through a program of its own, which may be slow, run out of memory or crash on a bad file without
 * harm to us. It gets its orders as JSON on standard input, writes the rows as CSV to the handle 3 (`oshlab_row`
 * and the columns), and says what it does on standard output. The engine takes the rows as they come.
 *
 * @param patience how long it may take; a busy computer or a slow start is not the file's fault
 * @throws UserError what the program says; IMPORT_LIMIT when it gives no sign of life or needs too much memory;
 * IMPORT_START when it is never ready to read; IMPORT_BROKEN when it ends otherwise
 */
export async function convert(
  reading: Reading,
  table: string,
  program: string,
  args: string[],
  orders: Record<string, unknown> = {},
  patience: Patience = patienceFor(statSync(reading.path).size),
): Promise<Loaded> {
  const { path, name: file, hints, limit, progress, scratch } = reading;
  if (statSync(path).size === 0) throw new UserError("IMPORT_EMPTY", { file }, { file });
  const named = Promise.withResolvers<string[] | undefined>();
  const hear = (message: Message) => {
    if ("names" in message) named.resolve(message.names);
    if ("progress" in message) progress?.(message.progress);
  };
  const [ended, read] = await scratch.through(
    (rows) =>
      run(program, args, { path, hints, limit, ...orders }, rows, patience, file, hear).finally(() =>
        named.resolve(undefined),
      ),
    async (from) => {
      const names = await named.promise;
      if (!names) return;
      const all = `SELECT ${names.map(name).join(", ")}, CAST(${ROW} AS BIGINT) AS ${ROW}`;
      const csv = readCsv(from, [ROW, ...names], { delimiter: ",", skip: 0 });
      // The program says how far it is.
      await stage({ ...reading, progress: undefined }, table, `${all} FROM ${csv}`);
    },
  );
  if (ended.status === "rejected") throw ended.reason;
  const said = ended.value;
  if ("error" in said && isErrorCode(said.error))
    throw new UserError(said.error, { file, ...said.values }, { file, ...said.place });
  if ("beyond" in said && isLimit(said.beyond)) throw beyond(said.beyond, file, said.place);
  if (read.status === "rejected") throw read.reason;
  if (!("columns" in said)) throw new UserError("IMPORT_BROKEN", { file, row: "–" }, { file });
  return { columns: said.columns, remarks: said.remarks };
}

function run(
  program: string,
  args: string[],
  orders: Record<string, unknown>,
  rows: number,
  patience: Patience,
  file: string,
  hear: (message: Message) => void,
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe", rows] });
    closeSync(rows);
    let last: Message | undefined;
    let errors = "";
    let late: "start" | "seconds" | undefined;
    const watch = new Watch(child.pid!, patience, (what) => {
      late = what;
      child.kill("SIGKILL");
    });
    createInterface({ input: child.stdout! }).on("line", (line) => {
      watch.heard();
      const message = messageOf(line);
      if (!message) return;
      last = message;
      hear(message);
    });
    child.stderr!.setEncoding("utf8").on("data", (chunk: string) => (errors = (errors + chunk).slice(-4000)));
    child.stdin!.on("error", () => {}).end(JSON.stringify(orders));
    child.on("error", (error) => {
      watch.stop();
      reject(error);
    });
    child.on("exit", () => watch.stop());
    child.on("close", () => {
      if (late === "seconds") return reject(beyond("seconds", file));
      if (/heap out of memory|MemoryError|bad_alloc/.test(errors)) return reject(beyond("memory", file));
      if (late || !last) return reject(new UserError("IMPORT_START", { file }, { file }));
      resolve(last);
    });
  });
}

/** None where the program was stopped in the middle of it. */
function messageOf(line: string): Message | undefined {
  try {
    return JSON.parse(line) as Message;
  } catch {
    return undefined;
  }
}
