import { describe, expect, it, test } from "vitest";
import { check } from "../../lib/disclosure/check.ts";
import type { PublicFigure } from "../../lib/disclosure/public.ts";
import { change } from "../../lib/figure/change.ts";
import { Cube } from "../../lib/figure/cube.ts";
import { plotlySpec } from "../../lib/figure/spec.ts";
import { sameWords } from "../../lib/words.ts";
import { sampleEstimates } from "./sample.ts";

/** Belgium has a break of its own in 2010; the declared one of 2021 is everyone's. */
function flagged(): Cube {
  const estimates = sampleEstimates();
  return new Cube({
    ...estimates,
    cells: estimates.cells.map((cell) =>
      cell.at.country === "BE" && cell.at.year === "2010" ? { ...cell, flags: "b" } : cell,
    ),
    breaks: [
      ...estimates.breaks,
      { dimension: "year", code: "2010", label: sameWords("Break in the series"), flagged: true },
    ],
  });
}
const codes = (cube: Cube) => cube.estimates.breaks.map(({ code }) => code).sort();
const VALUE_BREAK = expect.objectContaining({ code: "VALUE_BREAK" });

describe("a break that a flag tells of", () => {
  it("concerns its own series alone, in whatever order it is taken out", () => {
    expect(codes(flagged())).toEqual(["2010", "2021"]);
    expect(codes(flagged().where({ country: "BE" }))).toEqual(["2010", "2021"]);
    expect(codes(flagged().where({ country: "NL" }))).toEqual(["2021"]);
    expect(codes(flagged().where({ country: ["NL"], sex: "T" }))).toEqual(["2021"]);
    const later = flagged().where({ year: ["2005", "2015"] });
    expect(codes(later.where({ country: "BE" }))).toEqual(["2010", "2021"]);
    expect(codes(later.where({ country: "NL" }))).toEqual(["2021"]);
  });

  it("refuses a change in its series, and allows it in the others", () => {
    const at = (country: string, year: string) => flagged().at({ country, sex: "T", year });
    expect(() => change(at("BE", "2005"), at("BE", "2015"))).toThrow(VALUE_BREAK);
    expect(change(at("NL", "2005"), at("NL", "2015")).number).toBe(0.5);
  });
});

const drawn = (cube: Cube) => {
  const { record } = check({
    schema: "oshlab/candidate/1",
    kind: "figure",
    id: "sample",
    encoding: { chart: "line", x: "year", series: "country", highlight: [], order: "given" },
    estimates: cube.where({ sex: "T" }).estimates,
  });
  const { data, layout } = plotlySpec(record as PublicFigure, "en");
  return {
    gaps: data.map(({ y }) => (y as (number | null)[]).filter((value) => value === null).length),
    rules: (layout["shapes"] as { x0: number; layer?: string }[])
      .filter(({ layer }) => layer === "below")
      .map(({ x0 }) => x0),
    texts: (layout["annotations"] as { text: string }[]).map(({ text }) => text),
  };
};

test.each(["bars", "dots"] as const)("%s over the years have a rule between rows at a break", (chart) => {
  const spec = (order: "given" | "value") => {
    const { estimates } = flagged().where({ sex: "T", country: "BE" });
    const { record } = check({
      schema: "oshlab/candidate/1",
      kind: "figure",
      id: "sample",
      encoding: { chart, x: "year", highlight: [], order },
      estimates,
    });
    const { layout } = plotlySpec(record as PublicFigure, "en");
    return (layout["shapes"] as { y0: number; xref?: string; line: { dash?: string } }[])
      .filter(({ line }) => line.dash)
      .map(({ y0 }) => y0);
  };
  expect(spec("given").sort()).toEqual([0.5, 2.5]);
  expect(spec("value")).toEqual([]);
});

describe("a line", () => {
  it("has a gap where its own series breaks, and a rule for every break", () => {
    expect(drawn(flagged())).toMatchObject({ gaps: [2, 1], rules: [2018, 2007.5] });
  });

  it("is broken also where the year of the break itself is not shown", () => {
    const { gaps, rules } = drawn(
      flagged()
        .where({ country: "BE", year: ["2005", "2015"] })
        .where({}),
    );
    expect(gaps).toEqual([1]);
    expect(rules).toEqual([2010]);
  });
});
