import { figureWords, fill, headings, headline, renderHeadline, spaced } from "../../prose/index.ts";
import type { FigureInProse, Heading } from "../../prose/index.ts";
import { trusted } from "../html.ts";
import type { Html } from "../html.ts";
import type { SiteChapter } from "../input.ts";
import { valueHtml, valueText } from "./value.ts";
import type { Language } from "../../words.ts";

/** Ids that every chapter page uses itself. */
export const TAKEN = ["main", "contents", "footnote-label"];

/** The prose of a chapter in a language, cell by cell. */
export const proseOf = (chapter: SiteChapter, language: Language): string[] =>
  chapter.blocks.flatMap((block) => (block.kind === "prose" ? [block.source[language]] : []));

/** The finding a chapter opens with, as HTML; its title where it has none. */
export function finding(chapter: SiteChapter, language: Language): Html | string {
  const parts = { value: valueHtml(chapter, language), valueText: valueText(chapter, language) };
  const found = renderHeadline(proseOf(chapter, language), parts, { language });
  return found === null ? chapter.title[language] : trusted(found);
}

/** The same as plain text. */
export const findingText = (chapter: SiteChapter, language: Language): string =>
  fill(
    headline(proseOf(chapter, language), { language }) ?? chapter.title[language],
    valueText(chapter, language),
  );

export const summary = (chapter: SiteChapter, language: Language): string =>
  fill(spaced(chapter.summary[language], language), valueText(chapter, language));

/** The parts of a chapter, for its contents. */
export const sections = (chapter: SiteChapter, language: Language): Heading[] =>
  headings(proseOf(chapter, language), { language, dropHeadline: true, taken: TAKEN })
    .filter((heading) => heading.depth === 2)
    .map((heading) => ({ ...heading, text: fill(heading.text, valueText(chapter, language)) }));

/** The figures of a chapter in the order of its prose, with the values filled in their titles and subtitles. */
export const figuresOf = (chapter: SiteChapter, language: Language): FigureInProse[] =>
  proseOf(chapter, language)
    .flatMap((source) => figureWords(source, { language }))
    .map((figure) => {
      const filled = (words: string) => fill(words, valueText(chapter, language));
      const { title, subtitle } = figure.words;
      return { ...figure, words: { ...figure.words, title: filled(title), subtitle: filled(subtitle) } };
    });
