import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { UserError } from "../error.ts";
import { expressions } from "../prose/index.ts";
import type { Block } from "../site/input.ts";
import type { Language, Words } from "../words.ts";
import { cellName, readNotebook } from "./notebook.ts";
import type { Cell, Notebook } from "./notebook.ts";
import type { Placed } from "./place.ts";
import { OWN_WORDS, markOf, parseTranslation, stateOf, translationFile } from "./translation.ts";
import { OWN_WORD_NAMES } from "./strings.ts";
import type { TranslatedBlock } from "./translation.ts";
import { figureProblems, proseProblems } from "./wordProblems.ts";

/** A chapter before it is run: its code, and its words in every language. */
export interface Chapter extends Placed {
  blocks: Block[];
  /** The expressions bound in its prose, in all languages. */
  expressions: string[];
  /** What is wrong with its words. */
  problems: UserError[];
}

/**
 * Reads a chapter with its translations. A missing or stale block is a problem of the chapter; the
 * author's words stand in for it, so that the rest can still be looked at.
 *
 * @throws UserError NOTEBOOK_BROKEN
 */
export async function readChapter(root: string, name: string, languages: Language[]): Promise<Chapter> {
  const path = join(root, "notebooks", name);
  const file = relative(root, path);
  const notebook = await readNotebook(path, file);
  const { chapter: id, language: own } = notebook.metadata.oshlab;
  const prose = notebook.cells.filter((cell) => cell.cell_type === "markdown");
  const translations = new Map<Language, Map<string, TranslatedBlock>>();
  for (const language of languages.filter((one) => one !== own)) {
    const text = await readFile(join(root, translationFile(id, language)), "utf8").catch(() => "");
    translations.set(language, parseTranslation(text));
  }
  const wordsOf = (cell: Cell): Words => {
    const words = { nl: "", fr: "", de: "", en: "", [own]: cell.source };
    for (const [language, blocks] of translations)
      words[language] = blocks.get(cell.id)?.words || cell.source;
    return words;
  };
  const blocks = notebook.cells.flatMap((cell): Block[] => {
    if (cell.cell_type === "markdown") return [{ kind: "prose", cell: cell.id, source: wordsOf(cell) }];
    return cell.cell_type === "code" ? [{ kind: "code", cell: cell.id, source: cell.source }] : [];
  });
  const all = blocks.flatMap((block) =>
    block.kind === "code"
      ? []
      : languages.flatMap((language) => expressions(block.source[language], { language })),
  );
  const chapter = { id, file, notebook, translations, blocks, expressions: [...new Set(all)] };
  const texts = prose.map((cell) => ({
    cell: cell.id,
    own: cell.source,
    // A text that isn't translated is a problem of its own.
    words: [own, ...translations.keys()]
      .map((language) => ({ language, text: wordsIn(chapter, cell, language) }))
      .filter(({ text }) => text !== undefined) as { language: Language; text: string }[],
  }));
  return {
    ...chapter,
    problems: [
      ...ownProblems(notebook, file, [...translations.keys()]),
      ...prose.flatMap((cell) => translationProblems(chapter, cell)),
      ...texts.flatMap((text) => [...figureProblems(chapter, text), ...proseProblems(chapter, text)]),
    ],
  };
}

const wordsIn = ({ notebook, translations }: Placed, cell: Cell, language: Language): string | undefined =>
  language === notebook.metadata.oshlab.language
    ? cell.source
    : translations.get(language)?.get(cell.id)?.words;

function translationProblems({ id, notebook, translations }: Placed, cell: Cell): UserError[] {
  if (cell.source.trim() === "") return [];
  return [...translations].flatMap(([language, blocks]) => {
    const block = blocks.get(cell.id);
    const mark = markOf(cell.source);
    const state = stateOf(block, mark);
    if (state === "translated") return [];
    const place = { chapter: id, file: translationFile(id, language), cell: cellName(notebook, cell) };
    const values = { language, code: language, chapter: id, name: cell.id, mark };
    return state === "missing"
      ? [new UserError("TRANSLATION_MISSING", values, place)]
      : [new UserError("TRANSLATION_STALE", values, { ...place, line: block!.line })];
  });
}

/** Title and summary, which stand in the notebook's metadata in all languages. */
function ownProblems(notebook: Notebook, file: string, languages: Language[]): UserError[] {
  const about = notebook.metadata.oshlab;
  return OWN_WORDS.flatMap((name) => {
    const mark = markOf(about[name][about.language]);
    return languages.flatMap((language) => {
      const of = about.translatedFrom?.[name]?.[language] ?? mark;
      const state = stateOf({ of, words: about[name][language] }, mark);
      const values = {
        language,
        code: language,
        chapter: about.chapter,
        name: OWN_WORD_NAMES[name],
      };
      return state === "translated"
        ? []
        : [new UserError("TRANSLATION_OWN", values, { chapter: about.chapter, file })];
    });
  });
}
