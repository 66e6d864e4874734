import { square } from "../algebra/matrix.ts";
import { dot } from "../algebra/qr.ts";
import type { LonelyRule } from "../design/design.ts";
import type { Domain } from "../design/plan.ts";
import type { Strata } from "../design/stage.ts";

/**
 * The covariance matrix of sums, from the total of each sampled unit t_hi in each stratum h:
 *
 *     Σ_h factor_h · n_h/(n_h − 1) · Σ_i (t_hi − t̄_h)(t_hi − t̄_h)′
 *
 * A stratum with one unit adds nothing (`remove`, `certainty`), its total as it is (`adjust`), or the average of
 * the other strata (`average`); under `average` with no other stratum there is no variance: NaN.
 *
 * The totals may come from anywhere: added up over respondents (`covariance`), or by SQL. Those of a mean R in a
 * domain are (Σwy − R·Σw)/Σ_all w, with the sums over the unit's respondents in the domain; 0 for a unit without any.
 *
 * Source: Särndal, Swensson & Wretman (1992), 4.2–4.3; equals `onestage` of R survey.
 *
 * @param totals one array a statistic, in it one total a unit, in the order of `strata.stratumOf`
 * @param rules `present`: one array a statistic, does the unit have someone in its domain? `lonelyInDomain`: does the
 * rule also hold for strata where one unit has (`survey.adjust.domain.lonely` of R)?
 * @example
 * const strata = { stratumOf: [0, 0], sampled: [2], factor: [1] };
 * covarianceOfTotals(strata, [Float64Array.of(1, 3)]); // [[4]]
 */
export function covarianceOfTotals(
  strata: Pick<Strata, "stratumOf" | "sampled" | "factor">,
  totals: readonly Float64Array[],
  { present = [], ...rule }: LonelyRules & { present?: readonly (Domain | undefined)[] } = {},
): number[][] {
  const { stratumOf, sampled, factor } = strata;
  const scale = Float64Array.from(factor, (f, h) =>
    sampled[h]! > 1 ? (f * sampled[h]!) / (sampled[h]! - 1) : f,
  );
  const parts = totals.map((total, s) => deviations(strata, total, rule, present[s]));
  const sum = square(totals.length);
  const mark = new Uint8Array(stratumOf.length);
  parts.forEach((left, a) => {
    for (const unit of left.used) mark[unit] = 1;
    const scaled = new Float64Array(stratumOf.length);
    for (let unit = 0; unit < scaled.length; unit++)
      scaled[unit] = left.values[unit]! * scale[stratumOf[unit]!]!;
    for (let b = 0; b <= a; b++) {
      const right = parts[b]!;
      const apart = left.regular && right.regular && !meets(right.used, mark);
      const value = apart ? crossed(strata, scale, left.means, right.means) : dot(scaled, right.values);
      sum[a]![b] = sum[b]![a] = value * (a === b ? left.share : Math.sqrt(left.share * right.share));
    }
    for (const unit of left.used) mark[unit] = 0;
  });
  return sum;
}

function meets(units: Int32Array, mark: Uint8Array): boolean {
  for (let i = 0; i < units.length; i++) if (mark[units[i]!]) return true;
  return false;
}

/** Of two sums without a unit in common, what is left of their products: −Σ_h scale_h · n_h · t̄_h · t̄′_h. */
function crossed(
  { sampled }: Pick<Strata, "sampled">,
  scale: Float64Array,
  left: Float64Array,
  right: Float64Array,
): number {
  let sum = 0;
  for (let h = 0; h < scale.length; h++) sum -= scale[h]! * sampled[h]! * left[h]! * right[h]!;
  return sum;
}

/** What becomes of a stratum with one unit. */
export interface LonelyRules {
  lonely?: LonelyRule;
  lonelyInDomain?: boolean;
}

interface Deviations {
  values: Float64Array;
  /** What the variance is multiplied with for the strata left out. */
  share: number;
  /** The units whose total isn't 0, and the strata's means. */
  used: Int32Array;
  means: Float64Array;
  /** Are all strata's totals taken from their means? */
  regular: boolean;
}

/** A statistic's totals from their means. */
function deviations(
  { stratumOf, sampled, factor }: Pick<Strata, "stratumOf" | "sampled" | "factor">,
  total: Float64Array,
  { lonely, lonelyInDomain }: LonelyRules,
  present: Domain | undefined,
): Deviations {
  const seen = present ? new Int32Array(sampled.length) : Int32Array.from(sampled);
  const means = new Float64Array(sampled.length);
  const used = new Int32Array(stratumOf.length);
  let count = 0;
  for (let unit = 0; unit < stratumOf.length; unit++) {
    const h = stratumOf[unit]!;
    if (total[unit] !== 0) used[count++] = unit;
    means[h]! += total[unit]! / sampled[h]!;
    if (present?.[unit]) seen[h]!++;
  }
  const alone = Array.from(seen, (one, h) => sampled[h] === 1 || (lonelyInDomain === true && one === 1));
  const centre = means.map((mean, h) => (alone[h] && lonely === "adjust" ? 0 : mean));
  const values = new Float64Array(stratumOf.length);
  for (let unit = 0; unit < stratumOf.length; unit++) {
    const h = stratumOf[unit]!;
    values[unit] = alone[h] && lonely === "average" ? 0 : total[unit]! - centre[h]!;
  }
  const rest = { values, used: used.subarray(0, count), means, regular: !alone.includes(true) };
  if (lonely !== "average") return { ...rest, share: 1 };
  // The strata that count are those with someone in the domain.
  const counted = seen.filter((count) => count > 0).length;
  const left = seen.filter((count, h) => count > 0 && alone[h] && factor[h]! > 0).length;
  return { ...rest, share: left === 0 ? 1 : counted > left ? counted / (counted - left) : NaN };
}
