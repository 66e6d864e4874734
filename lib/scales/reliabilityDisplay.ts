import { formatNumber } from "../figure/format.ts";
import { htmlTable } from "../figure/html.ts";
import { SYNTHETIC } from "../figure/symbols.ts";
import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";
import type { Reliability } from "./reliability.ts";

const HEADS: Words[] = [
  { nl: "item", fr: "item", de: "Item", en: "item" },
  { nl: "antwoorden", fr: "réponses", de: "Antworten", en: "answers" },
  { nl: "gemiddelde", fr: "moyenne", de: "Mittelwert", en: "mean" },
  { nl: "standaardafwijking", fr: "écart type", de: "Standardabweichung", en: "standard deviation" },
  {
    nl: "correlatie met de rest",
    fr: "corrélation avec le reste",
    de: "Korrelation mit dem Rest",
    en: "correlation with the rest",
  },
  {
    nl: "alfa zonder dit item",
    fr: "alpha sans cet item",
    de: "Alpha ohne dieses Item",
    en: "alpha without it",
  },
  { nl: "laagste antwoord", fr: "réponse la plus basse", de: "niedrigste Antwort", en: "lowest answer" },
  { nl: "hoogste antwoord", fr: "réponse la plus haute", de: "höchste Antwort", en: "highest answer" },
];
const ALPHA: Words = {
  nl: "alfa van Cronbach",
  fr: "alpha de Cronbach",
  de: "Cronbachs Alpha",
  en: "Cronbach's alpha",
};
const OMEGA: Words = {
  nl: "omega van McDonald",
  fr: "oméga de McDonald",
  de: "McDonalds Omega",
  en: "McDonald's omega",
};
const RESPONDENTS: Words = { nl: "respondenten", fr: "répondants", de: "Befragte", en: "respondents" };
const REVERSED: Words = { nl: "omgekeerd", fr: "inversé", de: "umgekehrt", en: "reversed" };
const WEIGHTED: Record<"true" | "false", Words> = {
  true: { nl: "gewogen", fr: "pondéré", de: "gewichtet", en: "weighted" },
  false: { nl: "ongewogen", fr: "non pondéré", de: "ungewichtet", en: "unweighted" },
};

/** The reliability of a scale as the Lab shows it: alpha above, a row an item. */
export function reliabilityDisplay(of: Reliability): Record<string, unknown> {
  const language = userLanguage();
  const number = (value: number, digits = 2) => formatNumber(value, { digits }, language);
  const share = (value: number) => formatNumber(100 * value, { digits: 0, kind: "percentage" }, language);
  const { alpha, low, high, n } = of.alpha;
  const summary = [
    `${of.label[language]}: ${ALPHA[language]} ${number(alpha)} (${number(low)}–${number(high)})`,
    ...(of.omega === null ? [] : [`${OMEGA[language]} ${number(of.omega)}`]),
    `${number(n, 0)} ${RESPONDENTS[language]}`,
    WEIGHTED[of.weighted ? "true" : "false"][language],
    ...(of.synthetic ? [SYNTHETIC[language]] : []),
  ].join("; ");
  const rows = of.items.map((item) => [
    `${item.label[language]}${item.reversed ? ` (${REVERSED[language]})` : ""}`,
    number(item.n, 0),
    number(item.mean),
    number(item.sd),
    number(item.itemRest),
    item.dropped ? number(item.dropped.alpha) : "–",
    share(item.floor),
    share(item.ceiling),
  ]);
  const heads = HEADS.map((words) => words[language]);
  return {
    "text/html": htmlTable(summary, heads, rows),
    "text/plain": [summary, heads.join(" | "), ...rows.map((cells) => cells.join(" | "))].join("\n"),
  };
}
