import type { PublicContent } from "../disclosure/public.ts";
import type { Language, Words } from "../words.ts";

const NOTE: Words = {
  nl: "samen gepubliceerd, omdat er samen met eerdere edities anders te veel over enkele personen bekend werd",
  fr: "publiées ensemble, car sinon, avec les éditions antérieures, on en saurait trop sur quelques personnes",
  de: "zusammen veröffentlicht, weil sonst mit früheren Ausgaben zu viel über wenige Personen bekannt würde",
  en: "published together, because with earlier editions too much would be known about a few people otherwise",
};

/** The categories of a record that are several published as one. */
export const mergedIn = ({ dimensions }: Pick<PublicContent, "dimensions">): Words[] =>
  dimensions.flatMap(({ categories }) =>
    categories.filter(({ together }) => together !== undefined).map(({ label }) => label),
  );

/**
 * What the foot of a figure or table says of categories that are published together.
 *
 * @example
 * mergedNotes(record, "en"); // ["Mining + Construction: published together, because …"]
 */
export function mergedNotes(record: Pick<PublicContent, "dimensions">, language: Language): string[] {
  const labels = mergedIn(record).map((label) => label[language]);
  if (labels.length === 0) return [];
  return [`${labels.join("; ")}${language === "fr" ? "\u00a0" : ""}: ${NOTE[language]}`];
}
