import type { Words } from "../../words.ts";
import type { Facts } from "../candidate.ts";
import type { RuleCode } from "./rule.ts";

/** The rules of output checking, by their names in the field. */
export const RULE_NAMES: Record<RuleCode, Words> = {
  "count-too-small": {
    nl: "minimumaantal respondenten",
    fr: "nombre minimal de répondants",
    de: "Mindestzahl der Befragten",
    en: "minimum count of respondents",
  },
  "units-too-few": {
    nl: "minimumaantal eenheden (werkgevers, personen)",
    fr: "nombre minimal d'unités (employeurs, personnes)",
    de: "Mindestzahl der Einheiten (Arbeitgeber, Personen)",
    en: "minimum count of units (employers, persons)",
  },
  weights: {
    nl: "gewogen totalen: minimumaantal respondenten",
    fr: "totaux pondérés : nombre minimal de répondants",
    de: "gewichtete Summen: Mindestzahl der Befragten",
    en: "weighted totals: minimum count of respondents",
  },
  dominance: { nl: "dominantie (n,k)", fr: "dominance (n,k)", de: "Dominanz (n,k)", en: "(n,k)-dominance" },
  "p-percent": { nl: "p%-regel", fr: "règle p %", de: "p%-Regel", en: "p%-rule" },
  group: {
    nl: "groepsonthulling",
    fr: "divulgation de groupe",
    de: "Gruppenoffenlegung",
    en: "group disclosure",
  },
  numerator: {
    nl: "percentages met bekende basis: minste personen",
    fr: "pourcentages à base connue : moins de personnes",
    de: "Anteile mit bekannter Basis: Mindestzahl der Personen",
    en: "percentages with a known base: least persons",
  },
  mean: {
    nl: "gemiddelden: minimumaantal respondenten",
    fr: "moyennes : nombre minimal de répondants",
    de: "Mittelwerte: Mindestzahl der Befragten",
    en: "means: minimum count of respondents",
  },
  quantile: {
    nl: "kwantielen: respondenten aan elke kant",
    fr: "quantiles : répondants de chaque côté",
    de: "Quantile: Befragte auf jeder Seite",
    en: "quantiles: respondents on each side",
  },
  extreme: {
    nl: "kleinste en grootste waarden: personen die ze delen",
    fr: "valeurs extrêmes : personnes qui les partagent",
    de: "kleinste und größte Werte: Personen, die sie teilen",
    en: "smallest and largest values: persons who share it",
  },
  regression: {
    nl: "regressie: vrijheidsgraden",
    fr: "régression : degrés de liberté",
    de: "Regression: Freiheitsgrade",
    en: "regression: degrees of freedom",
  },
};

/** What rules need to know of a cell. */
export const FACT_NAMES: Record<keyof Facts, Words> = {
  n: {
    nl: "het aantal respondenten",
    fr: "le nombre de répondants",
    de: "die Zahl der Befragten",
    en: "the number of respondents",
  },
  nEff: {
    nl: "het effectieve aantal respondenten",
    fr: "le nombre effectif de répondants",
    de: "die effektive Zahl der Befragten",
    en: "the effective number of respondents",
  },
  units: {
    nl: "het aantal eenheden",
    fr: "le nombre d'unités",
    de: "die Zahl der Einheiten",
    en: "the number of units",
  },
  largest: {
    nl: "de grootste bijdragen",
    fr: "les plus grandes contributions",
    de: "die größten Beiträge",
    en: "the largest contributions",
  },
  numerator: {
    nl: "hoeveel respondenten het hebben",
    fr: "combien de répondants l'ont",
    de: "wie viele Befragte das Merkmal haben",
    en: "how many respondents have it",
  },
  base: {
    nl: "waarvan het een aandeel is",
    fr: "de quoi c'est une part",
    de: "worauf sich der Anteil bezieht",
    en: "what it is a share of",
  },
  alike: {
    nl: "of alle respondenten hetzelfde hebben",
    fr: "si tous les répondants ont la même valeur",
    de: "ob alle Befragten denselben Wert haben",
    en: "whether all respondents have the same value",
  },
  beyond: {
    nl: "hoeveel respondenten aan elke kant van het kwantiel staan",
    fr: "combien de répondants se trouvent de chaque côté du quantile",
    de: "wie viele Befragte auf jeder Seite des Quantils stehen",
    en: "how many respondents are on each side of the quantile",
  },
  beyondInterval: {
    nl: "hoeveel respondenten buiten het interval van het kwantiel staan",
    fr: "combien de répondants se trouvent hors de l'intervalle du quantile",
    de: "wie viele Befragte außerhalb des Intervalls des Quantils stehen",
    en: "how many respondents are outside the interval of the quantile",
  },
  upTo: {
    nl: "hoeveel respondenten het kwantiel of minder hebben",
    fr: "combien de répondants ont le quantile ou moins",
    de: "wie viele Befragte das Quantil oder weniger haben",
    en: "how many respondents have the quantile or less",
  },
  sharing: {
    nl: "hoeveel respondenten deze waarde delen",
    fr: "combien de répondants partagent cette valeur",
    de: "wie viele Befragte diesen Wert teilen",
    en: "how many respondents share this value",
  },
};
