/** The languages of the report, in the order in which they are offered to a reader. */
export const LANGUAGES = ["nl", "fr", "de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the report. */
export type Words = Record<Language, string>;

/** What the languages are called, in each other. */
export const LANGUAGE_NAMES: Record<Language, Words> = {
  nl: { nl: "Nederlands", fr: "néerlandais", de: "Niederländisch", en: "Dutch" },
  fr: { nl: "Frans", fr: "français", de: "Französisch", en: "French" },
  de: { nl: "Duits", fr: "allemand", de: "Deutsch", en: "German" },
  en: { nl: "Engels", fr: "anglais", de: "Englisch", en: "English" },
};

/** A text made for each language. */
export const wordsOf = (make: (language: Language) => string): Words => ({
  nl: make("nl"),
  fr: make("fr"),
  de: make("de"),
  en: make("en"),
});

export const isWords = (value: unknown): value is Words =>
  typeof value === "object" && value !== null && LANGUAGES.every((language) => language in value);

export const isLanguage = (code: string): code is Language => (LANGUAGES as readonly string[]).includes(code);

/** The same text in every language: for names and codes that are not translated. */
export const sameWords = (text: string): Words => ({ nl: text, fr: text, de: text, en: text });

/** The language of the person at the keyboard: `OSHLAB_LANG`, else the system's locale, else English. */
export function userLanguage(env: Record<string, string | undefined> = process.env): Language {
  for (const name of ["OSHLAB_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]) {
    const code = (env[name] ?? "").slice(0, 2).toLowerCase();
    if (isLanguage(code)) return code;
  }
  return "en";
}

/** A colon as a language sets it: in French a space stands before. */
export const colon = (language: Language): string => (language === "fr" ? " :" : ":");
