import { userLanguage } from "../../words.ts";
import type { Language } from "../../words.ts";
import { COMMAND_WORDS } from "./commands.ts";
import { OPTION_WORDS } from "./options.ts";

/** A text of the help in the other languages. */
export type Translated = Record<Exclude<Language, "en">, string>;

const WORDS: Record<string, Translated> = { ...COMMAND_WORDS, ...OPTION_WORDS };

/** A text of the help, which stands in English at its command, in the user's language. */
export function said(text: string, language: Language = userLanguage()): string {
  return language === "en" ? text : (WORDS[text]?.[language] ?? text);
}
