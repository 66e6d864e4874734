import { check } from "../../lib/disclosure/check.ts";
import type { CandidateFigure } from "../../lib/disclosure/candidate.ts";
import type { PublicFigure } from "../../lib/disclosure/public.ts";
import type { Encoding } from "../../lib/disclosure/parts.ts";
import { Cube } from "../../lib/figure/cube.ts";
import { sameWords } from "../../lib/words.ts";
import { confidentialSample, sample } from "./sample.ts";

/** What output checking makes of a figure of these numbers. */
export function figureRecord(
  id: string,
  cube: Cube,
  encoding: Partial<Encoding> & Pick<Encoding, "chart" | "x">,
): PublicFigure {
  const candidate: CandidateFigure = {
    schema: "oshlab/candidate/1",
    kind: "figure",
    id,
    encoding: { highlight: [], order: "given", ...encoding },
    estimates: cube.estimates,
  };
  return check(candidate).record as PublicFigure;
}

/** The sample, of which 2015 was surveyed by telephone, the other years face to face. */
export function byTelephone(line?: "flagged" | "dashed" | "refused"): Cube {
  const { estimates } = sample();
  const label = sameWords("by telephone");
  const apart = { dimension: "year", code: "2015", mode: "telephone", label, ...(line ? { line } : {}) };
  return new Cube({ ...estimates, breaks: [apart] });
}

/** One figure of every kind; confidential ones with withheld cells. */
export const everyKind = (): PublicFigure[] => {
  const sexes = { sex: ["F", "M"] };
  const small = confidentialSample((at) => at.year === "2010" && at.sex === "F");
  return [
    figureRecord("trend", sample().where({ country: "BE", ...sexes }), {
      chart: "line",
      x: "year",
      series: "sex",
    }),
    figureRecord("ranking", sample().where({ sex: "T", year: "2015" }), {
      chart: "bars",
      x: "country",
      highlight: ["BE"],
      order: "value",
    }),
    figureRecord("dumbbell", small.where({ country: "BE", ...sexes }), {
      chart: "dots",
      x: "year",
      series: "sex",
    }),
    figureRecord("hidden", small.where({ country: "BE", ...sexes }), {
      chart: "line",
      x: "year",
      series: "sex",
    }),
    figureRecord("groups", small.where({ country: "BE", ...sexes }), {
      chart: "bars",
      x: "year",
      series: "sex",
    }),
    ...(["flagged", "dashed"] as const).map((line) =>
      figureRecord(`telephone-${line}`, byTelephone(line).where({ country: "BE", ...sexes }), {
        chart: "line",
        x: "year",
        series: "sex",
      }),
    ),
    figureRecord("answers", small.where({ country: "BE" }), { chart: "stack", x: "year", series: "sex" }),
  ];
};
