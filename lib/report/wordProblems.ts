import { UserError } from "../error.ts";
import { figureWords, problems } from "../prose/index.ts";
import type { Language, Words } from "../words.ts";

interface Where {
  chapter: string;
  /** The notebook's file. */
  file: string;
}

/** The words of one cell in all languages. */
interface Spoken {
  /** The cell as a person finds it. */
  cell: string;
  /** The author's language. */
  own: Language;
  words: Words;
  languages: Language[];
}

/** A figure must have its title, what it shows and, for a drawing, its alternative text in every language. */
export function figureProblems(where: Where, { cell, own, words, languages }: Spoken): UserError[] {
  const figures = figureWords(words[own]);
  return languages.flatMap((language) => {
    const there = new Map(figureWords(words[language]).map((figure) => [figure.id, figure]));
    return figures.flatMap(({ id, kind, line }) => {
      const found = there.get(id)?.words;
      const lacking = [
        found?.title ? "" : "title",
        found?.subtitle ? "" : "subtitle",
        found?.alt || kind === "table" ? "" : "alt",
      ].filter((part) => part !== "");
      if (lacking.length === 0) return [];
      const values = { id, language, directive: `{${kind}}`, parts: lacking.join(", ") };
      return [new UserError("FIGURE_WORDS_MISSING", values, { ...where, cell, line })];
    });
  });
}

/** What prose can't hold: unknown directives, HTML, images, unsafe links; in whichever language it stands. */
export function proseProblems(where: Where, { cell, own, words, languages }: Spoken): UserError[] {
  return languages.flatMap((language) => {
    const file = language === own ? where.file : `notebooks/translations/${where.chapter}.${language}.md`;
    return problems(words[language])
      .filter(({ kind }) => kind !== "title" && kind !== "subtitle" && kind !== "alt")
      .map(({ line, words: what }) => new UserError("PROSE_PROBLEM", what, { ...where, file, cell, line }));
  });
}
