import { expect, test } from "vitest";
import type { PublicCell } from "../../lib/disclosure/public.ts";
import { untold } from "../../lib/disclosure/untold.ts";
import { sameWords } from "../../lib/words.ts";

const dimension = (name: string, codes: string[]) => ({
  name,
  label: sameWords(name),
  categories: codes.map((code) => ({ code, label: sameWords(code) })),
});
const cell = (at: Record<string, string>, value: number | null): PublicCell => ({
  at,
  value,
  status: value === null ? "suppressed" : "shown",
});
const line = (values: Record<string, number | null>, codes = Object.keys(values)) =>
  untold({
    dimensions: [dimension("sector", codes)],
    cells: Object.entries(values).map(([sector, value]) => cell({ sector }, value)),
  });
const codesOf = ({ dimensions: [first] }: ReturnType<typeof untold>) =>
  first!.categories.map(({ code }) => code);

test("what is withheld goes last where the others stand by their value, the withheld by their codes", () => {
  expect(codesOf(line({ D: 43, A: 30, C: null, B: 21 }))).toEqual(["D", "A", "B", "C"]);
  expect(codesOf(line({ B: 21, Z: null, A: 30, C: null, D: 43 }))).toEqual(["B", "A", "D", "C", "Z"]);
});

test("where their order tells nothing, categories stay: not by value, or by their codes, up or down", () => {
  expect(codesOf(line({ D: 43, A: 20, C: null, B: 30 }))).toEqual(["D", "A", "C", "B"]);
  for (const codes of [
    ["15", "20", "25", "100"],
    ["2025", "2020", "2015", "2010"],
  ])
    expect(
      codesOf(line({ [codes[0]!]: 43, [codes[1]!]: 30, [codes[2]!]: null, [codes[3]!]: 21 }, codes)),
    ).toEqual(codes);
});

test("cells stand as their categories do, so that a file tells no more than a drawing", () => {
  const { cells } = line({ D: 43, A: 30, C: null, B: 21 }, ["A", "B", "C", "D"]);
  expect(cells.map(({ at }) => at["sector"])).toEqual(["A", "B", "C", "D"]);
});

test("one line by value is enough, in any dimension", () => {
  const dimensions = [dimension("sex", ["F", "M"]), dimension("sector", ["D", "A", "C", "B"])];
  const rows: [string, string, number | null][] = [
    ["F", "D", 1],
    ["F", "A", 9],
    ["F", "C", 5],
    ["F", "B", 3],
    ["M", "D", 40],
    ["M", "A", 30],
    ["M", "C", null],
    ["M", "B", 20],
  ];
  const cells = rows.map(([sex, sector, value]) => cell({ sex, sector }, value));
  const ordered = untold({ dimensions, cells });
  expect(ordered.dimensions[1]!.categories.map(({ code }) => code)).toEqual(["D", "A", "B", "C"]);
  expect(ordered.cells.at(-1)!.at).toEqual({ sex: "M", sector: "C" });
});
