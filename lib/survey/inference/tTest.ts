import type { Domain, Plan, Variable } from "../design/plan.ts";
import type { Interval } from "../estimators/interval.ts";
import { glm } from "../models/glm.ts";

export interface TTest {
  /** The mean of those with a 1 minus that of those with a 0, in the unit of y. */
  difference: number;
  se: number | null;
  t: number | null;
  df: number;
  p: number | null;
  interval: Interval | null;
}

/**
 * Do two groups have the same mean? The t test of their difference with the design's standard error and degrees of
 * freedom (of the design minus 1).
 *
 * Source: a regression on the group; equals `svyttest(y ~ group)` of R survey.
 *
 * @param group 0 or 1 a respondent; NaN where unknown
 * @throws UserError SURVEY_MODEL when one of the groups has nobody
 * @example
 * tTest(design({ weights: [1, 1, 1, 1] }), [1, 2, 3, 4], [0, 0, 1, 1]).difference; // 2
 */
export function tTest(
  plan: Plan,
  y: Variable,
  group: Variable,
  options: { domain?: Domain; level?: number } = {},
): TTest {
  const { values, se, t, df, p, intervals } = glm(plan, y, { group }, options);
  return {
    difference: values[1]!,
    se: se[1] ?? null,
    t: t[1] ?? null,
    df,
    p: p[1] ?? null,
    interval: intervals[1] ?? null,
  };
}
