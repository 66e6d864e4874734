import fc from "../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { Cube } from "../../lib/figure/cube.ts";
import { PALETTE } from "../../lib/figure/palette.ts";
import { plotlySpec } from "../../lib/figure/spec.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { everyKind, figureRecord } from "./records.ts";
import { confidentialSample } from "./sample.ts";

/** Every number and text anywhere in a thing. */
const leaves = (thing: unknown): unknown[] =>
  thing !== null && typeof thing === "object" ? Object.values(thing).flatMap(leaves) : [thing];

interface Ranking {
  data: { x: number[] }[];
  layout: { xaxis: { range: number[] }; yaxis: { ticktext: string[] } };
}

describe("plotlySpec", () => {
  it("never holds a withheld number, whatever it is, in any chart, language or width", () => {
    const planted = fc.double({ min: 12.345, max: 97.531, noNaN: true });
    const kinds = fc.constantFrom("line" as const, "bars" as const, "dots" as const, "stack" as const);
    fc.assert(
      fc.property(
        planted,
        planted,
        kinds,
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(360, 720),
        fc.constantFrom("given" as const, "value" as const),
        (first, second, chart, language, width, order) => {
          const specOf = (secret: number) => {
            const { estimates } = confidentialSample((at) => at.year === "2010" && at.sex === "F");
            const cells = estimates.cells.map((cell) =>
              cell.n === 5 ? { ...cell, value: secret, low: secret - 1, high: secret + 1 } : cell,
            );
            const cube = new Cube({ ...estimates, cells }).where({ country: "BE", sex: ["F", "M"] });
            const record = figureRecord("secret", cube, { chart, x: "year", series: "sex", order });
            expect(record.cells.some((cell) => cell.status === "suppressed")).toBe(true);
            return plotlySpec(record, language, { width, interactive: true });
          };
          // The same drawing for two different secrets: nothing in it can depend on them.
          expect(specOf(first)).toEqual(specOf(second));
          expect(leaves(specOf(first))).not.toContain(first);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("shows the symbol of what is withheld, and its meaning in the language", () => {
    for (const record of everyKind().filter((one) =>
      one.cells.some((cell) => cell.status === "suppressed"),
    )) {
      const texts = JSON.stringify(plotlySpec(record, "de"));
      expect(texts).toContain("[c]");
      expect(texts).toContain("vertraulich");
    }
  });

  describe("tells of whom a withheld number is", () => {
    const drawn = (
      chart: "line" | "stack",
      small: (at: Record<string, string>) => boolean,
      sexes: string[],
    ) => {
      const cube = confidentialSample(small).where({ country: "BE", sex: sexes });
      const { layout } = plotlySpec(figureRecord("who", cube, { chart, x: "year", series: "sex" }), "nl");
      return ((layout as { annotations?: { text?: string }[] }).annotations ?? []).map(({ text }) => text);
    };
    const women = ({ sex }: Record<string, string>) => sex === "F";

    it("a line whose last number is withheld has the place of the one that it tells", () => {
      const texts = drawn("line", (at) => women(at) && at["year"] === "2021", ["F", "M"]);
      expect(texts).toContainEqual(expect.stringMatching(/Vrouwen.* 41,5 \(2015\)$/));
      expect(texts).toContainEqual(expect.stringMatching(/Mannen.* 42,8$/));
    });

    it("a line without any number is named, with the sign", () => {
      expect(drawn("line", women, ["F", "M"])).toContainEqual(expect.stringMatching(/Vrouwen.* \[c\]$/));
    });

    it("in a bar of answers the withheld one is named; alone stands the sign that all have", () => {
      const one = drawn("stack", (at) => women(at) && at["year"] === "2010", ["F", "M"]);
      expect(one).toContain("Vrouwen [c]");
      expect(drawn("stack", ({ year }) => year === "2010", ["F", "M"])).toContain("[c]");
    });
  });

  it("says inside the drawing that data are synthetic, in the language", () => {
    const record = everyKind().find((one) => one.synthetic)!;
    const said = LANGUAGES.map((language) => JSON.stringify(plotlySpec(record, language)));
    for (const [index, words] of [
      "Synthetische gegevens",
      "Données synthétiques",
      "Synthetische Daten",
      "Synthetic data",
    ].entries()) {
      expect(said[index]).toContain(words);
    }
  });

  it("draws no line across a break, declared or flagged", () => {
    const trend = everyKind()[0]!;
    const [women] = plotlySpec(trend, "en").data as { x: number[]; y: (number | null)[] }[];
    expect(women!.x).toEqual([2005, 2010, 2015, 2021, 2021]);
    expect(women!.y[3]).toBeNull();
    const flagged = {
      ...trend,
      breaks: [],
      cells: trend.cells.map((cell) => (cell.at.year === "2010" ? { ...cell, flags: "b" } : cell)),
    };
    const [again] = plotlySpec(flagged, "en").data as { x: number[]; y: (number | null)[] }[];
    expect(again!.x).toEqual([2005, 2010, 2010, 2015, 2021]);
    expect(again!.y[1]).toBeNull();
  });

  it("draws an interval over its bar with an edge of paper, so that no half of it is lost in the bar", () => {
    const cube = confidentialSample().where({ country: "BE", sex: ["F", "M"] });
    const { data } = plotlySpec(
      figureRecord("edge", cube, { chart: "bars", x: "year", series: "sex" }),
      "nl",
    );
    const intervals = data.map(
      ({ error_x }) => error_x as { color: string; thickness: number; array: number[] },
    );
    expect(data.map(({ type }) => type)).toEqual(["bar", "scatter", "bar", "scatter"]);
    for (const [edge, line] of [intervals.slice(0, 2), intervals.slice(2)]) {
      expect([edge!.color, line!.color]).toEqual([PALETTE.paper.light, PALETTE.quiet.light]);
      expect(edge!.thickness - line!.thickness).toBeGreaterThanOrEqual(2);
      expect(edge!.array).toEqual(line!.array);
    }
  });

  it("starts bars at zero and ranks them by value", () => {
    const ranking = everyKind()[1]!;
    const { data, layout } = plotlySpec(ranking, "en") as unknown as Ranking;
    expect(layout.xaxis.range[0]).toBe(0);
    expect(data[0]!.x).toEqual([45.5, 40.5]);
    expect(layout.yaxis.ticktext).toEqual(["Netherlands", "<b>Belgium</b>"]);
  });

  it("takes labels for text, not for markup", () => {
    const record = everyKind()[1]!;
    record.dimensions[0]!.categories[0]!.label.en = '<a href="x">A & B</a>';
    expect(plotlySpec(record, "en").layout).toMatchObject({
      yaxis: { ticktext: ["Netherlands", '<b>&lt;a href="x"&gt;A &amp; B&lt;/a&gt;</b>'] },
    });
  });

  it("uploads nothing and shows no logo", () => {
    expect(plotlySpec(everyKind()[0]!, "en", { interactive: true }).config).toMatchObject({
      showSendToCloud: false,
      displaylogo: false,
      displayModeBar: false,
      plotlyServerURL: "",
    });
  });
});
