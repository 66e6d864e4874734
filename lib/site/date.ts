import { LOCALES } from "../figure/format.ts";
import type { Language } from "../words.ts";

/** A day as a reader writes it; what isn't a date stays as it is. */
export function day(iso: string, language: Language): string {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) return iso;
  return format(language).format(time);
}

const formats = new Map<Language, Intl.DateTimeFormat>();

/** Made once a language, which takes as long as a hundred uses. */
function format(language: Language): Intl.DateTimeFormat {
  const parts = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  const made = formats.get(language) ?? new Intl.DateTimeFormat(LOCALES[language], parts);
  formats.set(language, made);
  return made;
}
