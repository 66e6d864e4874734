import { parseSync } from "oxc-parser";
import type { Node } from "oxc-parser";
import { walk } from "@oshlab/kernel/syntax/walk.ts";
import { UserError } from "../error.ts";
import type { Place } from "../error.ts";
import { LANGUAGES } from "../words.ts";
import type { Language } from "../words.ts";
import type { Chapter } from "./chapter.ts";
import { isMeant } from "./isMeant.ts";
import { placeIn } from "./place.ts";
import { typedIn } from "./typed.ts";
import { isLong, tells } from "./withheld.ts";
import type { Withheld } from "./withheld.ts";
import { writtenIn } from "./written.ts";
import type { Written } from "./written.ts";

/**
 * Numbers that somebody typed and output checking withholds: in the words of a chapter, its title and summary, and in
 * its code, which is published with it.
 *
 * @param hidden what is withheld in its own outputs
 * @param elsewhere in those of other chapters: of these only numbers that are no chance
 * @returns one UserError TYPED_WITHHELD for each; TYPED_SMALL (a remark) for a small whole number that says nothing of
 *   what is counted
 */
export function typedWithheld(
  chapter: Chapter,
  hidden: readonly Withheld[],
  languages: Language[],
  elsewhere: readonly Withheld[] = [],
): UserError[] {
  if (hidden.length + elsewhere.length === 0) return [];
  const told = (
    written: Written,
    words: string,
    place: Place,
    { language, fraction }: { language?: Language; fraction?: number } = {},
  ): UserError[] => {
    const own = hidden.filter((one) => tells(written, one, fraction));
    const isChance = !own.some((one) => isMeant(written, one, language));
    const isLongElsewhere = isLong(written) && elsewhere.some((one) => tells(written, one, fraction));
    if (!isLongElsewhere && own.length === 0) return [];
    const code = isChance && !isLongElsewhere ? "TYPED_SMALL" : "TYPED_WITHHELD";
    return [new UserError(code, { number: written.text, language: words }, place)];
  };
  return [
    ...typedIn(chapter, languages).flatMap(({ written, language, place }) =>
      told(written, language, place, { language }),
    ),
    ...chapter.blocks.flatMap((block) =>
      block.kind === "code"
        ? writtenInCode(block.source).flatMap(({ written, line, fraction }) =>
            told(written, "TypeScript", placeIn(chapter, block.cell, line), { fraction }),
          )
        : [],
    ),
  ];
}

/**
 * Numbers in the sentences of a cell's code, and its numbers with decimals or of three digits and more: short ones and
 * codes are settings.
 */
function writtenInCode(source: string): { written: Written; line: number; fraction: number }[] {
  const { program } = parseSync("cell.ts", source, { lang: "ts", sourceType: "module" });
  const found: { written: Written; line: number; fraction: number }[] = [];
  const add = (node: Node, written: Written[], fraction = 2): void => {
    const line = source.slice(0, node.start).split("\n").length;
    for (const one of written) found.push({ written: one, line, fraction });
  };
  walk(program, (node) => {
    if (node.type === "Literal" && typeof node.value === "string") add(node, inSentence(node.value));
    else if (node.type === "TemplateElement") add(node, inSentence(node.value.raw));
    else if (node.type === "Literal" && typeof node.value === "number")
      // A setting like 0.25 is no share.
      add(node, writtenIn(String(node.value)).filter(isLong), 3);
  });
  return found;
}

/** In whichever language it may be, once each. */
function inSentence(text: string): Written[] {
  if (!/\p{L}\s|\s\p{L}|%/u.test(text)) return [];
  const all = LANGUAGES.flatMap((language) => writtenIn(text, language));
  return [...new Map(all.map((one) => [`${one.text} ${one.before}`, one])).values()];
}
