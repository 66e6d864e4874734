import { describe, expect, test } from "vitest";
import { check } from "../../lib/disclosure/check.ts";
import type { PublicFigure } from "../../lib/disclosure/public.ts";
import { open, survey } from "../../lib/index.ts";
import type { Chapter } from "../../lib/report/chapter.ts";
import type { Run } from "../../lib/report/execute.ts";
import type { Gated } from "../../lib/report/gate.ts";
import { modesInWords } from "../../lib/report/modes.ts";
import { LANGUAGES } from "../../lib/words.ts";
import type { Language } from "../../lib/words.ts";

const burnout = await survey(await open("synthetic-ewcs")).mean("burnout", { by: ["wave"] });
const { record } = check({
  schema: "oshlab/candidate/1",
  kind: "figure",
  id: "trend",
  encoding: { chart: "line", x: "wave", highlight: [], order: "given" },
  estimates: burnout.estimates,
});
const run = {
  replies: {
    telephone: { candidate: burnout.at({ wave: "2021" }).candidate },
    "face.digits(1)": { candidate: burnout.at({ wave: "2024" }).candidate },
  },
} as unknown as Run;
const gated = { figures: { trend: record as PublicFigure } } as unknown as Gated;

/** The codes of the remarks on a text, with the line. */
function remarks(language: Language, text: string): string[] {
  const chapter = {
    id: "c",
    file: "notebooks/c.ipynb",
    translations: new Map(),
    blocks: [{ kind: "prose", cell: "words", source: { nl: "", fr: "", de: "", en: "", [language]: text } }],
    notebook: {
      metadata: { oshlab: { language } },
      cells: [{ id: "words", cell_type: "markdown", source: text }],
    },
  } as unknown as Chapter;
  return modesInWords(chapter, run, gated, [...LANGUAGES]).map(({ code, place }) => `${code} ${place.line}`);
}

describe("a number that was collected by telephone", () => {
  test.each([
    ["nl", "In 2021 was het {eval}`telephone`.", "In 2021 (telefoon) was het {eval}`telephone`."],
    ["fr", "En 2021 : {eval}`telephone`.", "Dans l’enquête téléphonique de 2021 : {eval}`telephone`."],
    ["de", "2021: {eval}`telephone`.", "Telefonisch erhoben, 2021: {eval}`telephone`."],
    ["en", "In 2021 it was {eval}`telephone`.", "By telephone, in 2021, it was {eval}`telephone`."],
  ] as const)("must be named so in the text (%s)", (language, silent, named) => {
    expect(remarks(language, silent)).toEqual(["MODE_UNNAMED 1"]);
    expect(remarks(language, named)).toEqual([]);
  });

  test("one collected face to face needs nothing", () => {
    expect(remarks("en", "After the pandemic it was {eval}`face.digits(1)`.")).toEqual([]);
  });
});

describe("the pandemic beside it", () => {
  const figure = (title: string) => `:::{figure} #trend\n:alt: A line.\n${title}\n\nBurnout, Belgium\n:::`;

  test.each([
    ["nl", "Door corona daalde burn-out."],
    ["fr", "La pandémie a fait reculer le burn-out."],
    ["de", "In der Pandemie sank der Wert."],
    ["en", "COVID-19 lowered burnout."],
  ] as const)("gets a remark, in a text and in a figure's words (%s)", (language, sentence) => {
    expect(remarks(language, figure(sentence))).toEqual(["MODE_PANDEMIC 3"]);
    const named = { nl: "Telefonisch", fr: "Par téléphone", de: "Telefonisch", en: "By telephone" }[language];
    expect(remarks(language, `${named}: {eval}\`telephone\`. Zo.\n\n${sentence}`)).toEqual([
      "MODE_PANDEMIC 3",
    ]);
  });

  test("not where the sentence says that both coincide", () => {
    const honest = "In 2021 the pandemic and the telephone came together: {eval}`telephone`.";
    expect(remarks("en", honest)).toEqual([]);
  });

  test("not in a text without such a number or figure", () => {
    expect(remarks("en", "The pandemic began in 2020.")).toEqual([]);
  });
});
