import type { Plan } from "../survey/design/plan.ts";
import { contrast } from "../survey/estimators/contrast.ts";
import { betaInterval, tInterval } from "../survey/estimators/interval.ts";
import type { Interval } from "../survey/estimators/interval.ts";
import { mean } from "../survey/estimators/mean.ts";
import { proportion } from "../survey/estimators/proportion.ts";
import { standardErrors } from "../survey/variance/evaluate.ts";

/** A share or mean with what goes along, in the units of the variable. */
export interface Side {
  value: number;
  se: number;
  n: number;
  nEff: number;
  /** 95 %. */
  interval: Interval | null;
}

/** A group against all others who answered. */
export interface Difference {
  inside: Side;
  outside: Side;
  /** Inside minus outside, with its interval. */
  difference: number;
  low: number;
  high: number;
}

/**
 * The difference of a share (or mean) between a group and the others, with an interval that stays within what is
 * possible. Of shares by recovering the variances from the logit bounds l, u of both, with their correlation r:
 *
 *     low = d − √((p₁ − l₁)² − 2r(p₁ − l₁)(u₂ − p₂) + (u₂ − p₂)²), and the mirror image above
 *
 * A share of exactly 0 or 1 has no logit bounds: those of Korn and Graubard are taken. Of means: the t interval.
 *
 * Source: Zou & Donner (2008), Statistics in Medicine 27, 1693–1702; Newcombe (1998), 17, 873–890.
 *
 * @param plan a design with degrees of freedom, in which someone on either side answered
 * @param level of the difference's interval
 */
export function difference(
  plan: Plan,
  y: ArrayLike<number>,
  members: Uint8Array,
  { share, level }: { share: boolean; level: number },
): Difference {
  const domains = [members, members.map((flag) => 1 - flag)];
  const estimator = share ? proportion : mean;
  const both = estimator(plan, y, { domains });
  const side = (i: 0 | 1): Side => ({
    value: both.values[i]!,
    se: both.se[i] ?? 0,
    n: both.n[i]!,
    nEff: both.nEff[i]!,
    interval: both.intervals[i] ?? null,
  });
  const [inside, outside] = [side(0), side(1)];
  const d = inside.value - outside.value;
  if (!share) {
    const se = standardErrors(contrast(both, [1, -1]))[0] ?? 0;
    return { inside, outside, difference: d, ...tInterval(d, se, both.df[0]!, level)! };
  }
  const wide = estimator(plan, y, { domains, level });
  const bounds = [inside, outside].map(
    ({ value, se, n }, i) => wide.intervals[i] ?? betaInterval(value, se, both.df[i]!, n, level)!,
  );
  const product = inside.se * outside.se;
  const r = product > 0 ? Math.max(-1, Math.min(1, both.covariance[0]![1]! / product)) : 0;
  const reach = (a: number, b: number) => Math.sqrt(Math.max(0, a * a - 2 * r * a * b + b * b));
  return {
    inside,
    outside,
    difference: d,
    low: d - reach(inside.value - bounds[0]!.low, bounds[1]!.high - outside.value),
    high: d + reach(bounds[0]!.high - inside.value, outside.value - bounds[1]!.low),
  };
}
