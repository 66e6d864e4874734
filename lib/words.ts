/** The languages of the report, in the order in which they are offered to a reader. */
export const LANGUAGES = ["nl", "fr", "de", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the report. */
export type Words = Record<Language, string>;

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
