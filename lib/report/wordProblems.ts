import { UserError } from "../error.ts";
import { figureWords, problems } from "../prose/index.ts";
import { wordsOf } from "../words.ts";
import type { Language } from "../words.ts";
import { placeIn } from "./place.ts";
import type { Placed } from "./place.ts";
import { WORD_PARTS } from "./strings.ts";

/** The words of one cell in the languages in which there are any. */
interface Spoken {
  cell: string;
  /** In the author's language. */
  own: string;
  words: { language: Language; text: string }[];
}

/** A figure must have its title, what it shows and, for a drawing, its alternative text in every language. */
export function figureProblems(chapter: Placed, { cell, own, words }: Spoken): UserError[] {
  const figures = figureWords(own);
  return words.flatMap(({ language, text }) => {
    const there = new Map(figureWords(text, { language }).map((figure) => [figure.id, figure]));
    return figures.flatMap(({ id, kind }) => {
      const found = there.get(id);
      const lacking = (["title", "subtitle", "alt"] as const).filter(
        (part) => !found?.words[part] && !(part === "alt" && kind === "table"),
      );
      if (lacking.length === 0) return [];
      const parts = wordsOf((reader) => lacking.map((part) => WORD_PARTS[part][reader]).join(", "));
      const values = { id, language, directive: `{${kind}}`, parts };
      return [new UserError("FIGURE_WORDS_MISSING", values, placeIn(chapter, cell, found?.line, language))];
    });
  });
}

/** What prose can't hold: unknown directives, HTML, images, unsafe links; in whichever language it stands. */
export function proseProblems(chapter: Placed, { cell, words }: Spoken): UserError[] {
  return words.flatMap(({ language, text }) =>
    problems(text, { language })
      .filter(({ kind }) => kind !== "title" && kind !== "subtitle" && kind !== "alt")
      .map(
        ({ line, words: what }) =>
          new UserError("PROSE_PROBLEM", what, placeIn(chapter, cell, line, language)),
      ),
  );
}
