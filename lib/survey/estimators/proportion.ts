import { UserError } from "../../error.ts";
import { checkLengths } from "../design/plan.ts";
import type { Plan, Variable } from "../design/plan.ts";
import { domainsOf, estimation } from "./estimation.ts";
import type { Estimation, IntervalOf, Options } from "./estimation.ts";
import { arcsineInterval, betaInterval, likelihoodInterval, logitInterval, tInterval } from "./interval.ts";
import { estimate, meanOf } from "./terms.ts";

/** Names as in R's `svyciprop`; `logit` is the closed form that R calls `xlogit`. */
export type ProportionInterval = "logit" | "beta" | "likelihood" | "asin" | "mean";

export const PROPORTION_INTERVALS: Record<ProportionInterval, IntervalOf> = {
  logit: (p, se, df, _, level) => logitInterval(p, se, df, level),
  beta: (p, se, df, n, level) => betaInterval(p, se, df, n, level),
  likelihood: (p, se, df, n, level) => likelihoodInterval(p, se, df, n, level),
  asin: (p, se, df, _, level) => arcsineInterval(p, se, df, level),
  mean: (p, se, df, _, level) => tInterval(p, se, df, level),
};

/**
 * The share of each domain with a 1 in a 0/1 variable, as a number from 0 to 1, with logit intervals or those asked
 * for. At 0 or 1 the standard error is 0 and only the beta interval (Korn and Graubard) exists.
 *
 * Source: the mean of a 0/1 variable; equals `svyciprop` of R survey.
 *
 * @throws UserError SURVEY_NOT_SHARE when there are other values than 0, 1 and NaN
 * @example
 * proportion(design({ weights: [1, 1, 2] }), [1, 0, 1], { interval: "beta" }).values; // [0.75]
 */
export function proportion(
  plan: Plan,
  y: Variable,
  { interval = "logit", ...options }: Options & { interval?: ProportionInterval } = {},
): Estimation {
  checkLengths(plan, y, ...(options.domains ?? []));
  const odd = Array.prototype.findIndex.call(
    y,
    (value: number) => !Number.isNaN(value) && value !== 0 && value !== 1,
  );
  if (odd >= 0) throw new UserError("SURVEY_NOT_SHARE", { value: y[odd] }, { row: odd + 1 });
  const terms = domainsOf(options).map((domain) => meanOf(y, domain));
  const counts = terms.map((term) => term.denominator!);
  return estimation(
    plan,
    estimate(plan, terms, options.domains),
    counts,
    options,
    PROPORTION_INTERVALS[interval],
  );
}
