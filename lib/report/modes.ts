import { candidateSchema } from "../disclosure/candidate.ts";
import { UserError } from "../error.ts";
import { apartIn } from "../figure/modes.ts";
import type { Apart } from "../figure/modes.ts";
import { expressions, figureWords } from "../prose/index.ts";
import type { Language } from "../words.ts";
import type { Chapter } from "./chapter.ts";
import type { Run } from "./execute.ts";
import type { Gated } from "./gate.ts";
import { placeIn } from "./place.ts";

/** Words for the pandemic, in the four languages. */
const PANDEMIC = /covid|corona|pandemi|pandémi|lockdown|confinement/iu;

/**
 * Texts that speak of what was surveyed in another way than the rest (by telephone), and leave that out: a number that
 * is bound without the mode being named, and the pandemic named in a sentence beside such a number or figure. Mode and
 * pandemic came together, so no difference can be put down to either.
 *
 * It looks at words, not at meaning: a difference is refused as a number (`VALUE_MODE`); this is only a remark.
 *
 * @returns UserErrors MODE_UNNAMED and MODE_PANDEMIC (warnings)
 */
export function modesInWords(chapter: Chapter, run: Run, gated: Gated, languages: Language[]): UserError[] {
  return chapter.blocks.flatMap((block) => {
    if (block.kind === "code") return [];
    return languages.flatMap((language) => {
      const text = block.source[language];
      const bound = expressions(text, { language }).flatMap((expression) => apartOf(run, expression));
      const shown = figureWords(text, { language }).flatMap(({ id }) => {
        const record = gated.figures[id];
        return record ? apartIn(record) : [];
      });
      const said = (code: "MODE_UNNAMED" | "MODE_PANDEMIC", { code: category, label }: Apart, line: number) =>
        new UserError(code, { category, label, language }, placeIn(chapter, block.cell, line, language));
      const unnamed = [...different(bound)]
        .filter((one) => !names(withoutCode(text), one, language))
        .map((one) => said("MODE_UNNAMED", one, 1));
      const pandemic = sentences(text)
        .filter(({ words }) => PANDEMIC.test(words))
        .flatMap(({ words, line }) =>
          [...different([...bound, ...shown])]
            .filter((one) => !names(words, one, language))
            .map((one) => said("MODE_PANDEMIC", one, line)),
        );
      return [...unnamed, ...pandemic];
    });
  });
}

/** What of a bound value was surveyed in another way. */
function apartOf({ replies }: Run, expression: string): Apart[] {
  const reply = replies[expression];
  if (!reply || !("candidate" in reply)) return [];
  const { data } = candidateSchema.safeParse(reply.candidate);
  return data?.kind === "value" ? data.of.flatMap((estimates) => apartIn(estimates)) : [];
}

const different = (found: Apart[]): Iterable<Apart> =>
  new Map(found.map((one) => [`${one.dimension} ${one.code}`, one])).values();

/** Does the text name the mode, in any form of its longest word: telefonisch, telefoon; téléphone, téléphonique? */
function names(text: string, { label }: Apart, language: Language): boolean {
  const longest = label[language].split(/[^\p{L}]+/u).reduce((a, b) => (b.length > a.length ? b : a));
  return text.toLowerCase().includes(longest.slice(0, 6).toLowerCase());
}

/** Code and bound values are no words. */
const withoutCode = (text: string): string => text.replace(/`[^`]*`/g, " ");

/** Sentences with the line they begin on. */
function sentences(text: string): { words: string; line: number }[] {
  return withoutCode(text)
    .split("\n")
    .flatMap((line, index) => line.split(/(?<=[.!?;])\s+/u).map((words) => ({ words, line: index + 1 })));
}
