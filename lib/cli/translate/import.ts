import { resolve } from "node:path";
import { PROJECT } from "../../report/root.ts";
import { importTranslations } from "../../translate/import.ts";
import type { Imported } from "../../translate/import.ts";
import { userLanguage } from "../../words.ts";
import type { Language } from "../../words.ts";
import { TRANSLATE_WORDS } from "./strings.ts";

interface Flags {
  dryRun?: boolean;
  reviewed?: boolean;
  force?: boolean;
  folder?: string;
  json?: boolean;
}

/** Takes in files of translations and says what came of every block; the exit code is 1 when one was refused. */
export async function showImport(files: string[], { folder, json, ...flags }: Flags): Promise<number> {
  const results = await importTranslations({ root: resolve(folder ?? PROJECT), files, ...flags });
  const language = userLanguage();
  if (json)
    process.stdout.write(
      `${JSON.stringify(
        results.map((one) => asJson(one, language)),
        null,
        2,
      )}\n`,
    );
  else process.stdout.write(asText(results, language, flags.dryRun === true));
  return results.some(({ outcome }) => outcome === "refused") ? 1 : 0;
}

const asJson = ({ problem, ...rest }: Imported, language: Language) => ({
  ...rest,
  ...(problem
    ? {
        problem: {
          code: problem.code,
          what: problem.what(language),
          way: problem.way(language),
          place: problem.place,
        },
      }
    : {}),
});

function asText(results: Imported[], language: Language, isDry: boolean): string {
  const say = TRANSLATE_WORDS[language];
  const lines = results
    .filter(({ outcome }) => outcome !== "unchanged")
    .flatMap(({ chapter, name, outcome, stale, before, after, problem, language: to }) => {
      const sign = outcome === "refused" ? "✗" : outcome === "open" || stale ? "!" : "✓";
      const note = stale ? ` (${say.staleStill})` : "";
      const words = problem
        ? [problem.what(language), `→ ${problem.way(language)}`]
        : before !== undefined
          ? [`- ${oneLine(before)}`, `+ ${oneLine(after!)}`]
          : [];
      return [
        `${sign} ${chapter}, ${to}, ${name}: ${say.outcome[outcome]}${note}`,
        ...words.map((line) => `    ${line}`),
      ];
    });
  const taken = results.filter(({ outcome }) => ["new", "replaced", "confirmed"].includes(outcome)).length;
  const refused = results.filter(({ outcome }) => outcome === "refused").length;
  const open = results.filter(({ outcome }) => outcome === "open").length;
  return [
    ...lines,
    ...(lines.length > 0 ? [""] : []),
    say.sum(taken, open, refused) + (isDry ? ` ${say.dry}` : ""),
    ...(open > 0 ? [`→ ${say.openWay}`] : []),
    "",
  ].join("\n");
}

/** The beginning of a block; the whole of it is in git, and in `--json`. */
const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 160)} …` : line;
};
