import { LOCALES } from "../figure/format.ts";
import type { Language } from "../words.ts";

/** A day as a reader writes it; what isn't a date stays as it is. */
export function day(iso: string, language: Language): string {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(time)) return iso;
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(time);
}
