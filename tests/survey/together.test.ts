import { afterEach, expect, test } from "vitest";
import { open } from "../../lib/data/open.ts";
import { MERGINGS } from "../../lib/data/mergings.ts";
import type { Cube } from "../../lib/figure/cube.ts";
import { figure } from "../../lib/figure/figure.ts";
import { survey } from "../../lib/survey/survey.ts";

afterEach(() => {
  delete process.env[MERGINGS];
});

const asked = survey(await open("synthetic-wellbeing"));

/** The report says which categories of these estimates are one. */
const tell = (measure: string, dimension: string, together: string[][], by = [dimension], filter = {}) => {
  const of = [{ source: "synthetic-wellbeing", measure, by, filter }];
  process.env[MERGINGS] = JSON.stringify([{ dimension, together, of }]);
};
const cellsOf = ({ estimates }: Cube) =>
  Object.fromEntries(estimates.cells.map(({ at, ...cell }) => [Object.values(at).join(), cell]));
const [only] = [(cube: Cube) => cellsOf(cube)[""]];

const CASES: Record<
  string,
  [measure: string, by: (of: typeof asked) => Promise<Cube>, all: (of: typeof asked) => Promise<Cube>]
> = {
  mean: ["total(who5)", (of) => of.mean("who5", { by: ["sector"] }), (of) => of.mean("who5")],
  proportion: [
    "total(low_wellbeing)",
    (of) => of.proportion("low_wellbeing", { by: ["sector"] }),
    (of) => of.proportion("low_wellbeing"),
  ],
  total: [
    "total(low_wellbeing)",
    (of) => of.total("low_wellbeing", { by: ["sector"] }),
    (of) => of.total("low_wellbeing"),
  ],
  quantile: [
    "quantile(who5,0.5)",
    (of) => of.quantile("who5", { by: ["sector"] }),
    (of) => of.quantile("who5"),
  ],
};

test.each(Object.entries(CASES))(
  "%s of categories together is that of the domain of both",
  async (_, [measure, by, all]) => {
    const before = cellsOf(await by(asked));
    const domain = only(await all(asked.where({ sector: ["C", "F"] })));
    tell(measure, "sector", [["C", "F"]]);
    const cube = await by(asked);
    const { "C+F": merged, ...others } = cellsOf(cube);
    expect(merged).toEqual(domain);
    const { C: _c, F: _f, ...rest } = before;
    expect(others).toEqual(rest);
    const category = cube.estimates.dimensions[0]!.categories[1]!;
    expect(category).toMatchObject({ code: "C+F", together: ["C", "F"] });
    expect(category.label.en).toMatch(/^.+ \+ .+$/);
  },
);

test("strata stay what they are, also where they are what is estimated by", async () => {
  const domain = only(await asked.where({ region: ["BE1", "BE3"] }).mean("who5"))!;
  tell("total(who5)", "region", [["BE1", "BE3"]]);
  const merged = cellsOf(await asked.mean("who5", { by: ["region"] }))["BE1+BE3"]!;
  for (const name of ["value", "se", "low", "high", "nEff"] as const)
    expect(merged[name]).toBeCloseTo(domain[name]!, 9);
  expect(merged.n).toBe(domain.n);
});

test("a table's shares and numbers add up", async () => {
  for (const share of ["total", "count"] as const) {
    delete process.env[MERGINGS];
    const before = cellsOf(await asked.table("sector", "sex", { share }));
    tell("count", "sector", [["C", "F"]], ["sector", "sex"]);
    const after = cellsOf(await asked.table("sector", "sex", { share }));
    for (const sex of ["F", "M"]) {
      const parts = [before[`C,${sex}`]!, before[`F,${sex}`]!];
      expect(after[`C+F,${sex}`]!.value).toBeCloseTo(parts[0]!.value! + parts[1]!.value!, 6);
      expect(after[`C+F,${sex}`]!.n).toBe(parts[0]!.n! + parts[1]!.n!);
    }
  }
});

