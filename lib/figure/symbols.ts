import type { PublicCell } from "../disclosure/public.ts";
import type { Words } from "../words.ts";

/** A sign that stands in the place of a number, or beside it, and what it means. */
export interface Sign {
  symbol: string;
  words: Words;
}

/**
 * What stands in the place of a number. A letter in brackets can be seen, searched and read aloud.
 *
 * Source: Government Analysis Function, "Symbols in tables" (shorthand in square brackets); `:u` is Eurostat's
 * sign for what is not published because it is unreliable.
 */
export const SYMBOLS: Record<Exclude<PublicCell["status"], "shown">, Sign> = {
  suppressed: {
    symbol: "[c]",
    words: {
      nl: "vertrouwelijk: niet getoond, om respondenten te beschermen",
      fr: "confidentiel : non affiché, pour protéger les répondants",
      de: "vertraulich: nicht gezeigt, um Befragte zu schützen",
      en: "confidential: not shown, to protect respondents",
    },
  },
  unreliable: {
    symbol: "[:u]",
    words: {
      nl: "te onzeker: niet getoond, te weinig respondenten",
      fr: "trop incertain : non affiché, trop peu de répondants",
      de: "zu unsicher: nicht gezeigt, zu wenige Befragte",
      en: "too uncertain: not shown, too few respondents",
    },
  },
  missing: {
    symbol: "[x]",
    words: { nl: "niet beschikbaar", fr: "non disponible", de: "nicht verfügbar", en: "not available" },
  },
};

/** What stands in the place of a number that isn't shown. */
export const signOf = (status: PublicCell["status"]): string =>
  SYMBOLS[status === "shown" ? "missing" : status].symbol;

/** Stands beside a number of low reliability, which is also drawn lighter. */
export const LOW = "[u]";

/** Is it of low reliability, by its source or by the rule on its estimates? */
export const isLow = ({ flags = "" }: { flags?: string }): boolean => flags.includes("u");

/** Status flags of a source, in Eurostat's letters, as far as a reader has to know them. */
export const FLAGS: Record<string, Words> = {
  b: { nl: "breuk in de reeks", fr: "rupture de série", de: "Bruch in der Reihe", en: "break in the series" },
  d: {
    nl: "definitie wijkt af",
    fr: "définition différente",
    de: "abweichende Definition",
    en: "definition differs",
  },
  e: { nl: "geschat", fr: "estimé", de: "geschätzt", en: "estimated" },
  f: { nl: "voorspelling", fr: "prévision", de: "Prognose", en: "forecast" },
  n: { nl: "niet significant", fr: "non significatif", de: "nicht signifikant", en: "not significant" },
  p: { nl: "voorlopig", fr: "provisoire", de: "vorläufig", en: "provisional" },
  r: { nl: "herzien", fr: "révisé", de: "revidiert", en: "revised" },
  s: {
    nl: "schatting van Eurostat",
    fr: "estimation d’Eurostat",
    de: "Schätzung von Eurostat",
    en: "Eurostat estimate",
  },
  u: {
    nl: "weinig betrouwbaar",
    fr: "peu fiable",
    de: "geringe Zuverlässigkeit",
    en: "low reliability",
  },
  z: { nl: "niet van toepassing", fr: "sans objet", de: "nicht zutreffend", en: "not applicable" },
};

/** Said of every number that was invented. */
export const SYNTHETIC: Words = {
  nl: "synthetische gegevens",
  fr: "données synthétiques",
  de: "synthetische Daten",
  en: "synthetic data",
};
