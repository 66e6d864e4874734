import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { suggest } from "../data/suggest.ts";
import { UserError } from "../error.ts";
import { glossary, problems as proseProblems, terms } from "../prose/index.ts";
import type { GlossaryEntry } from "../prose/index.ts";
import type { SiteTerm } from "../site/input.ts";
import type { Language, Words } from "../words.ts";
import type { Chapter } from "./chapter.ts";
import { placeIn } from "./place.ts";

const fileOf = (language: Language): string => `notebooks/glossary/${language}.md`;

/**
 * Reads the glossary, `notebooks/glossary/<lang>.md`, in the given languages. What is wrong with it is returned
 * beside its terms: a term that a language lacks, one without title or definition, one that stands there twice,
 * a reference to a term that isn't there, prose that can't be published. Without any file the glossary is empty.
 */
export async function readGlossary(
  root: string,
  languages: Language[],
): Promise<{ terms: SiteTerm[]; problems: UserError[] }> {
  const entries = new Map<Language, GlossaryEntry[]>();
  for (const language of languages) {
    const source = await readFile(join(root, fileOf(language)), "utf8").catch(() => "");
    entries.set(language, glossary(source, { language }));
  }
  const ids = [...new Set([...entries.values()].flat().map(({ id }) => id))].sort();
  const problems = languages.flatMap((language) => problemsOf(entries.get(language)!, language, ids));
  return { terms: ids.map((id) => siteTerm(id, entries)), problems };
}

function siteTerm(id: string, entries: Map<Language, GlossaryEntry[]>): SiteTerm {
  const found = [...entries].flatMap(([language, all]) => {
    const entry = all.find((one) => one.id === id);
    return entry ? [{ language, entry }] : [];
  });
  // Where a language lacks a term, which the verdict says, another stands in for it.
  const words = (part: "title" | "definition"): Words => {
    const filled = { nl: "", fr: "", de: "", en: "" };
    for (const language of Object.keys(filled) as Language[])
      filled[language] = (found.find((one) => one.language === language) ?? found[0]!).entry[part];
    return filled;
  };
  return { id, title: words("title"), definition: words("definition") };
}

function problemsOf(entries: GlossaryEntry[], language: Language, ids: string[]): UserError[] {
  const file = fileOf(language);
  const missing = ids
    .filter((id) => !entries.some((entry) => entry.id === id))
    .map((id) => new UserError("TERM_MISSING", { id, language }, { file }));
  const own = entries.flatMap((entry, index) => {
    const { id, title, definition, line } = entry;
    const twice = entries.findIndex((other) => other.id === id) !== index;
    const words = { id, language };
    return [
      ...(twice ? [new UserError("TERM_TWICE", words, { file, line })] : []),
      ...(title === "" || definition === "" ? [new UserError("TERM_EMPTY", words, { file, line })] : []),
      ...unknown(definition, language, ids).map(
        (error) => new UserError("TERM_UNKNOWN", error.values, { file, line }),
      ),
      ...proseProblems(definition, { language }).map(
        ({ words: what }) => new UserError("PROSE_PROBLEM", what, { file, line }),
      ),
    ];
  });
  return [...missing, ...own];
}

/** Terms in the prose of a chapter that the glossary doesn't have: one UserError TERM_UNKNOWN for each. */
export function unknownTerms(chapter: Chapter, languages: Language[], ids: string[]): UserError[] {
  return chapter.blocks.flatMap((block) => {
    if (block.kind === "code") return [];
    return languages.flatMap((language) =>
      unknown(block.source[language], language, ids).map(
        ({ line, values }) =>
          new UserError("TERM_UNKNOWN", values, placeIn(chapter, block.cell, line, language)),
      ),
    );
  });
}

const unknown = (source: string, language: Language, ids: string[]) =>
  terms(source, { language })
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, line }) => ({ line, values: { id, language, known: suggest(id, ids) } }));
