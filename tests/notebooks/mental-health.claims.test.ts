import { describe, expect, test } from "vitest";
import { check } from "../../lib/disclosure/check.ts";
import { open, survey } from "../../lib/index.ts";
import type { Cube } from "../../lib/index.ts";
import { SYMBOLS } from "../../lib/figure/symbols.ts";
import { readChapter } from "../../lib/report/chapter.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { ROOT } from "./stored.ts";

/**
 * What the chapter `mental-health` says in words must follow from what may be shown. The data are synthetic;
 * the chapter has to be right about them all the same, and silent about what is withheld.
 */
const source = await open("synthetic-wellbeing");
const wellbeing = survey(source);
const chapter = await readChapter(ROOT, "09-mental-health.ipynb", [...LANGUAGES]);
const prose = chapter.blocks.filter((block) => block.kind === "prose");

const shown = (cube: Cube) => {
  const checked = check({
    schema: "oshlab/candidate/1",
    kind: "table",
    id: "checked",
    estimates: cube.estimates,
  });
  if (checked.record?.kind !== "table") throw new Error("refused");
  return checked.record.cells;
};
const sectors = await wellbeing.proportion("low_wellbeing", { by: ["sector"] });
const occupations = await wellbeing.mean("who5", { by: ["occupation"] });
const groups = await wellbeing.proportion("low_wellbeing", { by: ["occupation", "age"] });

test("it says first of all, in every language, that the figures describe nobody", () => {
  const invented = { nl: "verzonnen", fr: "inventées", de: "erfundenen", en: "invented" };
  const nobody = { nl: "niemand", fr: "personne", de: "niemanden", en: "nobody" };
  for (const language of LANGUAGES) {
    const [headline, , sentence] = prose[0]!.source[language].split("\n");
    expect(headline).toMatch(new RegExp(`^# .*${nobody[language]}`));
    expect(sentence).toMatch(new RegExp(`^\\*\\*.*${nobody[language]}\\.\\*\\*`));
    expect(chapter.notebook.metadata.oshlab.summary[language]).toContain(invented[language]);
  }
  expect(source.descriptor.oshlab.kind).toBe("synthetic");
});

describe("comparing sectors", () => {
  const overall = async () => (await wellbeing.proportion("low_wellbeing")).estimates.cells[0]!;
  const low = (sector: string) => shown(sectors).find((cell) => cell.at["sector"] === sector)!;

  test("low well-being is more common in health and social work than in all sectors: the intervals are apart", async () => {
    expect(low("Q").low!).toBeGreaterThan((await overall()).high!);
  });

  test("the sectors named are shown, two are withheld", () => {
    expect(low("Q").status).toBe("shown");
    expect(low("C").status).toBe("shown");
    expect(shown(sectors).filter((cell) => cell.status === "suppressed")).toHaveLength(2);
  });

  test("the sign for a withheld number is the one that the text explains", () => {
    for (const language of LANGUAGES) {
      const text = prose.find(({ cell }) => cell === "sectors-words")!.source[language];
      expect(text).toContain(`**${SYMBOLS.suppressed.symbol}**`);
    }
  });
});

describe("comparing occupations", () => {
  const of = (occupation: string) => shown(occupations).find((cell) => cell.at["occupation"] === occupation)!;

  test("manual workers score lower than professionals: the intervals are apart", () => {
    expect(of("manual").high!).toBeLessThan(of("professional").low!);
  });

  test("the interval of the managers is the widest", () => {
    const width = (occupation: string) => of(occupation).high! - of(occupation).low!;
    for (const other of ["manual", "clerical", "professional"])
      expect(width("manager")).toBeGreaterThan(width(other));
  });
});

describe("occupation and age", () => {
  test("every group may be shown", () => {
    expect(shown(groups).every((cell) => cell.status === "shown")).toBe(true);
  });

  test("the smaller the group, the wider the interval: the smallest group of each age has the widest", () => {
    for (const age of ["15_34", "35_49", "50_plus"]) {
      const cells = groups.estimates.cells.filter((cell) => cell.at["age"] === age);
      const width = (cell: (typeof cells)[number]) => cell.high! - cell.low!;
      const smallest = cells.reduce((a, b) => (b.n! < a.n! ? b : a));
      const widest = cells.reduce((a, b) => (width(b) > width(a) ? b : a));
      expect(widest.at).toEqual(smallest.at);
    }
  });
});

test("no withheld sector is named in the prose, in any language", () => {
  const withheld = shown(sectors)
    .filter((cell) => cell.status === "suppressed")
    .map((cell) => cell.at["sector"]);
  const labels = source.dimension("sector").categories.filter(({ code }) => withheld.includes(code));
  expect(labels).toHaveLength(2);
  for (const { label } of labels)
    for (const language of LANGUAGES)
      for (const block of prose) expect(block.source[language]).not.toContain(label[language]);
});

test("the data have about 1,500 answers", async () => {
  const [row] = await source.query("SELECT count(*)::INTEGER AS n FROM data");
  expect(row!["n"]).toBeGreaterThan(1450);
  expect(row!["n"]).toBeLessThan(1550);
});
