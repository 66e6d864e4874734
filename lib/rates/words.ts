import type { Estimates } from "../disclosure/candidate.ts";
import type { Measure } from "../disclosure/parts.ts";
import { formatNumber } from "../figure/format.ts";
import type { Language, Words } from "../words.ts";

const PER: Words = { nl: "per", fr: "pour", de: "je", en: "per" };

const OWN: Words = {
  nl: "eigen berekening",
  fr: "calcul propre",
  de: "eigene Berechnung",
  en: "own calculation",
};

/** "accidents per 100,000 employed persons" */
export const unitOf = (events: Measure, persons: Measure, per: number): Words =>
  inEach((language) => `${events.unit[language]} ${perPersons(persons, per, language)}`);

/** "Accidents at work per 100,000 employed persons (own calculation)" */
export const labelOf = (events: Measure, persons: Measure, per: number): Words =>
  inEach((language) => `${events.label[language]} ${perPersons(persons, per, language)} (${OWN[language]})`);

/**
 * What is set against what, by the names of columns and sources: the same words for a unit may hide another
 * way of counting, such as accidents with more than three days of absence or with one.
 */
export const definitionOf = (events: Estimates, persons: Estimates, per: number): string =>
  [events, persons]
    .map(({ measure, sources }) => {
      const names = [...new Set(sources.map(({ name }) => name))].sort();
      return `${measure.definition ?? measure.name} (${names.join(", ")})`;
    })
    .join(` / ${per} `);

function perPersons({ label }: Measure, per: number, language: Language): string {
  const number = formatNumber(per, { digits: 0 }, language);
  return `${PER[language]} ${number} ${lowerFirst(label[language], language)}`;
}

/** German nouns keep their capital. */
const lowerFirst = (text: string, language: Language): string =>
  language === "de" ? text : text.charAt(0).toLowerCase() + text.slice(1);

const inEach = (make: (language: Language) => string): Words => ({
  nl: make("nl"),
  fr: make("fr"),
  de: make("de"),
  en: make("en"),
});
