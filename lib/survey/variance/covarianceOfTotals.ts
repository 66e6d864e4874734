import { square } from "../algebra/matrix.ts";
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
  parts.forEach((left, a) => {
    const scaled = left.values.map((value, unit) => value * scale[stratumOf[unit]!]!);
    for (let b = 0; b <= a; b++) {
      const right = parts[b]!;
      let value = 0;
      for (let unit = 0; unit < scaled.length; unit++) value += scaled[unit]! * right.values[unit]!;
      sum[a]![b] = sum[b]![a] = value * (a === b ? left.share : Math.sqrt(left.share * right.share));
    }
  });
  return sum;
}

/** What becomes of a stratum with one unit. */
export interface LonelyRules {
  lonely?: LonelyRule;
  lonelyInDomain?: boolean;
}

/** A statistic's totals from their means, and what its variance is multiplied with for the strata left out. */
function deviations(
  { stratumOf, sampled, factor }: Pick<Strata, "stratumOf" | "sampled" | "factor">,
  total: Float64Array,
  { lonely, lonelyInDomain }: LonelyRules,
  present: Domain | undefined,
): { values: Float64Array; share: number } {
  const seen = present ? new Int32Array(sampled.length) : Int32Array.from(sampled);
  const mean = new Float64Array(sampled.length);
  for (let unit = 0; unit < stratumOf.length; unit++) {
    const h = stratumOf[unit]!;
    mean[h]! += total[unit]! / sampled[h]!;
    if (present?.[unit]) seen[h]!++;
  }
  const alone = Array.from(seen, (count, h) => sampled[h] === 1 || (lonelyInDomain === true && count === 1));
  const values = total.map((t, unit) => {
    const h = stratumOf[unit]!;
    if (!alone[h]) return t - mean[h]!;
    if (lonely === "average") return 0;
    return lonely === "adjust" ? t : t - mean[h]!;
  });
  if (lonely !== "average") return { values, share: 1 };
  // The strata that count are those with someone in the domain.
  const counted = seen.filter((count) => count > 0).length;
  const left = seen.filter((count, h) => count > 0 && alone[h] && factor[h]! > 0).length;
  return { values, share: left === 0 ? 1 : counted > left ? counted / (counted - left) : NaN };
}
