import { describe, expect, it, test } from "vitest";
import { check } from "../../lib/disclosure/check.ts";
import type { PublicFigure } from "../../lib/disclosure/public.ts";
import type { UserError } from "../../lib/error.ts";
import { change, ratio } from "../../lib/figure/change.ts";
import { Cube } from "../../lib/figure/cube.ts";
import { figure } from "../../lib/figure/figure.ts";
import { modeNotes } from "../../lib/figure/modes.ts";
import { plotlySpec } from "../../lib/figure/spec.ts";
import { tableHtml } from "../../lib/figure/tableHtml.ts";
import { LANGUAGES, sameWords } from "../../lib/words.ts";
import { byTelephone } from "./records.ts";
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

  it("does not part two groups of its own year", () => {
    const at = (country: string) => flagged().at({ country, sex: "T", year: "2010" });
    expect(ratio(at("BE"), at("NL")).number).toBeGreaterThan(0);
    expect(() => change(at("BE"), at("NL"))).not.toThrow();
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

describe("a year that was surveyed in another way", () => {
  const at = (year: string, sex = "T") => byTelephone().at({ country: "BE", sex, year });

  it("refuses a change or a ratio with any other year, and says what can be compared", () => {
    for (const compare of [change, ratio])
      for (const [from, to] of [
        ["2010", "2015"],
        ["2015", "2021"],
      ] as const) {
        const broken = failure(() => compare(at(from), at(to)));
        expect(broken.code).toBe("VALUE_MODE");
        expect(broken.way("en")).toContain("groups within 2015");
        expect(broken.way("en")).toContain("in the same way (2005, 2010, 2021)");
      }
  });

  it("allows a change over it, and groups within it", () => {
    expect(change(at("2010"), at("2021")).number).toBe(0.5);
    expect(change(at("2015", "F"), at("2015", "M")).number).toBe(1);
  });

  const recordOf = (cube: Cube, chart: "line" | "bars" = "line") =>
    check({
      schema: "oshlab/candidate/1",
      kind: "figure",
      id: "sample",
      encoding: { chart, x: "year", highlight: [], order: "given" },
      estimates: cube.where({ sex: "T", country: "BE" }).estimates,
    }).record as PublicFigure;
  const tracesOf = (cube: Cube) =>
    plotlySpec(recordOf(cube), "en").data.map(({ x, mode, line }) => ({
      x,
      mode,
      dash: (line as { dash?: string } | undefined)?.dash,
    }));

  it("stands off the line, which leads from the year before to the year after", () => {
    expect(tracesOf(byTelephone())).toEqual([
      { x: [2005, 2010, 2021], mode: "lines+markers" },
      { x: [2015], mode: "markers" },
    ]);
  });

  it("is named on the axis where there is room", () => {
    const ticks = (width: number) => {
      const { layout } = plotlySpec(recordOf(byTelephone()), "en", { width });
      return (layout["xaxis"] as { ticktext: string[] }).ticktext;
    };
    expect(ticks(720)).toEqual(["2005", "2010", "2015<br>by telephone", "2021"]);
    expect(ticks(240)).toEqual(["2005", "2010", "2015", "2021"]);
  });

  it("has a dashed line to it where the source says so", () => {
    expect(tracesOf(byTelephone("dashed"))[0]).toEqual({
      x: [2010, 2015, 2021, null],
      mode: "lines",
      dash: "4px,4px",
    });
  });

  it("is refused in a figure beside others where the source says so, and shown alone", () => {
    const shown = (cube: Cube) => figure("sample", { data: cube, chart: "bars", x: "year" });
    const one = byTelephone("refused").where({ sex: "T", country: "BE" });
    expect(failure(() => shown(one)).code).toBe("FIGURE_BREAK");
    expect(shown(one.where({ year: ["2015"] }))).toBeDefined();
    expect(shown(one.where({ year: ["2005", "2010", "2021"] }))).toBeDefined();
  });

  it("is named at the foot of every figure and table that it is in, in every language", () => {
    for (const language of LANGUAGES)
      for (const chart of ["line", "bars"] as const) {
        const { layout } = plotlySpec(recordOf(byTelephone(), chart), language);
        const texts = (layout["annotations"] as { text: string }[]).map(({ text }) => text);
        expect(texts.join(" ")).toMatch(/2015\u00a0?: by telephone; /);
        expect(tableHtml(recordOf(byTelephone(), chart), language)).toMatch(/2015\u00a0?: by telephone; /);
      }
    const alone = recordOf(byTelephone().where({ year: ["2005", "2021"] }));
    expect(tableHtml(alone, "en")).not.toContain("telephone");
    const fixed = byTelephone().where({ year: "2015", sex: "T" });
    expect(modeNotes({ ...fixed.estimates }, "en")).toHaveLength(1);
  });
});

describe("a line over a declared break", () => {
  it("runs on dashed where the source says so", () => {
    const estimates = sampleEstimates();
    const breaks = estimates.breaks.map((one) => ({ ...one, line: "dashed" as const }));
    const { record } = check({
      schema: "oshlab/candidate/1",
      kind: "figure",
      id: "sample",
      encoding: { chart: "line", x: "year", highlight: [], order: "given" },
      estimates: new Cube({ ...estimates, breaks }).where({ sex: "T", country: "BE" }).estimates,
    });
    const [first] = plotlySpec(record as PublicFigure, "en").data;
    expect(first).toMatchObject({ x: [2015, 2021, null], line: { dash: "4px,4px" } });
  });
});

function failure(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    return error as UserError;
  }
  throw new Error("It was not refused.");
}
