import type { PublicFigure } from "../disclosure/public.ts";
import { figureWords, fill } from "../prose/index.ts";
import type { SiteChapter, SiteInput } from "./input.ts";
import { proseOf } from "./parts/words.ts";
import { valueText } from "./parts/value.ts";
import type { Language } from "../words.ts";

/** Draws a figure as SVG, `width` pixels wide. */
export type Draw = (
  record: PublicFigure,
  language: Language,
  width: number,
  words: { title: string; alt: string },
) => Promise<string>;

/** The two drawings of a figure: for a desk and for a phone. */
export const WIDTHS = { wide: 720, narrow: 360 } as const;

/** The drawing of a figure of a chapter; null where it has none. */
export type Drawings = (chapter: string, figure: string, language: Language, width: number) => string | null;

/** Draws every figure that the prose of a chapter shows, in every language and both widths. */
export async function drawAll(input: SiteInput, draw: Draw): Promise<Drawings> {
  const drawn = new Map<string, string>();
  const work = input.chapters.flatMap((chapter) =>
    input.edition.languages.flatMap((language) =>
      shownIn(chapter, language).flatMap(({ record, words }) =>
        Object.values(WIDTHS).map(async (width) => {
          drawn.set(key(chapter.id, record.id, language, width), await draw(record, language, width, words));
        }),
      ),
    ),
  );
  await Promise.all(work);
  return (...asked) => drawn.get(key(...asked)) ?? null;
}

const key = (...parts: (string | number)[]): string => parts.join("/");

function shownIn(chapter: SiteChapter, language: Language) {
  const value = valueText(chapter, language);
  return proseOf(chapter, language)
    .flatMap((source) => figureWords(source, { language }))
    .flatMap(({ id, words }) => {
      const record = chapter.figures[id];
      if (record?.kind !== "figure") return [];
      return [{ record, words: { title: fill(words.title, value), alt: fill(words.alt, value) } }];
    });
}