test("a difference is that of the categories together; one alone is no reference any more", async () => {
  tell("total(who5)", "sector", [["C", "F"]]);
  const apart = cellsOf(await asked.difference("who5", { between: "sector", from: "G" }));
  const means = cellsOf(await asked.mean("who5", { by: ["sector"] }));
  expect(apart["C+F"]!.value).toBeCloseTo(means["C+F"]!.value! - means["G"]!.value!, 9);
  await expect(asked.difference("who5", { between: "sector", from: "C" })).rejects.toMatchObject({
    code: "CUBE_CATEGORY",
  });
});

test("only the estimates that are meant: their measure, what they are by, and of whom", async () => {
  tell("total(who5)", "sector", [["C", "F"]], ["sector"], { sex: "F" });
  const has = async (cube: Promise<Cube>) =>
    Object.keys(cellsOf(await cube)).some((code) => code.includes("C+F"));
  const women = asked.where({ sex: "F" });
  expect(await has(women.mean("who5", { by: ["sector"] }))).toBe(true);
  expect(await has(women.where({ sector: ["C", "F", "G"] }).mean("who5", { by: ["sector"] }))).toBe(true);
  expect(await has(asked.mean("who5", { by: ["sector"] }))).toBe(false);
  expect(await has(women.mean("who5", { by: ["sector", "age"] }))).toBe(false);
  expect(await has(women.proportion("low_wellbeing", { by: ["sector"] }))).toBe(false);
  // As a condition a code stays what it is.
  expect(only(await women.where({ sector: "C" }).mean("who5"))!.n).toBeGreaterThan(0);
});

test("where only one of them is spoken of, it stands for itself", async () => {
  tell("total(who5)", "sector", [["C", "F"]]);
  const { estimates } = await asked.where({ sector: ["C", "G"] }).mean("who5", { by: ["sector"] });
  expect(estimates.dimensions[0]!.categories.map(({ code }) => code)).toEqual(["C", "G"]);
  const { estimates: both } = await asked.where({ sector: ["C", "F", "G"] }).mean("who5", { by: ["sector"] });
  expect(both.dimensions[0]!.categories.map(({ code }) => code)).toEqual(["C+F", "G"]);
  expect(both.filter).toEqual({ sector: "C+F+G" });
});

test("a code alone names nothing; a list of all of them names the whole", async () => {
  tell("total(who5)", "sector", [["C", "F"]]);
  const cube = await asked.mean("who5", { by: ["sector"] });
  expect(() => cube.at({ sector: "C" })).toThrow(expect.objectContaining({ code: "CUBE_MERGED" }));
  expect(() => cube.where({ sector: ["C", "G"] })).toThrow(expect.objectContaining({ code: "CUBE_MERGED" }));
  expect(() => cube.order("sector", ["F"])).toThrow(expect.objectContaining({ code: "CUBE_MERGED" }));
  const bars = { data: cube, chart: "bars", x: "sector", highlight: ["F"] } as const;
  expect(() => figure("sectors", { ...bars, highlight: [...bars.highlight] })).toThrow(
    expect.objectContaining({ code: "CUBE_MERGED" }),
  );
  expect(Object.keys(cellsOf(cube.where({ sector: ["G", "F", "C"] }) as Cube)).sort()).toEqual(["C+F", "G"]);
});

test("a code that isn't there is told", async () => {
  tell("total(who5)", "sector", [["C", "Z"]]);
  await expect(asked.mean("who5", { by: ["sector"] })).rejects.toMatchObject({
    code: "PROTECTION_CODE",
    values: { code: "Z", dimension: "sector" },
  });
});

test("groups of several outputs that overlap are one", async () => {
  const of = [{ source: "synthetic-wellbeing", measure: "total(who5)", by: ["sector"], filter: {} }];
  process.env[MERGINGS] = JSON.stringify(
    [
      ["C", "F"],
      ["H", "F"],
      ["O", "Q"],
    ].map((codes) => ({ dimension: "sector", together: [codes], of })),
  );
  const { estimates } = await asked.mean("who5", { by: ["sector"] });
  expect(estimates.dimensions[0]!.categories.map(({ code }) => code)).toEqual([
    "B",
    "C+F+H",
    "G",
    "J",
    "O+Q",
    "R",
  ]);
});
