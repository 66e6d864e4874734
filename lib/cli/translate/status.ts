import { resolve } from "node:path";
import { PROJECT } from "../../report/root.ts";
import { translationStatus } from "../../translate/status.ts";
import { userLanguage } from "../../words.ts";
import { table } from "../table.ts";
import { TRANSLATE_WORDS } from "./strings.ts";

/** Shows how far the translations are: a line a chapter and language. */
export async function showStatus(
  chapters: string[],
  flags: { folder?: string; json?: boolean },
): Promise<void> {
  const statuses = await translationStatus(resolve(flags.folder ?? PROJECT), chapters);
  if (flags.json) return void process.stdout.write(`${JSON.stringify(statuses, null, 2)}\n`);
  const say = TRANSLATE_WORDS[userLanguage()];
  const rows = statuses.map(({ chapter, language, translated, missing, stale, words }) => [
    missing + stale === 0 ? "✓" : "!",
    chapter,
    language,
    ...[translated, missing, stale, words].map(String),
  ]);
  const head = ["", say.chapter, say.language, say.translated, say.missing, say.stale, say.words];
  process.stdout.write(`${table([head, ...rows], 3)}\n`);
  const waiting = statuses.find(({ missing, stale }) => missing + stale > 0);
  process.stdout.write(
    `\n${waiting ? `→ ${say.next(`npx oshlab translate export --to ${waiting.language}`)}` : say.complete}\n`,
  );
}
