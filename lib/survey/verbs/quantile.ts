import type { Cube } from "../../figure/cube.ts";
import type { QuantileInterval } from "../estimators/quantile.ts";
import { checkModes, requireNumeric } from "./context.ts";
import type { Context } from "./context.ts";
import { cubeOf } from "./cube.ts";
import { groupsOf, keyOf } from "./groups.ts";
import { inUnit } from "./measure.ts";

/** A quantile by groups, with Woodruff's intervals. @throws UserError SURVEY_QUANTILE, SURVEY_NOT_NUMERIC, DATA_COLUMN */
export async function quantileOf(
  context: Context,
  column: string,
  { p, by, interval }: { p: number; by: readonly string[]; interval: QuantileInterval },
): Promise<Cube> {
  requireNumeric(context, column);
  checkModes(context, by);
  const { y, plan, dimensions, groups } = await groupsOf(context, column, by);
  const { quantile } = await import("../estimators/quantile.ts");
  const keys = [...groups.keys()];
  const got = quantile(plan, y, { domains: [...groups.values()], probabilities: [p], interval });
  const measure = inUnit(context, column);
  return cubeOf(context, {
    measure: { ...measure, name: `quantile(${column},${p})` },
    dimensions,
    cell(at) {
      const i = keys.indexOf(keyOf(by, at));
      if (i < 0) return undefined;
      return {
        value: got.values[i]!,
        se: got.se[i]!,
        n: got.n[i]!,
        nEff: got.nEff[i]!,
        interval: got.intervals[i]!,
      };
    },
  });
}
