import { UserError } from "../../error.ts";
import { tQuantile } from "../../distributions/t.ts";
import { degreesOfFreedom } from "../design/degrees.ts";
import { checkLengths } from "../design/plan.ts";
import type { Domain, Plan, Variable } from "../design/plan.ts";
import { evaluate, orNull, standardErrors } from "../variance/evaluate.ts";
import type { Estimates } from "../variance/evaluate.ts";
import { domainsOf } from "./estimation.ts";
import type { Options } from "./estimation.ts";
import { arcsineInterval, betaInterval, logitInterval, tInterval } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { quantileBy, sorted } from "./quantileRules.ts";
import type { QuantileRule } from "./quantileRules.ts";
import { sizeOf } from "./size.ts";
import { estimate, meanOf } from "./terms.ts";

/** Names as in R's `svyquantile(interval.type = …)`; `quantile` takes the quantiles of the replicates themselves. */
export type QuantileInterval = "mean" | "beta" | "xlogit" | "asin" | "quantile";

export interface QuantileOptions extends Options {
  /** Shares from 0 to 1; the median unless told. */
  probabilities?: readonly number[];
  rule?: QuantileRule;
  interval?: QuantileInterval;
}

export interface Quantiles extends Estimates {
  se: (number | null)[];
  /** Respondents who answered, unweighted, and Kish's effective size: of each value's domain. */
  n: number[];
  nEff: number[];
  df: number[];
  /** A bound is null where the interval of the share leaves 0 to 1. */
  intervals: ({ low: number | null; high: number | null } | null)[];
}

/**
 * Weighted quantiles in each domain with Woodruff's intervals: the interval of the share at or below the quantile,
 * taken back through the distribution. Values stand domain by domain, in each the probabilities in their order.
 *
 *     se = (high − low)/(2 t(df));  cov(q_a, q_b) = se_a · se_b · correlation(F(q_a), F(q_b))
 *
 * With `interval: "quantile"` (replicate weights only) the covariance is that of the replicates' quantiles, which
 * bootstrap, BRR and Fay weights allow and jackknife ones don't.
 *
 * Source: Woodruff (1952), JASA 47, 635–646; Francisco & Fuller (1991), Annals of Statistics 19, 454–469; equals
 * `svyquantile` of R survey 4.1.
 *
 * @param y one number a respondent; NaN where there is no answer
 * @returns in the unit of y; null when nobody in the domain answered
 * @throws UserError SURVEY_QUANTILE for a probability outside 0 to 1, or replicate intervals without replicates
 * @example
 * quantile(design({ weights: [1, 1, 1] }), [3, 1, 2], { probabilities: [0.5] }).values; // [2]
 */
export function quantile(plan: Plan, y: Variable, options: QuantileOptions = {}): Quantiles {
  checkLengths(plan, y, ...(options.domains ?? []));
  const { probabilities = [0.5], rule = "math", interval = "mean", level = 0.95 } = options;
  const odd = probabilities.find((p) => !(p >= 0 && p <= 1));
  if (odd !== undefined) throw new UserError("SURVEY_QUANTILE", { problem: String(odd) });
  if (interval === "quantile" && plan.kind !== "replicates")
    throw new UserError("SURVEY_QUANTILE", { problem: 'interval: "quantile"' });

  const groups = domainsOf(options).map((domain) => groupOf(plan, y, domain));
  const targets = groups.flatMap((group) => probabilities.map((p) => ({ group, p })));
  const valuesUnder = (weights: Float64Array) => {
    const samples = new Map(groups.map((group) => [group, sorted(y, weights, group.order)]));
    return targets.map(({ group, p }) => quantileBy(rule, samples.get(group)!, p));
  };
  const sizes = targets.map(({ group }) => group.size);
  const shared = {
    n: sizes.map(({ n }) => n),
    nEff: sizes.map(({ nEff }) => nEff),
    df: targets.map(({ group }) => group.df),
  };

  if (interval === "quantile") {
    const got = evaluate(plan, { at: valuesUnder, scores: () => [] });
    const se = standardErrors(got);
    const intervals = targets.map(({ group }, i) => {
      const [value, error] = [got.values[i] ?? null, se[i] ?? null];
      return value === null || error === null ? null : tInterval(value, error, group.df, level);
    });
    return { ...got, ...shared, se, intervals };
  }

  const values = valuesUnder(plan.weights);
  const samples = new Map(groups.map((group) => [group, sorted(y, plan.weights, group.order)]));
  const below = estimate(
    plan,
    targets.map(({ group }, i) =>
      meanOf(
        Array.from(y, (value) => (Number.isNaN(value) ? NaN : Number(value <= values[i]!))),
        group.domain,
      ),
    ),
    targets.map(({ group }) => group.domain),
  );
  const errors = standardErrors(below);
  const intervals = targets.map(({ group }, i) => {
    const [share, error] = [below.values[i] ?? null, errors[i] ?? null];
    const bounds =
      share === null || error === null
        ? null
        : WOODRUFF[interval](share, error, group.df, group.size.n, level);
    if (!bounds) return null;
    const back = (p: number) => (p >= 0 && p <= 1 ? orNull(quantileBy(rule, samples.get(group)!, p)) : null);
    return { low: back(bounds.low), high: back(bounds.high) };
  });
  const se = targets.map(({ group }, i) => {
    const { low, high } = intervals[i] ?? { low: null, high: null };
    return low === null || high === null ? null : (high - low) / (2 * tQuantile((1 + level) / 2, group.df));
  });
  return { values: values.map(orNull), covariance: fromShares(below, errors, se), ...shared, se, intervals };
}

type Bounds = (share: number, se: number, df: number, n: number, level: number) => Interval | null;

const WOODRUFF: Record<Exclude<QuantileInterval, "quantile">, Bounds> = {
  mean: (p, se, df, _, level) => tInterval(p, se, df, level),
  beta: (p, se, df, n, level) => betaInterval(p, se, df, n, level),
  xlogit: (p, se, df, _, level) => logitInterval(p, se, df, level),
  asin: (p, se, df, _, level) => arcsineInterval(p, se, df, level),
};

/** Who counts in a domain, in the order of their answers. */
function groupOf(plan: Plan, y: Variable, domain: Domain | undefined) {
  const counts = Uint8Array.from(plan.weights, (_, row) =>
    Number((!domain || domain[row]) && !Number.isNaN(y[row]!)),
  );
  const rows = Int32Array.from(Array.from(counts.keys()).filter((row) => counts[row]));
  return {
    domain,
    order: rows.sort((a, b) => y[a]! - y[b]!),
    size: sizeOf(plan.weights, counts),
    df: degreesOfFreedom(plan, counts),
  };
}

function fromShares(below: Estimates, errors: (number | null)[], se: (number | null)[]): (number | null)[][] {
  return below.covariance.map((row, a) =>
    row.map((value, b) => {
      const [left, right] = [se[a] ?? null, se[b] ?? null];
      if (value === null || left === null || right === null) return null;
      if (a === b) return left * left;
      return errors[a] && errors[b] ? (value / (errors[a] * errors[b])) * left * right : 0;
    }),
  );
}
