import type { Domain, Plan } from "../design/plan.ts";
import { covariance } from "./covariance.ts";
import { replicateCovariance } from "./replicateCovariance.ts";

/**
 * Several estimates with their covariance matrix, in the units of the variables. `null` says that there is
 * nothing to estimate: nobody answered, or the design gives no variance. No result of this folder is ever NaN.
 */
export interface Estimates {
  values: (number | null)[];
  covariance: (number | null)[][];
}

/** What is estimated: its values under any weights, and its linearised scores under those of the design. */
export interface Statistic {
  /** NaN where there is nothing to estimate. */
  at(weights: Float64Array): ArrayLike<number>;
  /** Weighted scores, one array a value, one entry a respondent. */
  scores(values: ArrayLike<number>): Float64Array[];
  /** The respondents that each value is about. */
  domains?: readonly (Domain | undefined)[];
}

/**
 * The estimates of a statistic: linearised, or from the replicate weights, as the plan is. With replicates, a value
 * that one of them leaves without respondents has no variance (R survey drops that replicate, which understates it).
 */
export function evaluate(plan: Plan, { at, scores, domains }: Statistic): Estimates {
  const values = Array.from(at(plan.weights));
  const matrix =
    plan.kind === "linearised"
      ? covariance(plan, scores(values), domains)
      : replicateCovariance(plan, values, plan.replicates.map(at));
  return {
    values: values.map(orNull),
    covariance: matrix.map((row, a) =>
      row.map((value, b) =>
        Number.isFinite(values[a]) && Number.isFinite(values[b]) ? orNull(value) : null,
      ),
    ),
  };
}

/** The standard errors: roots of the variances, and 0 where rounding made one negative. */
export const standardErrors = ({ covariance }: Estimates): (number | null)[] =>
  covariance.map((row, i) =>
    row[i] === null || row[i] === undefined ? null : Math.sqrt(Math.max(0, row[i])),
  );

/** A number that is one; null for NaN and the infinite. */
export const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
