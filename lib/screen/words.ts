import type { Measure } from "../disclosure/parts.ts";
import { formatNumber } from "../figure/format.ts";
import type { Language, Words } from "../words.ts";
import type { Standing } from "./screening.ts";

/** {group}: {value} against {others} among all others: {difference} more (8 to 20); of a register without the interval. */
const SENTENCE: Record<"more" | "less", Words> = {
  more: {
    nl: "{group}: {value} tegenover {others} bij alle anderen: {difference} meer{range}.",
    fr: "{group}\u00a0: {value} contre {others} chez tous les autres\u00a0: {difference} de plus{range}.",
    de: "{group}: {value} gegenüber {others} bei allen anderen: {difference} mehr{range}.",
    en: "{group}: {value} against {others} among all others: {difference} more{range}.",
  },
  less: {
    nl: "{group}: {value} tegenover {others} bij alle anderen: {difference} minder{range}.",
    fr: "{group}\u00a0: {value} contre {others} chez tous les autres\u00a0: {difference} de moins{range}.",
    de: "{group}: {value} gegenüber {others} bei allen anderen: {difference} weniger{range}.",
    en: "{group}: {value} against {others} among all others: {difference} less{range}.",
  },
};

const RANGE: Words = {
  nl: " ({low} tot {high})",
  fr: " ({low} à {high})",
  de: " ({low} bis {high})",
  en: " ({low} to {high})",
};

const POINTS: Words = { nl: "punten", fr: "points", de: "Punkte", en: "points" };

/**
 * A group in words: how it stands to all others, without a word on why.
 *
 * @example
 * sentenceOf(standing, measure, "en"); // "Transport: 41% against 27% among all others: 14 percentage points more (8 to 20)."
 */
export function sentenceOf(
  standing: Standing,
  measure: Measure,
  language: Language,
  { complete = false } = {},
): string {
  const { label, value, others } = standing;
  const side = standing.difference < 0 ? "less" : "more";
  const style = { digits: measure.digits, kind: measure.kind };
  const { difference, ...ends } = distance(standing, measure, language);
  return fill(SENTENCE[side][language], {
    group: label[language],
    value: formatNumber(value, style, language),
    others: formatNumber(others, style, language),
    difference,
    range: complete ? "" : fill(RANGE[language], ends),
  });
}

/** The difference without its sign, the end of the interval that is nearer to none first. */
export function distance(
  { difference, low, high }: Standing,
  measure: Measure,
  language: Language,
): { difference: string; low: string; high: string } {
  const { digits } = measure;
  const sign = difference < 0 ? -1 : 1;
  const [near, far] = sign < 0 ? [-high, -low] : [low, high];
  const bare = (number: number) => formatNumber(number, { digits }, language);
  return {
    difference:
      measure.kind === "percentage"
        ? formatNumber(Math.abs(difference), { digits, kind: "points" }, language)
        : `${bare(Math.abs(difference))} ${POINTS[language]}`,
    low: bare(near),
    high: bare(far),
  };
}

export const NOBODY: Words = {
  nl: "Geen enkele groep steekt er ongunstig uit ({tested} groepen bekeken).",
  fr: "Aucun groupe ne se distingue défavorablement ({tested} groupes examinés).",
  de: "Keine Gruppe hebt sich ungünstig ab ({tested} Gruppen betrachtet).",
  en: "No group stands out as worse off ({tested} groups looked at).",
};

export const CAPTION: Words = {
  nl: "{measure}: groepen die ongunstig afsteken, de sterkste eerst ({tested} bekeken)",
  fr: "{measure}\u00a0: groupes qui se distinguent défavorablement, le plus marqué d'abord ({tested} examinés)",
  de: "{measure}: Gruppen, die sich ungünstig abheben, die deutlichste zuerst ({tested} betrachtet)",
  en: "{measure}: groups that are worse off, the clearest first ({tested} looked at)",
};

export const NOTE: Words = {
  nl: "Elke groep staat tegenover alle anderen. Van zulke lijsten is gemiddeld hoogstens {level} toeval; de intervallen houden rekening met het uitkiezen. Een verschil is geen verklaring.",
  fr: "Chaque groupe est comparé à tous les autres. Dans de telles listes, au plus {level} en moyenne relève du hasard ; les intervalles tiennent compte du choix des groupes. Une différence n'est pas une explication.",
  de: "Jede Gruppe steht allen anderen gegenüber. In solchen Listen ist im Mittel höchstens {level} Zufall; die Intervalle berücksichtigen die Auswahl. Ein Unterschied ist keine Erklärung.",
  en: "Each group is set against all others. Of such lists at most {level} is chance, on average; the intervals allow for the picking out. A difference is not an explanation.",
};

/** The same of a register. */
export const NOTE_COMPLETE: Words = {
  nl: "Elke groep staat tegenover alle anderen. Alle gevallen zijn er: de cijfers zelf hebben geen steekproeffout. De toets gaat over wat de gevallen voortbrengt: van zulke lijsten is gemiddeld hoogstens {level} toeval. Een verschil is geen verklaring.",
  fr: "Chaque groupe est comparé à tous les autres. Tous les cas y sont : les chiffres eux-mêmes n'ont pas d'erreur d'échantillonnage. Le test porte sur ce qui produit les cas : dans de telles listes, au plus {level} en moyenne relève du hasard. Une différence n'est pas une explication.",
  de: "Jede Gruppe steht allen anderen gegenüber. Alle Fälle sind da: Die Zahlen selbst haben keinen Stichprobenfehler. Der Test gilt dem, was die Fälle hervorbringt: In solchen Listen ist im Mittel höchstens {level} Zufall. Ein Unterschied ist keine Erklärung.",
  en: "Each group is set against all others. All cases are there: the numbers themselves have no sampling error. The test is about what makes the cases: of such lists at most {level} is chance, on average. A difference is not an explanation.",
};

type Column = "rank" | "group" | "value" | "others" | "more" | "moreExact" | "n" | "cases" | "earlier";

export const COLUMNS: Record<Column, Words> = {
  rank: { nl: "Rang", fr: "Rang", de: "Rang", en: "Rank" },
  group: { nl: "Groep", fr: "Groupe", de: "Gruppe", en: "Group" },
  value: { nl: "deze groep", fr: "ce groupe", de: "diese Gruppe", en: "this group" },
  others: { nl: "alle anderen", fr: "tous les autres", de: "alle anderen", en: "all others" },
  more: {
    nl: "verschil (interval)",
    fr: "différence (intervalle)",
    de: "Unterschied (Intervall)",
    en: "difference (interval)",
  },
  moreExact: { nl: "verschil", fr: "différence", de: "Unterschied", en: "difference" },
  cases: { nl: "gevallen", fr: "cas", de: "Fälle", en: "cases" },
  n: { nl: "respondenten", fr: "répondants", de: "Befragte", en: "respondents" },
  earlier: {
    nl: "ook in eerdere golven",
    fr: "aussi dans les vagues antérieures",
    de: "auch in früheren Wellen",
    en: "in earlier waves too",
  },
};

export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key]));
