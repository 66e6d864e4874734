import type { At } from "./parts.ts";
import type { Words } from "../words.ts";

/** One thing that output checking has to say of a candidate, in the reader's words. */
export interface Finding {
  code:
    | "count-too-small"
    | "complement"
    | "withheld-elsewhere"
    | "insufficient-reliability"
    | "low-reliability"
    | "no-rules"
    | "no-count"
    | "malformed";
  words: Words;
  /** The cells it speaks of. */
  cells: At[];
}

/** Fewer respondents than the source's rule allows. */
export const countTooSmall = (cells: At[], minimum: number): Finding => ({
  code: "count-too-small",
  cells,
  words: {
    nl: `${cells.length} cel(len) met minder dan ${minimum} respondenten: wordt niet gepubliceerd.`,
    fr: `${cells.length} cellule(s) avec moins de ${minimum} répondants : ne sera pas publiée.`,
    de: `${cells.length} Zelle(n) mit weniger als ${minimum} Befragten: wird nicht veröffentlicht.`,
    en: `${cells.length} cell(s) with fewer than ${minimum} respondents: will not be published.`,
  },
});

/** Withheld so that another withheld cell can't be computed from the total. */
export const complementary = (cells: At[]): Finding => ({
  code: "complement",
  cells,
  words: {
    nl: `${cells.length} cel(len) mee weggelaten, omdat een verborgen cel anders uit het totaal te berekenen is.`,
    fr: `${cells.length} cellule(s) masquée(s) en plus, car une cellule masquée pourrait se calculer à partir du total.`,
    de: `${cells.length} Zelle(n) zusätzlich zurückgehalten, weil eine zurückgehaltene Zelle sonst aus der Summe zu berechnen ist.`,
    en: `${cells.length} more cell(s) withheld, because a withheld cell could be computed from the total otherwise.`,
  },
});

/** Withheld because the same number is withheld in another figure, table or value of the report. */
export const withheldElsewhere = (cells: At[]): Finding => ({
  code: "withheld-elsewhere",
  cells,
  words: {
    nl: `${cells.length} cel(len) weggelaten, omdat hetzelfde cijfer elders in het rapport is weggelaten.`,
    fr: `${cells.length} cellule(s) masquée(s), car le même chiffre est masqué ailleurs dans le rapport.`,
    de: `${cells.length} Zelle(n) zurückgehalten, weil dieselbe Zahl an anderer Stelle des Berichts zurückgehalten ist.`,
    en: `${cells.length} cell(s) withheld, because the same number is withheld elsewhere in the report.`,
  },
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
