import type { ITranslator } from "@jupyterlab/translation";
import { isLanguage } from "oshlab/words.ts";
import type { Language } from "oshlab/words.ts";
import { STRINGS } from "./strings.ts";

export type Say = (key: keyof typeof STRINGS, values?: Record<string, string | number>) => string;

/** The language of the Lab's own words, as one of the report's. */
export function labLanguage(translator: ITranslator): Language {
  const code = translator.languageCode.slice(0, 2).toLowerCase();
  return isLanguage(code) ? code : "en";
}

/** The extension's words in a language. */
export const sayIn =
  (language: Language): Say =>
  (key, values = {}) =>
    STRINGS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
