import { posix } from "node:path";
import type { Drawings } from "./drawings.ts";
import type { Assets } from "./assets.ts";
import type { SiteInput } from "./input.ts";
import { STRINGS } from "./strings.ts";
import type { Strings } from "./strings.ts";
import type { Language } from "../words.ts";

/** What a page and its parts know: the report, the language, and where the page stands. */
export interface Context {
  input: SiteInput;
  assets: Assets;
  drawings: Drawings;
  language: Language;
  say: Strings;
  /** The page's path in the site, such as `nl/demands/index.html`. */
  path: string;
  /** The relative address, from this page, of another file of the site. */
  to(path: string): string;
}

export interface Page {
  path: string;
  html: string;
}

/** A context for a page. */
export const contextFor = (
  shared: Pick<Context, "input" | "assets" | "drawings">,
  language: Language,
  path: string,
): Context => ({
  ...shared,
  language,
  say: STRINGS[language],
  path,
  to: (target) => posix.relative(posix.dirname(path), target),
});

/** Where the pages stand. */
export const PATHS = {
  home: (language: Language) => `${language}/index.html`,
  chapter: (language: Language, id: string) => `${language}/${id}/index.html`,
  sources: (language: Language) => `${language}/sources/index.html`,
  source: (language: Language, name: string) => `${language}/sources/${name}/index.html`,
  about: (language: Language) => `${language}/about/index.html`,
  search: (language: Language) => `${language}/search/index.html`,
  accessibility: (language: Language) => `${language}/accessibility/index.html`,
  privacy: (language: Language) => `${language}/privacy/index.html`,
  glossary: (language: Language) => `${language}/glossary/index.html`,
  /** The words of the plain address are English; each other language has a file of its own. */
  csv: (figure: string, language: Language) => `data/${figure}${language === "en" ? "" : `.${language}`}.csv`,
  json: (figure: string) => `data/${figure}.json`,
  openCsv: (source: string) => `data/sources/${source}.csv`,
  openParquet: (source: string) => `data/sources/${source}.parquet`,
  openJson: (source: string) => `data/sources/${source}.json`,
  catalogue: () => "data/catalog.jsonld",
  notebook: (chapter: string, language: Language) =>
    `notebooks/${chapter}${language === "en" ? "" : `.${language}`}.ipynb`,
};
