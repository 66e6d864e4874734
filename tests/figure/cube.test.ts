import { describe, expect, it } from "vitest";
import { identity } from "../../lib/disclosure/identity.ts";
import { Cube } from "../../lib/figure/cube.ts";
import { sameWords } from "../../lib/words.ts";
import { sample, sampleEstimates } from "./sample.ts";

const code = (run: () => unknown): { code?: string; values?: Record<string, unknown> } => {
  try {
    run();
    return {};
  } catch (error) {
    return error as { code: string; values: Record<string, unknown> };
  }
};

interface Shown {
  "text/html": string;
  "text/plain": string;
  "application/vnd.dataresource+json": { data: unknown[] };
}

describe("Cube", () => {
  it("fixes a dimension by one code and keeps categories by a list, in its order", () => {
    const cube = sample().where({ country: "BE", sex: ["M", "F"] });
    expect(cube.estimates.filter).toEqual({ country: "BE" });
    expect(cube.estimates.dimensions.map((one) => one.name)).toEqual(["sex", "year"]);
    expect(cube.estimates.dimensions[0]!.categories.map((one) => one.code)).toEqual(["M", "F"]);
    expect(cube.estimates.cells).toHaveLength(8);
    expect(cube.estimates.cells.every((cell) => !("country" in cell.at))).toBe(true);
  });

  it("leaves the cube it came from as it was", () => {
    const cube = sample();
    cube.where({ country: "BE" }).order("year", ["2015"]).digits(3).label(sameWords("x"));
    expect(cube.estimates).toEqual(sampleEstimates());
  });

  it("names the dimensions and the nearest categories there are", () => {
    expect(code(() => sample().where({ land: "BE" }))).toMatchObject({
      code: "CUBE_DIMENSION",
      values: { name: "land", known: "country, sex, year" },
    });
    expect(code(() => sample().where({ year: "2016" }))).toMatchObject({
      code: "CUBE_CATEGORY",
      values: { near: "2010, 2015, 2005" },
    });
  });

  it("gives one cell, or says what is still open", () => {
    expect(sample().at({ country: "NL", sex: "F", year: "2010" }).number).toBe(46.25);
    expect(code(() => sample().at({ country: "NL" }))).toMatchObject({
      code: "CUBE_NOT_ONE",
      values: { open: "sex, year" },
    });
    const gap = sampleEstimates();
    const holed = new Cube({ ...gap, cells: gap.cells.slice(1) });
    expect(code(() => holed.at({ country: "BE", sex: "T", year: "2005" })).code).toBe("CUBE_NO_CELL");
  });

  it("accepts a dimension that is fixed already, at the same code only", () => {
    const belgium = sample().where({ country: "BE" });
    expect(belgium.at({ country: "BE", sex: "T", year: "2005" }).number).toBe(40);
    expect(code(() => belgium.at({ country: "NL", sex: "T", year: "2005" })).code).toBe("CUBE_DIMENSION");
  });

  it("keeps the identity of a cell when its total is fixed and when cubes are put together", () => {
    const [first] = sample().estimates.cells;
    const own = identity(sample().estimates, first!);
    const fixed = sample().where({ sex: "T" }).estimates;
    expect(identity(fixed, fixed.cells[0]!)).toBe(own);
    const both = Cube.together({ name: "indicator", label: sameWords("Indicator") }, [
      { code: "a", label: sameWords("A"), cube: sample() },
      { code: "b", label: sameWords("B"), cube: sample() },
    ]).estimates;
    expect(identity(both, both.cells[0]!)).toBe(own);
    expect(both.dimensions.map((one) => one.name)).toEqual(["country", "sex", "year", "indicator"]);
    expect(both.cells).toHaveLength(48);
  });

  it("puts no cubes of different units together", () => {
    const estimates = sampleEstimates();
    const percent = new Cube({ ...estimates, measure: { ...estimates.measure, kind: "percentage" } });
    const join = () =>
      Cube.together({ name: "indicator", label: sameWords("Indicator") }, [
        { code: "a", label: sameWords("A"), cube: sample() },
        { code: "b", label: sameWords("B"), cube: percent },
      ]);
    expect(code(join)).toMatchObject({ code: "CUBE_TOGETHER", values: { part: "b" } });
  });

  it("shows itself as a table with labels and as a data resource", () => {
    const display = sample().where({ country: "BE" }) as unknown as Record<symbol, () => Shown>;
    const bundle = display[Symbol.for("Jupyter.display")]!();
    expect(bundle["text/html"]).toContain('<th scope="row">2015</th>');
    expect(bundle["application/vnd.dataresource+json"].data).toHaveLength(12);
    expect(bundle["text/plain"]).toContain("sex 3 × year 4");
  });
});
