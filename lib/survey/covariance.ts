import type { Design } from "./design.ts";
import type { Stage } from "./stage.ts";

/**
 * The covariance matrix of sums of linearised scores: at each stage between the units' totals in each stratum h,
 *
 *     Σ_h factor_h · n_h/(n_h − 1) · Σ_i (t_hi − t̄_h)(t_hi − t̄_h)′
 *
 * A stratum with one unit adds nothing (`remove`, `certainty`), its total as it is (`adjust`), or the average of
 * the other strata (`average`). Under `average` with no other stratum there is no variance: NaN.
 *
 * Source: Binder (1983), International Statistical Review 51; equals `svyrecvar` of R survey.
 *
 * @param scores one array a statistic, in it one weighted linearised score a respondent
 * @param inDomain the respondents that the scores are about; only needed for `lonelyInDomain`
 */
export function covariance(
  design: Design,
  scores: Float64Array[],
  inDomain?: ArrayLike<number | boolean>,
): number[][] {
  const taken = scores.map((one) => design.residuals.reduce((score, residual) => residual(score), one));
  const sum = square(scores.length);
  for (const stage of design.stages) {
    const part = ofStage(design, stage, taken, inDomain);
    part.forEach((row, a) => row.forEach((value, b) => (sum[a]![b]! += value)));
  }
  return sum;
}

/** A square matrix of zeros. */
export const square = (size: number): number[][] =>
  Array.from({ length: size }, () => Array.from({ length: size }, () => 0));

function ofStage(
  design: Design,
  stage: Stage,
  scores: Float64Array[],
  inDomain?: ArrayLike<number | boolean>,
): number[][] {
  const { stratumOf, sampled, factor } = stage;
  const present = design.lonelyInDomain && inDomain ? presence(stage, inDomain) : sampled;
  const totals = scores.map((score) => sumBy(score, stage.units, stratumOf.length));
  const means = totals.map((total) =>
    sumBy(total, stratumOf, sampled.length).map((sum, h) => sum / sampled[h]!),
  );
  const scale = factor.map((f, h) => (sampled[h]! > 1 ? (f * sampled[h]!) / (sampled[h]! - 1) : f));
  const centred = sampled.map((n, h) =>
    design.lonely === "adjust" && (n === 1 || present[h] === 1) ? 0 : 1,
  );
  const averaged = sampled.map((n, h) =>
    design.lonely === "average" && (n === 1 || present[h] === 1) ? 1 : 0,
  );
  const counted = present.filter((count) => count > 0).length;
  const left = averaged.filter(Boolean).length;
  const deviations = totals.map((total, s) =>
    total.map((t, unit) => {
      const h = stratumOf[unit]!;
      return averaged[h] ? 0 : t - (centred[h] ? means[s]![h]! : 0);
    }),
  );
  const share = left === 0 ? 1 : counted > left ? counted / (counted - left) : NaN;
  const sum = square(scores.length);
  for (let a = 0; a < scores.length; a++) {
    for (let b = 0; b <= a; b++) {
      let value = 0;
      for (let unit = 0; unit < stratumOf.length; unit++)
        value += scale[stratumOf[unit]!]! * deviations[a]![unit]! * deviations[b]![unit]!;
      sum[a]![b] = sum[b]![a] = value * share;
    }
  }
  return sum;
}

function sumBy(values: Float64Array, groups: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  for (let i = 0; i < values.length; i++) sums[groups[i]!]! += values[i]!;
  return sums;
}

/** In each stratum, the number of units that have someone in the domain. */
function presence({ units, stratumOf, sampled }: Stage, inDomain: ArrayLike<number | boolean>): Int32Array {
  const seen = new Uint8Array(stratumOf.length);
  const counts = new Int32Array(sampled.length);
  units.forEach((unit, row) => {
    if (!inDomain[row] || seen[unit]) return;
    seen[unit] = 1;
    counts[stratumOf[unit]!]!++;
  });
  return counts;
}
