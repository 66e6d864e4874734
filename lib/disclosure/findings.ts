import { inNumber } from "../inNumber.ts";
import { wordsOf } from "../words.ts";
import type { Words } from "../words.ts";
import { BECAUSE } from "./because.ts";
import type { Facts } from "./candidate.ts";
import type { Reason } from "./decide.ts";
import type { At } from "./parts.ts";
import { FACT_NAMES, RULE_NAMES } from "./rules/names.ts";
import type { RuleCode } from "./rules/rule.ts";

/** One thing that output checking has to say of a candidate, in the reader's words. */
export interface Finding {
  code:
    | Reason
    | "insufficient-reliability"
    | "low-reliability"
    | "no-rules"
    | "no-count"
    | "no-facts"
    | "malformed";
  words: Words;
  /** The cells it speaks of. */
  cells: At[];
}

const counted = (words: Words, cells: readonly At[]): Words =>
  wordsOf((language) => inNumber(words[language], cells.length));

const INSUFFICIENT: Words = {
  nl: "{count} [cel|cellen] te onzeker (te weinig respondenten of te grote foutenmarge): [wordt|worden] niet gepubliceerd.",
  fr: "{count} [cellule trop incertaine|cellules trop incertaines] (trop peu de répondants ou marge d'erreur trop grande) : ne [sera pas publiée|seront pas publiées].",
  de: "{count} [Zelle|Zellen] zu unsicher (zu wenige Befragte oder zu große Fehlermarge): [wird|werden] nicht veröffentlicht.",
  en: "{count} [cell|cells] too uncertain (too few respondents or too large a margin of error): will not be published.",
};

const LOW: Words = {
  nl: "{count} [cel|cellen] weinig betrouwbaar: in het rapport staat [u] erbij.",
  fr: "{count} [cellule peu fiable|cellules peu fiables] : le rapport y ajoute [u].",
  de: "{count} [Zelle|Zellen] von geringer Zuverlässigkeit: im Bericht steht [u] dabei.",
  en: "{count} [cell|cells] of low reliability: the report marks [it|them] [u].",
};

const NO_COUNT: Words = {
  nl: "{count} [cel|cellen] zonder aantal respondenten: bereken ze met survey(…), dan staat het erbij.",
  fr: "{count} [cellule|cellules] sans nombre de répondants : [calculez-la|calculez-les] avec survey(…), qui l'ajoute.",
  de: "{count} [Zelle|Zellen] ohne Zahl der Befragten: berechnen Sie sie mit survey(…), dann steht sie dabei.",
  en: "{count} [cell|cells] without a number of respondents: compute [it|them] with survey(…), which adds it.",
};

/** Cells that are withheld, and why. */
export const withheld = (reason: Reason, cells: At[], minimum: number): Finding => ({
  code: reason,
  cells,
  words: wordsOf((language) =>
    inNumber(BECAUSE[reason][language], cells.length).replaceAll("{minimum}", String(minimum)),
  ),
});

/** Too uncertain to be published, by the rule of the source. */
export const insufficientReliability = (cells: At[]): Finding => ({
  code: "insufficient-reliability",
  cells,
  words: counted(INSUFFICIENT, cells),
});

/** Published with a sign that it is uncertain. */
export const lowReliability = (cells: At[]): Finding => ({
  code: "low-reliability",
  cells,
  words: counted(LOW, cells),
});

/** A confidential source whose descriptor states no rule. */
export const noRules = (source: string): Finding => ({
  code: "no-rules",
  cells: [],
  words: {
    nl: `De vertrouwelijke bron “${source}” heeft geen regels voor publicatie: vul “disclosure” in haar datapackage.json in.`,
    fr: `La source confidentielle « ${source} » n'a pas de règles de publication : complétez « disclosure » dans son datapackage.json.`,
    de: `Die vertrauliche Quelle „${source}“ hat keine Regeln für die Veröffentlichung: ergänzen Sie „disclosure“ in ihrer datapackage.json.`,
    en: `The confidential source “${source}” has no rules for publication: fill in “disclosure” in its datapackage.json.`,
  },
});

/** Cells of a confidential source that don't say how many respondents are behind them. */
export const noCount = (cells: At[]): Finding => ({
  code: "no-count",
  cells,
  words: counted(NO_COUNT, cells),
});

/** Cells that don't say what a rule of their source asks. */
export const noFacts = (cells: At[], rule: RuleCode, fact: keyof Facts): Finding => ({
  code: "no-facts",
  cells,
  words: wordsOf((language) =>
    inNumber(NO_FACTS[language], cells.length)
      .replace("{fact}", FACT_NAMES[fact][language])
      .replace("{rule}", RULE_NAMES[rule][language]),
  ),
});

const NO_FACTS: Words = {
  nl: "Van {count} [cel|cellen] is niet bekend: {fact}. De regel “{rule}” van de bron vraagt het. Bereken de cijfers met survey(…); de kolom van de eenheid (werkgever, persoon) staat in datapackage.json onder disclosure.unit.",
  fr: "De {count} [cellule|cellules] on ne connaît pas : {fact}. La règle « {rule} » de la source le demande. Calculez les chiffres avec survey(…) ; la colonne de l'unité (employeur, personne) se nomme dans datapackage.json sous disclosure.unit.",
  de: "Von {count} [Zelle|Zellen] ist nicht bekannt: {fact}. Die Regel „{rule}“ der Quelle verlangt es. Berechnen Sie die Zahlen mit survey(…); die Spalte der Einheit (Arbeitgeber, Person) steht in datapackage.json unter disclosure.unit.",
  en: "Of {count} [cell|cells] it isn't known: {fact}. The rule “{rule}” of the source asks for it. Compute the numbers with survey(…); the column of the unit (employer, person) is named in datapackage.json under disclosure.unit.",
};

/** Not a candidate record at all. */
export const malformed = (detail: string): Finding => ({
  code: "malformed",
  cells: [],
  words: {
    nl: `Dit is geen geldige uitvoer om te controleren (${detail}).`,
    fr: `Ce n'est pas une sortie valide à contrôler (${detail}).`,
    de: `Dies ist keine gültige Ausgabe zum Prüfen (${detail}).`,
    en: `This is not a valid output to check (${detail}).`,
  },
});
