import type { SiteInput } from "./input.ts";
import { findingText, summary } from "./parts/words.ts";
import type { Language, Words } from "../words.ts";

/** The edition for a program: its chapters with their findings, in the languages of the edition. */
export interface SiteEdition {
  schema: "oshlab/edition/1";
  edition: string;
  date: string;
  address: string;
  title: Words;
  languages: Language[];
  themes: { id: string; label: Words }[];
  chapters: {
    id: string;
    theme: string;
    title: Words;
    finding: Partial<Words>;
    summary: Partial<Words>;
    synthetic: boolean;
  }[];
}

/** `edition.json` of the site; the announcement by mail is written from it. */
export function editionJson({ edition, chapters }: SiteInput): string {
  const { id, date, address, title, languages, themes } = edition;
  const inEach = (words: (language: Language) => string): Partial<Words> =>
    Object.fromEntries(languages.map((language) => [language, words(language)]));
  const content: SiteEdition = {
    schema: "oshlab/edition/1",
    edition: id,
    date,
    address,
    title,
    languages,
    themes,
    chapters: chapters.map((chapter) => ({
      id: chapter.id,
      theme: chapter.theme,
      title: chapter.title,
      finding: inEach((language) => findingText(chapter, language)),
      summary: inEach((language) => summary(chapter, language)),
      synthetic: chapter.synthetic,
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
