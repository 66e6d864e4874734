import { describe, expect, test } from "vitest";
import { underCatalogue } from "../../lib/report/catalogueRules.ts";
import type { Run } from "../../lib/report/execute.ts";
import { gate } from "../../lib/report/gate.ts";
import { publicCode } from "../../lib/report/publicCode.ts";
import { typedWithheld } from "../../lib/report/typedWithheld.ts";
import { sameWords } from "../../lib/words.ts";
import { confidentialTable, counts } from "../disclosure/tables.ts";
import { chapterOf as chapter, runOf as run } from "./chapters.ts";

/** A figure of shares by sector that says of itself that it is open. */
const candidate = (id: string, source = "survey") => ({
  schema: "oshlab/candidate/1",
  kind: "figure",
  id,
  encoding: { chart: "bars", x: "sector", highlight: [], order: "given" },
  estimates: {
    universe: sameWords("employees"),
    measure: { name: "low", label: sameWords("Low"), unit: sameWords("%"), kind: "percentage", digits: 0 },
    dimensions: [
      {
        name: "sector",
        label: sameWords("Sector"),
        categories: ["A", "B", "C"].map((code) => ({ code, label: sameWords(code) })),
      },
    ],
    filter: {},
    cells: [
      { at: { sector: "A" }, value: 31.2, n: 4 },
      { at: { sector: "B" }, value: 47.4, n: 40 },
      { at: { sector: "C" }, value: 52.6, n: 400 },
    ],
    sources: [
      {
        name: source,
        title: sameWords("Survey"),
        delivery: "1",
        hash: "1",
        licence: "",
        citation: "",
        period: "2026",
        sensitivity: "open",
      },
    ],
    breaks: [],
    synthetic: true,
  },
});

const rules = { minimumCount: 10, reason: "test" };
const standing = (name: string) =>
  name === "survey" ? ({ sensitivity: "confidential", rules } as const) : undefined;

describe("a candidate stands under the catalogue's rules, whatever it says of itself", () => {
  test("one that calls a confidential source open is checked all the same", async () => {
    const one = chapter("one");
    const gated = (
      await gate([{ chapter: one, run: underCatalogue(run(candidate("f")), standing), confidential: true }])
    ).get(one)!;
    expect(gated.figures["f"]!.cells.map((cell) => cell.status)).toEqual([
      "suppressed",
      "suppressed",
      "shown",
    ]);
    expect(gated.withheld).toBe(2);
  });

  test("one of an unknown source is refused", async () => {
    const one = chapter("one");
    const gated = (
      await gate([
        { chapter: one, run: underCatalogue(run(candidate("f", "elsewhere")), standing), confidential: true },
      ])
    ).get(one)!;
    expect(gated.figures).toEqual({});
    expect(gated.problems).toMatchObject([{ code: "OUTPUT_REFUSED" }]);
  });
});

test("a name that two chapters use is a problem", async () => {
  const [one, two] = [chapter("one"), chapter("two")];
  const gated = await gate(
    [one, two].map((each) => ({
      chapter: each,
      run: underCatalogue(run(candidate("f")), standing),
      confidential: true,
    })),
  );
  expect(gated.get(one)!.problems).toEqual([]);
  expect(gated.get(two)!.problems).toMatchObject([{ code: "FIGURE_TWICE", values: { other: "one" } }]);
});

test("a withheld number typed in the prose is a problem; a published one is not", async () => {
  const one = chapter("one", "In A it is 31 %, in C 53 %.");
  const gated = (
    await gate([{ chapter: one, run: underCatalogue(run(candidate("f")), standing), confidential: true }])
  ).get(one)!;
  const found = typedWithheld(one, gated.hidden, ["en"]);
  expect(found).toMatchObject([{ code: "TYPED_WITHHELD", values: { number: "31%" } }]);
});

test("a bare value is taken from open data only", async () => {
  const one = chapter("one");
  const bare: Run = { ...run(), replies: { year: { bare: "2015" } } };
  expect((await gate([{ chapter: one, run: bare, confidential: false }])).get(one)!.values).toMatchObject({
    year: { value: 2015 },
  });
  expect((await gate([{ chapter: one, run: bare, confidential: true }])).get(one)!.problems).toMatchObject([
    { code: "VALUE_BARE" },
  ]);
});

test("what no suppression hides is not published: two tables that together say that nobody is left", async () => {
  const one = chapter("one");
  const totals = { sector: "T" };
  const whole = confidentialTable(counts("sector", { A: 20, B: 0, T: 20 }), { id: "whole", totals });
  const part = confidentialTable(counts("sector", { A: 20, T: 20 }), { id: "part", totals });
  const problems = async (...tables: unknown[]) =>
    (await gate([{ chapter: one, run: run(...tables), confidential: true }])).get(one)!.problems;
  expect(await problems(whole)).toEqual([]);
  expect(await problems(whole, part)).toMatchObject([{ code: "OUTPUT_UNPROTECTED" }]);
});

describe("comments of a chapter that read a confidential source stay behind", () => {
  const code = 'const url = "https://a.b"; // 7 respondents\n/* two\nlines */\nconst b = `// ${url}`;';
  test("in code; texts that look like comments stay, lines keep their numbers", async () => {
    expect(publicCode(code, true)).toBe('const url = "https://a.b";\n\n\nconst b = `// ${url}`;');
    expect(publicCode(code, false)).toBe(code);
  });
});

test("a label that code made may not tell what its cell withholds; a number of another cell is no matter", async () => {
  const one = chapter("one");
  const labelled = (label: string) => {
    const { estimates, ...rest } = candidate("f");
    const [sector] = estimates.dimensions;
    const categories = sector!.categories.map((category) =>
      category.code === "A" ? { ...category, label: sameWords(label) } : category,
    );
    return { ...rest, estimates: { ...estimates, dimensions: [{ ...sector!, categories }] } };
  };
  const problems = async (label: string) =>
    (
      await gate([{ chapter: one, run: underCatalogue(run(labelled(label)), standing), confidential: true }])
    ).get(one)!.problems;
  expect(await problems("A (n = 4)")).toMatchObject([{ code: "TYPED_WITHHELD", values: { number: "4" } }]);
  expect(await problems("A: 31 %")).toMatchObject([{ code: "TYPED_WITHHELD", values: { number: "31%" } }]);
  expect(await problems("A, of 40 or more")).toEqual([]);
  const measured = (label: string) => {
    const { estimates, ...rest } = candidate("f");
    const cells = estimates.cells.map((cell) => (cell.at.sector === "A" ? { ...cell, n: 0 } : cell));
    return {
      ...rest,
      estimates: { ...estimates, cells, measure: { ...estimates.measure, label: sameWords(label) } },
    };
  };
  const ofMeasure = async (label: string) =>
    (
      await gate([{ chapter: one, run: underCatalogue(run(measured(label)), standing), confidential: true }])
    ).get(one)!.problems;
  expect(await ofMeasure("Points (0 to 100)")).toEqual([]);
  expect(await ofMeasure("Low (in A 31 %)")).toMatchObject([{ code: "TYPED_WITHHELD" }]);
});
