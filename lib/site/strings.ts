import type { Language } from "../words.ts";
import { de } from "./strings/de.ts";
import { en } from "./strings/en.ts";
import { fr } from "./strings/fr.ts";
import { nl } from "./strings/nl.ts";
import type { Strings } from "./strings/strings.ts";

/** The words of the site itself, by language; one file a language, so that a translator opens only one. */
export const STRINGS: Record<Language, Strings> = { nl, fr, de, en };

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  nl: "Nederlands",
  fr: "Français",
  de: "Deutsch",
  en: "English",
};

export type { Strings } from "./strings/strings.ts";
