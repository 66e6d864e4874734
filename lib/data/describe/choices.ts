import { LANGUAGES, LANGUAGE_NAMES, sameWords } from "../../words.ts";
import type { Words } from "../../words.ts";

/** Answer to "which column has the weights?": none, every case is there. */
export const COMPLETE = "*";

type Choices = { value: string; label: Words }[];

const KINDS: Choices = [
  {
    value: "microdata",
    label: {
      nl: "een rij per persoon, werkgever of geval",
      fr: "une ligne par personne, employeur ou cas",
      de: "eine Zeile je Person, Arbeitgeber oder Fall",
      en: "a row for each person, employer or case",
    },
  },
  {
    value: "aggregate",
    label: {
      nl: "cijfers over groepen",
      fr: "des chiffres sur des groupes",
      de: "Zahlen über Gruppen",
      en: "numbers about groups",
    },
  },
  {
    value: "synthetic",
    label: {
      nl: "verzonnen: er staat niemand achter",
      fr: "inventées : il n'y a personne derrière",
      de: "erfunden: Dahinter steht niemand",
      en: "made up: there is nobody behind them",
    },
  },
];

const SENSITIVITIES: Choices = [
  {
    value: "confidential",
    label: { nl: "vertrouwelijk", fr: "confidentiel", de: "vertraulich", en: "confidential" },
  },
  {
    value: "open",
    label: {
      nl: "open: iedereen mag ze zien",
      fr: "ouvert : tout le monde peut les voir",
      de: "offen: Alle dürfen sie sehen",
      en: "open: everybody may see them",
    },
  },
];

const MEASURES: Choices = [
  { value: "count", label: { nl: "aantal", fr: "nombre", de: "Anzahl", en: "count" } },
  { value: "mean", label: { nl: "gemiddelde", fr: "moyenne", de: "Mittelwert", en: "mean" } },
  {
    value: "percentage",
    label: { nl: "percentage", fr: "pourcentage", de: "Prozentsatz", en: "percentage" },
  },
  { value: "rate", label: { nl: "verhouding", fr: "taux", de: "Quote", en: "rate" } },
  { value: "index", label: { nl: "index", fr: "indice", de: "Index", en: "index" } },
];

const DECIMALS: Choices = [
  {
    value: ",",
    label: {
      nl: "een komma, zoals in 1.234,5",
      fr: "une virgule, comme dans 1.234,5",
      de: "ein Komma, wie in 1.234,5",
      en: "a comma, as in 1.234,5",
    },
  },
  {
    value: ".",
    label: {
      nl: "een punt, zoals in 1,234.5",
      fr: "un point, comme dans 1,234.5",
      de: "ein Punkt, wie in 1,234.5",
      en: "a point, as in 1,234.5",
    },
  },
];

const NO_WEIGHTS: Words = {
  nl: "geen: een register, elke rij is één geval",
  fr: "aucune : un registre, chaque ligne est un cas",
  de: "keine: ein Register, jede Zeile ist ein Fall",
  en: "none: a register, each row is one case",
};

interface Choice {
  /** What is asked, where the draft's own hint lists codes. */
  hint: Words;
  choices: Choices;
}

/** What may stand at this path of a description, where that is a choice; `columns` are those of numbers. */
export function choiceOf(path: readonly PropertyKey[], columns: readonly string[]): Choice | undefined {
  const key = path.join(".");
  if (key === "oshlab.kind") return { hint: QUESTIONS.kind, choices: KINDS };
  if (key === "oshlab.sensitivity") return { hint: QUESTIONS.sensitivity, choices: SENSITIVITIES };
  if (key === "oshlab.manager.language") {
    const choices = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
    return { hint: QUESTIONS.language, choices };
  }
  if (key === "oshlab.design.weights") {
    const known = columns.map((value) => ({ value, label: sameWords(value) }));
    return { hint: QUESTIONS.weights, choices: [{ value: COMPLETE, label: NO_WEIGHTS }, ...known] };
  }
  if (/^fields\.\d+\.decimalChar$/.test(key)) return { hint: QUESTIONS.decimal, choices: DECIMALS };
  return /^fields\.\d+\.oshlab\.kind$/.test(key) ? { hint: QUESTIONS.measure, choices: MEASURES } : undefined;
}

const QUESTIONS = {
  kind: {
    nl: "wat in het bestand staat",
    fr: "ce que contient le fichier",
    de: "was in der Datei steht",
    en: "what is in the file",
  },
  sensitivity: {
    nl: "wie de gegevens mag zien",
    fr: "qui peut voir les données",
    de: "wer die Daten sehen darf",
    en: "who may see the data",
  },
  language: {
    nl: "de taal om die dienst te schrijven",
    fr: "la langue pour écrire à ce service",
    de: "die Sprache, in der man dieser Stelle schreibt",
    en: "the language to write to them in",
  },
  weights: {
    nl: "de kolom met de gewichten",
    fr: "la colonne des poids",
    de: "die Spalte mit den Gewichten",
    en: "the column of weights",
  },
  decimal: {
    nl: "of een punt of een komma voor decimalen staat (het bestand laat beide toe)",
    fr: "ce qui précède les décimales, un point ou une virgule (le fichier permet les deux)",
    de: "was vor Dezimalen steht, ein Punkt oder ein Komma (die Datei lässt beides zu)",
    en: "what stands before decimals, a point or a comma (the file allows both)",
  },
  measure: {
    nl: "wat voor getal",
    fr: "quel genre de nombre",
    de: "was für eine Zahl",
    en: "what kind of number",
  },
} satisfies Record<string, Words>;
