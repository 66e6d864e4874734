import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text, withEngine } from "../../../lib/data/engine.ts";
import { importFiles } from "../../../lib/data/import/import.ts";
import type { Imported } from "../../../lib/data/import/import.ts";
import { isUserError } from "../../../lib/error.ts";
import { LANGUAGES } from "../../../lib/words.ts";
import { tree } from "../../data/temporary.ts";
import { CANARIES } from "./persons.ts";
import type { Source } from "./seed.ts";

/** What came of a file: the number of its rows and the first of them, the code of a clear error, or what must not be. */
export interface Judged {
  count?: number;
  rows?: string[];
  code?: string;
  /** A bug: another error, one without a place, a delivery that isn't right, or something left behind. */
  wrong?: string;
}

const SHOWN = 500;

/** Imports a file as a source, in a workspace of its own, and looks at what is there afterwards. */
export async function judge(path: string, { name, files }: Source, workspace: string): Promise<Judged> {
  const sources = join(workspace, "data");
  const folder = join(sources, name);
  rmSync(sources, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  const judged = await importFiles([path], name).then(
    (imported) => delivery(imported),
    (error: unknown) => refusal(error),
  );
  const left = tree(sources).filter(
    (file) => judged.code !== undefined || !/^[^/]+\/deliveries(\/|$)/.test(file),
  );
  const expected = [name, ...Object.keys(files).map((file) => join(name, file))].sort();
  if (judged.wrong === undefined && left.join() !== expected.join())
    judged.wrong = `left behind: ${left.join(", ")}`;
  if (judged.code !== undefined)
    for (const [file, content] of Object.entries(files))
      if (readFileSync(join(folder, file), "utf8") !== content) judged.wrong ??= `${file} was changed`;
  const temporary = readdirSync(join(workspace, "tmp"));
  if (temporary.length > 0) judged.wrong ??= `left behind: ${temporary.join(", ")}`;
  return judged;
}

async function delivery({ delivery: { file, hash, quality, rows: said }, isNew }: Imported): Promise<Judged> {
  if (!isNew) return { wrong: "not a new delivery" };
  const [count, rows] = await withEngine(async (connection) => {
    const from = `read_parquet(${text(file)})`;
    const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${from}`);
    const first = await connection.runAndReadAll(`FROM ${from} LIMIT ${SHOWN}`);
    return [
      Number(counted.getRows()[0]![0]),
      first
        .getRowsJS()
        .map((row) =>
          JSON.stringify(row, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value)),
        ),
    ];
  });
  const judged: Judged = { count, rows };
  const is = `sha256:${createHash("sha256").update(readFileSync(file)).digest("hex")}`;
  if (is !== hash) judged.wrong = "another hash than the delivery says";
  if (said !== count || JSON.parse(readFileSync(quality, "utf8")).rows !== count)
    judged.wrong = "another number of rows than the delivery says";
  if (!existsSync(quality)) judged.wrong = "no quality report";
  const canary = canaryIn(rows.join("\n"));
  if (canary) judged.wrong = `an identifier was delivered: ${canary}`;
  return judged;
}

function refusal(error: unknown): Judged {
  if (!isUserError(error)) return { wrong: String((error as Error).stack ?? error).slice(0, 1500) };
  const said = LANGUAGES.flatMap((language) => [error.what(language), error.way(language)]);
  const judged: Judged = { code: error.code };
  if (error.place.file === undefined) judged.wrong = `${error.code}: no place`;
  if (said.some((words) => words === "" || /\bundefined\b|\[object/.test(words)))
    judged.wrong = `${error.code}: ${said.join(" | ")}`;
  const canary = canaryIn(JSON.stringify([said, error.place]));
  if (canary) judged.wrong = `${error.code} names an identifier: ${canary}`;
  return judged;
}

/** An identifier that stands in a text by itself. */
const canaryIn = (content: string): string | undefined =>
  CANARIES.find((canary) => {
    for (let at = content.indexOf(canary); at >= 0; at = content.indexOf(canary, at + 1))
      if (!/\w/.test(content[at - 1] ?? "") && !/\w/.test(content[at + canary.length] ?? "")) return true;
    return false;
  });
