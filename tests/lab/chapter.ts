import type { CandidateTable } from "../../lib/disclosure/candidate.ts";
import { sameWords } from "../../lib/words.ts";
import { code, markdown, notebook } from "./notebook.ts";

/** A small synthetic survey: one of its four groups has too few respondents to be shown. */
const ESTIMATES = {
  universe: sameWords("employees in Belgium (synthetic)"),
  measure: {
    name: "stress",
    label: {
      nl: "Stress op het werk",
      fr: "Stress au travail",
      de: "Stress bei der Arbeit",
      en: "Stress at work",
    },
    unit: {
      nl: "% van de werknemers",
      fr: "% des salariés",
      de: "% der Beschäftigten",
      en: "% of employees",
    },
    kind: "percentage",
    digits: 1,
  },
  dimensions: [
    {
      name: "sector",
      label: { nl: "Sector", fr: "Secteur", de: "Branche", en: "Sector" },
      categories: [
        ["care", "Zorg", "Soins", "Pflege", "Care"],
        ["school", "Onderwijs", "Enseignement", "Bildung", "Education"],
        ["industry", "Industrie", "Industrie", "Industrie", "Industry"],
        ["farming", "Landbouw", "Agriculture", "Landwirtschaft", "Farming"],
      ].map(([id, nl, fr, de, en]) => ({ code: id, label: { nl, fr, de, en } })),
    },
  ],
  filter: {},
  cells: [
    { at: { sector: "care" }, value: 38.2, n: 212, low: 33.1, high: 43.5 },
    { at: { sector: "school" }, value: 34.6, n: 180, low: 29, high: 40.4 },
    { at: { sector: "industry" }, value: 22.9, n: 164, low: 17.9, high: 28.6 },
    { at: { sector: "farming" }, value: 77.7, n: 3, low: 30, high: 97 },
  ],
  sources: [
    {
      name: "survey",
      title: sameWords("Survey (synthetic)"),
      delivery: "2026",
      hash: "0".repeat(64),
      licence: "CC-BY-4.0",
      citation: "OSHLab",
      period: "2026",
      sensitivity: "confidential",
      rules: { minimumCount: 10, reason: "a test" },
    },
  ],
  breaks: [],
  synthetic: true,
};

/** The same as a table, as an earlier edition may have had it. */
export const TABLE = {
  schema: "oshlab/candidate/1",
  kind: "table",
  id: "stress",
  estimates: ESTIMATES,
} as unknown as CandidateTable;

export const TITLE = "Wie zorgt, staat onder druk";

/** A chapter of its own, in Dutch: text with bound values, a figure that is partly withheld, one that passes. */
export const chapter = () =>
  notebook(
    [
      markdown(
        "finding",
        `# ${TITLE}\n\nIn de zorg heeft {eval}\`care\` van de werknemers stress; dat zijn er {eval}\`gap\` meer dan in de industrie. ` +
          "In de landbouw {eval}`farming`. Een naam die niemand kent: {eval}`nobody`.",
      ),
      code(
        "data",
        `import { Cube } from "oshlab/figure/cube.ts";\nimport { figure } from "oshlab/figure/figure.ts";\n` +
          `const stress = new Cube(${JSON.stringify(ESTIMATES)} as ConstructorParameters<typeof Cube>[0]);`,
      ),
      code(
        "values",
        `const care = stress.at({ sector: "care" });\nconst farming = stress.at({ sector: "farming" });\n` +
          `const gap = Math.round(38.2 - 22.9);\nconsole.log("planted-" + "secret-output");`,
      ),
      markdown(
        "words",
        ":::{figure} #stress-by-sector\n:alt: Staven: zorg 38 %, onderwijs 35 %, industrie 23 %.\n" +
          "Stress komt het meest voor in de zorg\n\nAandeel werknemers met stress, in %, België, 2026\n:::",
      ),
      code(
        "figure",
        `figure("stress-by-sector", { data: stress, chart: "bars", x: "sector", order: "value" });`,
      ),
    ],
    {
      chapter: "pressure",
      theme: "psychosocial",
      language: "nl",
      title: { nl: "Druk", fr: "Pression", de: "Druck", en: "Pressure" },
      summary: sameWords("Druk op het werk."),
    },
  );
