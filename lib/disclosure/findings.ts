import { wordsOf } from "../words.ts";
import type { Words } from "../words.ts";
import { BECAUSE } from "./because.ts";
import type { Reason } from "./decide.ts";
import type { At } from "./parts.ts";

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

/** Cells that are withheld, and why. */
export const withheld = (reason: Reason, cells: At[], minimum: number): Finding => ({
  code: reason,
  cells,
  words: wordsOf((language) =>
    BECAUSE[reason][language]
      .replaceAll("{count}", String(cells.length))
      .replaceAll("{minimum}", String(minimum)),
  ),
});

/** Too uncertain to be published, by the rule of the source. */
export const insufficientReliability = (cells: At[]): Finding => ({
  code: "insufficient-reliability",
  cells,
  words: {
    nl: `${cells.length} cel(len) te onzeker (te weinig respondenten of te grote foutenmarge): wordt niet gepubliceerd.`,
    fr: `${cells.length} cellule(s) trop incertaine(s) (trop peu de répondants ou marge d'erreur trop grande) : ne sera pas publiée.`,
    de: `${cells.length} Zelle(n) zu unsicher (zu wenige Befragte oder zu große Fehlermarge): wird nicht veröffentlicht.`,
    en: `${cells.length} cell(s) too uncertain (too few respondents or too large a margin of error): will not be published.`,
  },
});

/** Published with a sign that it is uncertain. */
export const lowReliability = (cells: At[]): Finding => ({
  code: "low-reliability",
  cells,
  words: {
    nl: `${cells.length} cel(len) weinig betrouwbaar: in het rapport staat [u] erbij.`,
    fr: `${cells.length} cellule(s) peu fiable(s) : le rapport y ajoute [u].`,
    de: `${cells.length} Zelle(n) von geringer Zuverlässigkeit: im Bericht steht [u] dabei.`,
    en: `${cells.length} cell(s) of low reliability: the report marks them [u].`,
  },
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
  words: {
    nl: `${cells.length} cel(len) zonder aantal respondenten: bereken ze met survey(…), dan staat het erbij.`,
    fr: `${cells.length} cellule(s) sans nombre de répondants : calculez-les avec survey(…), qui l'ajoute.`,
    de: `${cells.length} Zelle(n) ohne Zahl der Befragten: berechnen Sie sie mit survey(…), dann steht sie dabei.`,
    en: `${cells.length} cell(s) without a number of respondents: compute them with survey(…), which adds it.`,
  },
});

/** Cells that don't say what a rule of their source asks. */
export const noFacts = (cells: At[], rule: string, fact: string): Finding => ({
  code: "no-facts",
  cells,
  words: {
    nl: `${cells.length} cel(len) zonder “${fact}”, dat de regel “${rule}” van de bron vraagt: bereken het mee.`,
    fr: `${cells.length} cellule(s) sans « ${fact} », que la règle « ${rule} » de la source demande : calculez-le avec.`,
    de: `${cells.length} Zelle(n) ohne „${fact}“, das die Regel „${rule}“ der Quelle verlangt: berechnen Sie es mit.`,
    en: `${cells.length} cell(s) without “${fact}”, which the rule “${rule}” of the source asks for: compute it as well.`,
  },
});

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
