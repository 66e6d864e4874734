import { covariance } from "./covariance.ts";
import type { Design } from "./design.ts";
import { replicateCovariance } from "./replicates.ts";
import type { Replicates } from "./replicates.ts";

/** A sampling design of either kind. */
export type Plan = Design | Replicates;

/** Several estimates with their covariance matrix, in the units of the variables. */
export interface Estimates {
  values: number[];
  covariance: number[][];
}

/** What is estimated: its values under any weights, and its linearised scores under those of the design. */
export interface Statistic {
  at(weights: Float64Array): ArrayLike<number>;
  /** Weighted scores, one array a value, one entry a respondent. */
  scores(values: ArrayLike<number>): Float64Array[];
  inDomain?: ArrayLike<number | boolean>;
}

/** The estimates of a statistic: linearised, or from the replicate weights, as the plan is. */
export function evaluate(plan: Plan, { at, scores, inDomain }: Statistic): Estimates {
  const values = Array.from(at(plan.weights));
  return {
    values,
    covariance:
      plan.kind === "linearised"
        ? covariance(plan, scores(values), inDomain)
        : replicateCovariance(plan, values, plan.replicates.map(at)),
  };
}

/** The standard errors: roots of the variances, and 0 where rounding made one negative. */
export const standardErrors = ({ covariance }: Estimates): number[] =>
  covariance.map((row, i) => Math.sqrt(Number.isNaN(row[i]!) ? NaN : Math.max(0, row[i]!)));

/**
 * A linear combination of estimates: a difference of groups is { 1, −1 }. Its variance uses their covariance.
 * Equals `svycontrast` of R survey.
 *
 * @example
 * contrast(estimate(plan, [meanOf(y, women), meanOf(y, men)]), [1, -1]); // { estimate: …, se: … }
 */
export function contrast(
  estimates: Estimates,
  coefficients: readonly number[],
): { estimate: number; se: number } {
  let estimate = 0;
  let variance = 0;
  coefficients.forEach((a, i) => {
    if (a === 0) return;
    estimate += a * estimates.values[i]!;
    coefficients.forEach((b, j) => {
      if (b !== 0) variance += a * b * estimates.covariance[i]![j]!;
    });
  });
  return { estimate, se: Math.sqrt(variance < 0 ? 0 : variance) };
}
