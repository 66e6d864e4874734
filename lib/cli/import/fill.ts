import { createInterface } from "node:readline/promises";
import { text } from "node:stream/consumers";
import { fillDraft } from "../../data/describe/fill.ts";
import type { Answer } from "../../data/describe/fill.ts";
import type { OpenField } from "../../data/describe/openFields.ts";
import { stateOf } from "../../data/describe/state.ts";
import { userLanguage } from "../../words.ts";
import { nextStep } from "../next.ts";
import { inProject } from "../../data/folders.ts";
import { problemOf } from "../problem.ts";
import { FILL_WORDS } from "./fillWords.ts";
import { NEXT_WORDS } from "./words.ts";

/** Fills in a draft: from answers in JSON, or by asking a person. */
export async function runFill(source: string, json: boolean): Promise<void> {
  if (json) {
    const open = fillDraft(source, JSON.parse(await text(process.stdin)) as Answer[]);
    const { problem } = stateOf(source, []);
    process.stdout.write(`${JSON.stringify({ open, problem: problem ? problemOf(problem) : null })}\n`);
    return;
  }
  let { open, folder } = stateOf(source, []);
  const say = FILL_WORDS[userLanguage()];
  if (process.stdin.isTTY) open = await ask(source, open);
  const { problem } = stateOf(source, []);
  if (problem) throw problem;
  if (open.length > 0) process.stdout.write(`${openText(open)}${say.left(open.length, inProject(folder))}\n`);
  else process.stdout.write(`✓ ${say.done}\n${nextStep(NEXT_WORDS.import(say.file, source))}`);
}

const openText = (open: OpenField[]): string =>
  open
    .map(({ file, line, about, hint }) => `  ${file}:${line}  ${about ? `${about}: ` : ""}${hint}\n`)
    .join("");

/** Asks field by field; an empty answer leaves a field open, Ctrl-D all that follow. Each answer is kept at once. */
async function ask(source: string, open: OpenField[]): Promise<OpenField[]> {
  const language = userLanguage();
  const say = FILL_WORDS[language];
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const skipped = new Set<string>();
  let ended = false;
  terminal.once("close", () => (ended = true));
  const question = (words: string) =>
    ended
      ? Promise.resolve("")
      : Promise.race([
          terminal.question(words),
          new Promise<string>((done) => terminal.once("close", () => done(""))),
        ]);
  const key = ({ file, path }: OpenField) => `${file} ${path.map(String).join(".")}`;
  process.stderr.write(`${say.start(open.length)}\n`);
  for (;;) {
    const field = open.find((one) => !skipped.has(key(one)));
    if (!field || ended) break;
    const { file, path, about, hint, kind, choices } = field;
    const list = (choices ?? []).map(({ label }, place) => `\n  ${place + 1}  ${label[language]}`).join("");
    const how = kind === "decision" ? ` (${say.decision})` : "";
    const typed = (await question(`\n${about ? `${about}: ` : ""}${hint}${how}${list}\n> `)).trim();
    const value = choices ? choices[Number(typed) - 1]?.value : kind === "decision" ? decision(typed) : typed;
    if (value || (field.optional && !ended)) open = fillDraft(source, [{ file, path, value: value ?? "" }]);
    else skipped.add(key(field));
  }
  terminal.close();
  return open;
}

/** `drop`, `pseudonym`, or why the column is kept. */
const decision = (typed: string): Answer["value"] =>
  typed === "" || typed === "drop" || typed === "pseudonym" ? typed : { keep: typed };
