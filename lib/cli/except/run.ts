import { resolve } from "node:path";
import { UserError } from "../../error.ts";
import { readEdition } from "../../report/edition.ts";
import { addException } from "../../report/exceptions/add.ts";
import { readExceptions } from "../../report/exceptions/read.ts";
import { PROJECT } from "../../report/root.ts";
import { problemJson } from "../../report/verdict.ts";
import { today } from "../../today.ts";
import { userLanguage } from "../../words.ts";
import type { Words } from "../../words.ts";
import { progress } from "../report/progress.ts";

/** What the command is given. */
export interface Flags {
  chapter: string;
  rule: string;
  cells?: string[];
  reason: string;
  by: string;
  date?: string;
  folder?: string;
  json?: boolean;
}

/** Tries and writes an exception; says what it lets through, and who must still sign. */
export async function runExcept(output: string, flags: Flags): Promise<number> {
  const language = userLanguage();
  const root = resolve(flags.folder ?? PROJECT);
  const show = progress(false, language);
  const added = await addException(
    {
      chapter: flags.chapter,
      output,
      rule: flags.rule,
      ...(flags.cells ? { cells: flags.cells.map(cellOf) } : {}),
      reason: flags.reason,
      by: [{ who: flags.by, date: flags.date ?? today() }],
    },
    { root, onStep: show.step, onCell: show.cell },
  ).finally(show.done);
  const { checkers } = await readEdition(root);
  const { problems } = await readExceptions(root, checkers);
  const unsigned = problems.filter(
    ({ values }) => values["output"] === output && values["rule"] === flags.rule,
  );
  const { remark, signed, exception } = added;
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ exception, signed, unsigned: unsigned.map((one) => problemJson(one, language)) }, null, 2)}\n`
      : [
          `✓ ${(signed ? SIGNED : WRITTEN)[language]}`,
          `  ${remark.what(language)}`,
          ...unsigned.flatMap((one) => [`! ${one.what(language)}`, `  → ${one.way(language)}`]),
          "",
        ].join("\n"),
  );
  return 0;
}

/** "sector=B,sex=F" */
function cellOf(text: string): Record<string, string> {
  const pairs = text.split(",").map((part) => part.split("="));
  const names = new Set(pairs.map(([name]) => name!.trim()));
  if (
    names.size < pairs.length ||
    pairs.some((pair) => pair.length !== 2 || pair.some((word) => word.trim() === ""))
  )
    throw new UserError("EXCEPTION_CELLS", { text });
  return Object.fromEntries(pairs.map(([name, code]) => [name!.trim(), code!.trim()]));
}

const WRITTEN: Words = {
  nl: "De uitzondering staat in notebooks/exceptions.json.",
  fr: "L'exception est dans notebooks/exceptions.json.",
  de: "Die Ausnahme steht in notebooks/exceptions.json.",
  en: "The exception stands in notebooks/exceptions.json.",
};
const SIGNED: Words = {
  nl: "De uitzondering stond er al: de handtekening is toegevoegd.",
  fr: "L'exception y était déjà : la signature est ajoutée.",
  de: "Die Ausnahme stand schon da: Die Unterschrift ist hinzugefügt.",
  en: "The exception was there already: the signature is added.",
};
