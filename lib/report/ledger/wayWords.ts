import { colon } from "../../words.ts";
import type { Language, Words } from "../../words.ts";
import type { OutputWays } from "./waysOut.ts";
import type { WayOut } from "./way.ts";
import type { Choice } from "./ways.ts";

/** What a way out is called in a sentence. */
export const WAY_NAMES: Record<Choice, Words> = {
  cheapest: {
    nl: "samen publiceren, afronden of weglaten",
    fr: "publier ensemble, arrondir ou masquer",
    de: "zusammen veröffentlichen, runden oder zurückhalten",
    en: "publish together, round or withhold",
  },
  suppress: {
    nl: "meer cellen weglaten",
    fr: "masquer plus de cellules",
    de: "mehr Zellen zurückhalten",
    en: "withhold more cells",
  },
  merge: {
    nl: "categorieën samen publiceren",
    fr: "publier des catégories ensemble",
    de: "Kategorien zusammen veröffentlichen",
    en: "publish categories together",
  },
  round: {
    nl: "aantallen afronden",
    fr: "arrondir les effectifs",
    de: "Anzahlen runden",
    en: "round counts",
  },
};

interface Say {
  title: string;
  merge: (categories: string, dimension: string) => string;
  suppress: string;
  round: (base: number) => string;
  cost: (respondents: number) => string;
  off: (respondents: number) => string;
  none: string;
  how: string;
  choosing: string;
  written: (file: string) => string;
}

const SAY: Record<Language, Say> = {
  nl: {
    title: "Uitwegen, de goedkoopste eerst:",
    merge: (categories, dimension) => `${categories} van “${dimension}” samen publiceren`,
    suppress: "meer cellen weglaten",
    round: (base) => `aantallen afronden op veelvouden van ${base}`,
    cost: (n) =>
      n === 1
        ? "het cijfer van 1 respondent staat niet meer apart"
        : `de cijfers van ${n} respondenten staan niet meer apart`,
    off: (n) => `alle afwijkingen samen zijn ongeveer ${n}`,
    none: "geen helpt: laat deze uitsplitsing vallen",
    how: "Toepassen: npx oshlab check --apply cheapest (of de naam van een uitweg), met --output NAAM voor één figuur, tabel of getal.",
    choosing: "Gekozen:",
    written: (file) => `Dit komt in ${file}. Ongedaan maken: npx oshlab check --undo NAAM.`,
  },
  fr: {
    title: "Issues, la moins chère d'abord :",
    merge: (categories, dimension) => `publier ensemble ${categories} de « ${dimension} »`,
    suppress: "masquer plus de cellules",
    round: (base) => `arrondir les effectifs à des multiples de ${base}`,
    cost: (n) =>
      n === 1
        ? "le chiffre d'un répondant n'est plus donné séparément"
        : `les chiffres de ${n} répondants ne sont plus donnés séparément`,
    off: (n) => `au total, les écarts sont d'environ ${n}`,
    none: "aucune n'aide : renoncez à cette ventilation",
    how: "Appliquer : npx oshlab check --apply cheapest (ou le nom d'une issue), avec --output NOM pour une seule figure, un seul tableau ou nombre.",
    choosing: "Choisi :",
    written: (file) => `Ceci s'inscrit dans ${file}. Pour revenir en arrière : npx oshlab check --undo NOM.`,
  },
  de: {
    title: "Auswege, der günstigste zuerst:",
    merge: (categories, dimension) => `${categories} von „${dimension}“ zusammen veröffentlichen`,
    suppress: "mehr Zellen zurückhalten",
    round: (base) => `Anzahlen auf Vielfache von ${base} runden`,
    cost: (n) => `dafür stehen die Zahlen für ${n} Befragte nicht mehr einzeln da`,
    off: (n) => `alle Abweichungen zusammen betragen etwa ${n}`,
    none: "keiner hilft: verzichten Sie auf diese Gliederung",
    how: "Anwenden: npx oshlab check --apply cheapest (oder der Name eines Auswegs), mit --output NAME für eine einzige Abbildung, Tabelle oder Zahl.",
    choosing: "Gewählt:",
    written: (file) => `Das wird in ${file} eingetragen. Zum Rückgängigmachen: npx oshlab check --undo NAME.`,
  },
  en: {
    title: "Ways out, the cheapest first:",
    merge: (categories, dimension) => `publish ${categories} of “${dimension}” together`,
    suppress: "withhold more cells",
    round: (base) => `round counts to multiples of ${base}`,
    cost: (n) =>
      n === 1
        ? "the number of 1 respondent no longer stands apart"
        : `the numbers of ${n} respondents no longer stand apart`,
    off: (n) => `all deviations together are about ${n}`,
    none: "none helps: leave this breakdown out",
    how: "To apply: npx oshlab check --apply cheapest (or the name of a way), with --output NAME for one figure, table or number alone.",
    choosing: "Chosen:",
    written: (file) => `This goes into ${file}. To undo it: npx oshlab check --undo NAME.`,
  },
};

/** The ways out of every output that has something open, for a person. */
export function waysText(outputs: readonly OutputWays[], language: Language): string[] {
  if (outputs.length === 0) return [];
  const say = SAY[language];
  return [
    "",
    say.title,
    ...outputs.flatMap(({ chapter, output, ways }) => [
      `  ${output} (${chapter})`,
      ...(ways.length === 0
        ? [`    ${say.none}`]
        : ways.map((way) => `    ${way.way}${colon(language)} ${wayText(way, language)}`)),
    ]),
    ...(outputs.some(({ ways }) => ways.length > 0) ? [`  → ${say.how}`] : []),
  ];
}

/** What was chosen, before it is written. */
export function chosenText(chosen: readonly WayOut[], file: string, language: Language): string {
  const say = SAY[language];
  const lines = chosen.map(
    (way) => `  ${way.choice.output} (${way.choice.chapter})${colon(language)} ${wayText(way, language)}`,
  );
  return ["", say.choosing, ...lines, say.written(file), ""].join("\n");
}

/** What a way out does, and what it costs. */
export function wayText({ choice, cost }: Pick<WayOut, "choice" | "cost">, language: Language): string {
  const say = SAY[language];
  const what =
    choice.way === "merge"
      ? say.merge(choice.together.map((codes) => codes.join(" + ")).join("; "), choice.dimension)
      : choice.way === "round"
        ? say.round(choice.base)
        : say.suppress;
  return `${what}${colon(language)} ${choice.way === "round" ? say.off(cost) : say.cost(cost)}`;
}
