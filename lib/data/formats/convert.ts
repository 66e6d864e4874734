import { spawn } from "node:child_process";
import { statSync } from "node:fs";
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
import { LIMITS, beyond, isLimit } from "./limits.ts";
import { stage } from "./stage.ts";

/** What a program that reads a file says, a line of JSON each. The last one is `columns` or one of the errors. */
export type Message =
  | { progress: number }
  | { columns: FileColumn[]; remarks: Remark[] }
  | { beyond: string; place?: Place }
  | { error: string; values?: Record<string, unknown>; place?: Place };

/**
 * Loads a file through a program of its own, which may be slow, run out of memory or crash on a bad file without
 * harm to us. It gets its orders as JSON on standard input, writes the rows as CSV to the handle 3 (`oshlab_row`
 * and the columns, all quoted), and says how far it is on standard output.
 *
 * @throws UserError what the program says; IMPORT_LIMIT when it gives no sign of life or needs too much memory;
 * IMPORT_BROKEN when it ends otherwise
 */
export async function convert(
  reading: Reading,
  table: string,
  program: string,
  args: string[],
  orders: Record<string, unknown> = {},
): Promise<Loaded> {
  const { path, name: file, hints, limit, progress } = reading;
  if (statSync(path).size === 0) throw new UserError("IMPORT_EMPTY", { file }, { file });
  const rows = reading.scratch.file();
  const patience = LIMITS.seconds * 1000 + statSync(path).size / 1000;
  const said = await run(program, args, { path, hints, limit, ...orders }, rows.fd, patience, file, progress);
  if ("error" in said && isErrorCode(said.error))
    throw new UserError(said.error, { file, ...said.values }, { file, ...said.place });
  if ("beyond" in said && isLimit(said.beyond)) throw beyond(said.beyond, file, said.place);
  if (!("columns" in said)) throw new UserError("IMPORT_BROKEN", { file, row: "–" }, { file });
  const names = said.columns.map((column) => column.name);
  await stage(
    // What takes long has been said.
    { ...reading, progress: undefined },
    table,
    `SELECT ${names.map(name).join(", ")}, CAST(${ROW} AS BIGINT) AS ${ROW} FROM ` +
      readCsv(rows.path, [ROW, ...names], { delimiter: ",", skip: 0 }),
  );
  return { columns: said.columns, remarks: said.remarks };
}

function run(
  program: string,
  args: string[],
  orders: Record<string, unknown>,
  rows: number,
  patience: number,
  file: string,
  progress: (part: number) => void = () => {},
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe", rows] });
    let last: Message = { progress: 0 };
    let errors = "";
    let expired = false;
    const expire = () => {
      expired = true;
      child.kill("SIGKILL");
    };
    let timer = setTimeout(expire, patience);
    createInterface({ input: child.stdout! }).on("line", (line) => {
      last = JSON.parse(line) as Message;
      if ("progress" in last) progress(last.progress);
      clearTimeout(timer);
      timer = setTimeout(expire, patience);
    });
    child.stderr!.setEncoding("utf8").on("data", (chunk: string) => (errors = (errors + chunk).slice(-4000)));
    child.stdin!.on("error", () => {}).end(JSON.stringify(orders));
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      if (expired) return reject(beyond("seconds", file));
      if (/heap out of memory|MemoryError|bad_alloc/.test(errors)) return reject(beyond("memory", file));
      resolve(last);
    });
  });
}
