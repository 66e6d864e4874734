/** The languages the kernel speaks to its user. */
export type Language = "nl" | "fr" | "de" | "en";

/** The language of the person at the keyboard: `OSHLAB_LANG`, else the system's locale, else English. */
export function language(env: Record<string, string | undefined> = process.env): Language {
  for (const name of ["OSHLAB_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]) {
    const code = (env[name] ?? "").slice(0, 2).toLowerCase();
    if (code === "nl" || code === "fr" || code === "de" || code === "en") return code;
  }
  return "en";
}

const LOCALES: Record<Language, string> = { nl: "nl-BE", fr: "fr-BE", de: "de-BE", en: "en-GB" };

/** A number of things, as the person writes it. */
export function counted(number: number): string {
  return number.toLocaleString(LOCALES[language()]);
}

/** Puts values in the places of a text, `{name}`. */
export function fill(text: string, values: Record<string, unknown>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => (key in values ? String(values[key]) : whole));
}
