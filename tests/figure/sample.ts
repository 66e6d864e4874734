import type { CandidateCell, Estimates } from "../../lib/disclosure/candidate.ts";
import { Cube } from "../../lib/figure/cube.ts";
import { sameWords } from "../../lib/words.ts";
import type { Words } from "../../lib/words.ts";

const words = (nl: string, fr: string, de: string, en: string): Words => ({ nl, fr, de, en });

export const SEX = {
  name: "sex",
  label: words("Geslacht", "Sexe", "Geschlecht", "Sex"),
  total: "T",
  categories: [
    { code: "T", label: words("Totaal", "Total", "Insgesamt", "Total") },
    { code: "F", label: words("Vrouwen", "Femmes", "Frauen", "Women") },
    { code: "M", label: words("Mannen", "Hommes", "Männer", "Men") },
  ],
};

const COUNTRY = {
  name: "country",
  label: words("Land", "Pays", "Land", "Country"),
  categories: [
    { code: "BE", label: words("België", "Belgique", "Belgien", "Belgium") },
    { code: "NL", label: words("Nederland", "Pays-Bas", "Niederlande", "Netherlands") },
  ],
};

const YEAR = {
  name: "year",
  label: words("Jaar", "Année", "Jahr", "Year"),
  categories: ["2005", "2010", "2015", "2021"].map((code) => ({ code, label: sameWords(code) })),
};

/** Open numbers by country, sex and year; a break in 2021. */
export function sampleEstimates(): Estimates {
  const cells: CandidateCell[] = [];
  for (const [c, country] of ["BE", "NL"].entries()) {
    for (const [s, sex] of ["T", "F", "M"].entries()) {
      for (const [y, year] of ["2005", "2010", "2015", "2021"].entries()) {
        cells.push({ at: { country, sex, year }, value: 40 + c * 5 + s + y / 4 });
      }
    }
  }
  return {
    universe: words("werknemers", "salariés", "Beschäftigte", "employees"),
    measure: {
      name: "intensity",
      label: words("Werkintensiteit", "Intensité du travail", "Arbeitsintensität", "Work intensity"),
      unit: words("index, 0 tot 100", "indice, 0 à 100", "Index, 0 bis 100", "index, 0 to 100"),
      kind: "index",
      digits: 1,
      range: [0, 100],
    },
    dimensions: [COUNTRY, SEX, YEAR],
    filter: {},
    cells,
    sources: [
      {
        name: "sample",
        title: sameWords("Sample"),
        delivery: "2020-01-01",
        hash: "0",
        licence: "CC-BY-4.0",
        citation: "Sample",
        period: "2005–2021",
        sensitivity: "open",
      },
    ],
    breaks: [
      { dimension: "year", code: "2021", label: words("telefoon", "téléphone", "Telefon", "telephone") },
    ],
    synthetic: false,
  };
}

export const sample = (): Cube => new Cube(sampleEstimates());

/** The same, from a confidential source with at least 30 respondents a cell; `small` cells have 5. */
export function confidentialSample(small: (at: Record<string, string>) => boolean = () => false): Cube {
  const estimates = sampleEstimates();
  return new Cube({
    ...estimates,
    synthetic: true,
    cells: estimates.cells.map((cell) => ({
      ...cell,
      n: small(cell.at) ? 5 : 120,
      se: 1.5,
      low: cell.value! - 3,
      high: cell.value! + 3,
    })),
    sources: [
      {
        ...estimates.sources[0]!,
        sensitivity: "confidential",
        rules: { minimumCount: 30, reason: "the owner's rule" },
      },
    ],
  });
}
