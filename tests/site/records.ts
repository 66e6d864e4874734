import type { PublicCell, PublicFigure, PublicTable } from "../../lib/disclosure/public.ts";
import { sameWords } from "../../lib/words.ts";
import type { Words } from "../../lib/words.ts";

/** The number behind the suppressed cell. It is in no record, so it can be in no page. */
export const SECRET = 61.73;

export const words = (nl: string, fr: string, de: string, en: string): Words => ({ nl, fr, de, en });
const category = (code: string, label: Words = sameWords(code)) => ({ code, label });

export const jqi = {
  name: "eurofound-jqi",
  title: words(
    "Indexen van de kwaliteit van het werk (Eurofound)",
    "Indices de la qualité de l’emploi (Eurofound)",
    "Indizes der Arbeitsplatzqualität (Eurofound)",
    "Job quality indices (Eurofound)",
  ),
  delivery: "2026-10-01-0",
  hash: "4f1d0c8e5a2b7796c3fd20d1e8a94b6057c1f2ab3d9e84605b7ac1d2e3f40516",
  licence: "BSD-3-Clause",
  citation: "Eurofound, convergEU, 2021",
  period: "1995–2015",
};
export const survey = {
  name: "wellbeing-synthetic",
  title: words(
    "Synthetische enquête naar welzijn op het werk",
    "Enquête synthétique sur le bien-être au travail",
    "Synthetische Erhebung zum Wohlbefinden bei der Arbeit",
    "Synthetic survey of well-being at work",
  ),
  delivery: "2026-11-02-0",
  hash: "a0c3b4d5e6f708192a3b4c5d6e7f80910213243546576879a8b9cadbecfd0e1f",
  licence: "CC0-1.0",
  citation: "OSHLab, synthetic survey, seed 3",
  period: "2026",
};

const sex = {
  name: "sex",
  label: words("Geslacht", "Sexe", "Geschlecht", "Sex"),
  categories: [
    category("T", words("Allen", "Tous", "Alle", "All")),
    category("F", words("Vrouwen", "Femmes", "Frauen", "Women")),
    category("M", words("Mannen", "Hommes", "Männer", "Men")),
  ],
};
const years = ["1995", "2000", "2005", "2010", "2015"];
const year = {
  name: "year",
  label: words("Jaar", "Année", "Jahr", "Year"),
  categories: years.map((one) => category(one)),
};
const intensity = {
  name: "JQIintensity_i",
  label: words(
    "Index van werkintensiteit",
    "Indice d’intensité du travail",
    "Index der Arbeitsintensität",
    "Work intensity index",
  ),
  unit: words("index (0–100)", "indice (0–100)", "Index (0–100)", "index (0–100)"),
  kind: "index" as const,
  digits: 1,
  range: [0, 100] as [number, number],
};

export const pace: PublicFigure = {
  schema: "oshlab/figure/1",
  kind: "figure",
  id: "pace-of-work",
  encoding: { chart: "line", x: "year", series: "sex", highlight: [], order: "given" },
  universe: words(
    "werknemers in België",
    "travailleurs en Belgique",
    "Beschäftigte in Belgien",
    "workers in Belgium",
  ),
  measure: intensity,
  dimensions: [year, { ...sex, categories: sex.categories.slice(1) }],
  filter: { country: "BE" },
  cells: years.flatMap((one, index): PublicCell[] => [
    { at: { year: one, sex: "F" }, value: 33.2 + index * 1.9, status: "shown" },
    one === "2005"
      ? { at: { year: one, sex: "M" }, value: null, status: "missing" }
      : { at: { year: one, sex: "M" }, value: 36.4 + index * 1.2, status: "shown" },
  ]),
  sources: [jqi],
  breaks: [],
  synthetic: false,
};

const COUNTRIES: [string, Words, number][] = [
  ["BE", words("België", "Belgique", "Belgien", "Belgium"), 41.5],
  ["NL", words("Nederland", "Pays-Bas", "Niederlande", "Netherlands"), 39.6],
  ["FR", words("Frankrijk", "France", "Frankreich", "France"), 42.1],
  ["DE", words("Duitsland", "Allemagne", "Deutschland", "Germany"), 40.2],
  ["SE", words("Zweden", "Suède", "Schweden", "Sweden"), 45.9],
  ["PL", words("Polen", "Pologne", "Polen", "Poland"), 34.7],
  ["EL", words("Griekenland", "Grèce", "Griechenland", "Greece"), 47.3],
];
const country = {
  name: "country",
  label: words("Land", "Pays", "Land", "Country"),
  categories: COUNTRIES.map(([code, label]) => category(code, label)),
};
export const countries: PublicFigure = {
  ...pace,
  id: "intensity-countries",
  encoding: { chart: "bars", x: "country", highlight: ["BE"], order: "value" },
  dimensions: [country],
  filter: { year: "2015", sex: "T" },
  cells: COUNTRIES.map(([code, , value]) => ({ at: { country: code }, value, status: "shown" })),
};
export const table: PublicTable = {
  schema: "oshlab/table/1",
  kind: "table",
  id: "intensity-table",
  universe: pace.universe,
  measure: intensity,
  dimensions: pace.dimensions,
  filter: pace.filter,
  cells: pace.cells,
  sources: pace.sources,
  breaks: [],
  synthetic: false,
};

const SECTORS: [string, Words, number | null][] = [
  ["Q", words("Gezondheidszorg", "Santé", "Gesundheitswesen", "Health care"), 38.4],
  ["P", words("Onderwijs", "Enseignement", "Bildung", "Education"), 35.1],
  [
    "H",
    words("Vervoer en opslag", "Transports et entreposage", "Verkehr und Lagerei", "Transport and storage"),
    33.0,
  ],
  ["C", words("Industrie", "Industrie", "Industrie", "Manufacturing"), 27.6],
  [
    "A",
    words(
      "Landbouw, bosbouw en visserij",
      "Agriculture, sylviculture et pêche",
      "Land- und Forstwirtschaft, Fischerei",
      "Agriculture, forestry and fishing",
    ),
    null,
  ],
];
export const stress: PublicFigure = {
  schema: "oshlab/figure/1",
  kind: "figure",
  id: "stress-by-sector",
  encoding: { chart: "bars", x: "sector", highlight: [], order: "value" },
  universe: words("werknemers", "travailleurs", "Beschäftigte", "employees"),
  measure: {
    name: "stress",
    label: words(
      "Meestal of altijd stress",
      "Stress la plupart du temps ou toujours",
      "Meistens oder immer Stress",
      "Stress most of the time or always",
    ),
    unit: words("% van de werknemers", "% des travailleurs", "% der Beschäftigten", "% of employees"),
    kind: "percentage",
    digits: 0,
  },
  dimensions: [
    {
      name: "sector",
      label: words("Sector", "Secteur", "Wirtschaftszweig", "Sector"),
      classification: "NACE",
      version: "2008",
      categories: SECTORS.map(([code, label]) => category(code, label)),
    },
  ],
  filter: {},
  cells: SECTORS.map(([code, , value]): PublicCell =>
    value === null
      ? { at: { sector: code }, value: null, status: "suppressed" }
      : {
          at: { sector: code },
          value: Math.round(value),
          low: Math.round(value - 5),
          high: Math.round(value + 5),
          status: "shown",
        },
  ),
  sources: [survey],
  breaks: [],
  synthetic: true,
};
