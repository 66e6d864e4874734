import { degreesOfFreedom } from "../design/degrees.ts";
import type { Domain, Plan } from "../design/plan.ts";
import { standardErrors } from "../variance/evaluate.ts";
import type { Estimates } from "../variance/evaluate.ts";
import { tInterval } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { sizeOf } from "./size.ts";

/** What every estimator takes besides its variables. */
export interface Options {
  /** The groups to estimate for, one flag a respondent in each; everyone where absent. They may overlap. */
  domains?: readonly Domain[];
  /** Of the intervals: 0.95 unless told. */
  level?: number;
}

/** Estimates, one a domain, with all that goes with a number. The covariance is that between the domains too. */
export interface Estimation extends Estimates {
  /** Standard errors, in the units of the variable. */
  se: (number | null)[];
  /** Respondents of each domain who answered, unweighted. */
  n: number[];
  /** Kish's effective sample size of each domain. */
  nEff: number[];
  /** Degrees of freedom of each domain's design. */
  df: number[];
  /** null without a standard error or degrees of freedom. */
  intervals: (Interval | null)[];
}

/** The interval of a value; the last argument is its number. */
export type IntervalOf = (
  value: number,
  se: number,
  df: number,
  n: number,
  level: number,
  at: number,
) => Interval | null;

/**
 * Adds standard errors, sizes, degrees of freedom and intervals.
 *
 * @param counts one array a value: who is in it and answered
 */
export function estimation(
  plan: Plan,
  estimates: Estimates,
  counts: readonly ArrayLike<number | boolean>[],
  { domains, level = 0.95 }: Options = {},
  interval: IntervalOf = (value, se, df, _, level) => tInterval(value, se, df, level),
): Estimation {
  const se = standardErrors(estimates);
  const sizes = counts.map((count) => sizeOf(plan.weights, count));
  const df = counts.map((_, i) => degreesOfFreedom(plan, domains?.[i]));
  const intervals = estimates.values.map((value, i) => {
    const error = se[i] ?? null;
    return value === null || error === null ? null : interval(value, error, df[i]!, sizes[i]!.n, level, i);
  });
  return { ...estimates, se, n: sizes.map(({ n }) => n), nEff: sizes.map(({ nEff }) => nEff), df, intervals };
}

/** Everyone, where no domains are given. */
export const domainsOf = ({ domains }: Options): readonly (Domain | undefined)[] => domains ?? [undefined];
