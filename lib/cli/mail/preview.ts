import { resolve } from "node:path";
import { PREVIEW_FOLDER, prepare } from "../../mail/prepare.ts";
import type { Prepared } from "../../mail/prepare.ts";
import { preview } from "../../mail/preview.ts";
import { PROJECT } from "../../report/root.ts";
import { userLanguage } from "../../words.ts";
import { problemLines } from "./problemLines.ts";
import { MAIL_COMMAND_WORDS } from "./words.ts";

export interface Flags {
  list?: string;
  language?: string;
  folder?: string;
  json?: boolean;
}

/** What is sent to whom, by the flags. */
export async function prepared({
  list,
  language,
  folder,
}: Flags): Promise<{ root: string; found: Prepared }> {
  const root = resolve(folder ?? PROJECT);
  const found = await prepare(root, list);
  const groups = found.groups.filter((one) => language === undefined || one.language === language);
  return { root, found: { ...found, groups } };
}

/** Writes the messages, says who gets them and what is not right; returns the exit code. */
export async function runPreview(flags: Flags): Promise<number> {
  const { root, found } = await prepared(flags);
  const { problems, repeated, elsewhere, stopped } = found;
  const { groups, code } = await preview(root, found);
  const exit = problems.length === 0 ? 0 : 1;
  const total = groups.reduce((sum, { recipients }) => sum + recipients, 0);
  if (flags.json) {
    const problem = problems.map(({ code, message, wayOut, place }) => ({
      code,
      what: message,
      way: wayOut,
      place,
    }));
    const summary = { code, total, groups, repeated, elsewhere, unsubscribed: stopped, problems: problem };
    process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    return exit;
  }
  const say = MAIL_COMMAND_WORDS[userLanguage()];
  const rows = repeated.map(({ file, row, first }) => `${file} ${say.row} ${first} + ${row}`).join("; ");
  const lines = [
    "",
    ...groups.map(
      ({ list, language, recipients, subject }) =>
        `  ${list.padEnd(18)} ${language}  ${say.people(recipients).padStart(14)}  ${subject}`,
    ),
    "",
    say.total(total),
    ...(repeated.length > 0 ? [say.repeated(repeated.length, rows)] : []),
    ...(elsewhere > 0 ? [say.elsewhere(elsewhere)] : []),
    ...(stopped > 0 ? [say.stopped(stopped)] : []),
    ...(problems.length > 0 ? ["", say.problems, ...problemLines(problems, say.row)] : []),
    "",
    say.look(`${PREVIEW_FOLDER}/`),
    problems.length > 0 ? say.fixFirst : say.next(code),
    "",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return exit;
}
