import { fieldOf } from "../../data/check.ts";
import type { Cube } from "../../figure/cube.ts";
import { UserError } from "../../error.ts";
import { wordsOf } from "../../words.ts";
import type { Words } from "../../words.ts";
import { requireAlike } from "./alike.ts";
import { checkModes, requireNumeric } from "./context.ts";
import type { Context } from "./context.ts";
import { cubeOf } from "./cube.ts";
import { groupsOf } from "./groups.ts";
import { inUnit } from "./measure.ts";

const POINTS: Words = {
  nl: "procentpunt",
  fr: "points de pourcentage",
  de: "Prozentpunkte",
  en: "percentage points",
};

/**
 * The mean (or share) of each group less that of a reference group, with the covariance of both in its standard error.
 * `n` and the effective sample size are those of the smaller of the two groups.
 *
 * @throws UserError DATA_COLUMN, SURVEY_NOT_NUMERIC, CUBE_CATEGORY (no such reference), VALUE_MODE and VALUE_BREAK
 * (waves that can't be compared)
 */
export async function differenceOf(
  context: Context,
  column: string,
  { between, from }: { between: string; from: string | undefined },
): Promise<Cube> {
  requireNumeric(context, column);
  checkModes(context, [between]);
  const { plan, y, dimensions, groups } = await groupsOf(context, column, [between]);
  const [dimension] = dimensions;
  const codes = dimension!.categories.map(({ code }) => code).filter((code) => groups.has(code));
  const reference = from ?? codes[0];
  const place = codes.indexOf(reference ?? "");
  if (place < 0)
    throw new UserError("CUBE_CATEGORY", { code: reference, dimension: between, near: codes.join(", ") });
  for (const code of codes) requireAlike(context.dataset, between, [codes[place]!, code]);
  const { mean } = await import("../estimators/mean.ts");
  const { differences } = await import("../estimators/contrast.ts");
  const { standardErrors } = await import("../variance/evaluate.ts");
  const { tInterval } = await import("../estimators/interval.ts");
  const got = mean(plan, y, { domains: codes.map((code) => groups.get(code)!) });
  const less = differences(got, place);
  const errors = standardErrors(less);
  const others = codes.filter((code) => code !== reference);
  const isShare = fieldOf(context.dataset.descriptor, column).oshlab.kind === "percentage";
  const measure = inUnit(context, column);
  const label = dimension!.categories.find(({ code }) => code === reference)!.label;
  return cubeOf(context, {
    measure: {
      name: `difference(${column},${between}=${reference})`,
      label: wordsOf((language) => `${measure.label[language]} (− ${label[language]})`),
      unit: isShare ? POINTS : measure.unit,
      kind: "mean",
      digits: 1,
    },
    dimensions: [
      { ...dimension!, categories: dimension!.categories.filter(({ code }) => code !== reference) },
    ],
    scale: isShare ? 100 : 1,
    variation: false,
    cell(at) {
      const i = others.indexOf(at[between]!);
      if (i < 0) return undefined;
      const [value, se] = [less.values[i] ?? null, errors[i] ?? null];
      const both = [place, codes.indexOf(at[between]!)];
      return {
        value,
        se,
        n: Math.min(...both.map((group) => got.n[group]!)),
        nEff: Math.min(...both.map((group) => got.nEff[group]!)),
        interval: value === null || se === null ? null : tInterval(value, se, plan.df),
      };
    },
  });
}
