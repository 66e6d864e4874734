import type { Design } from "./design.ts";
import { replicates } from "./replicates.ts";
import type { Replicates } from "./replicates.ts";

/**
 * Replicate weights of a design, one a PSU: that PSU left out, the others of its stratum weighted up by
 * n/(n − 1). Equals `as.svrepdesign(design, type = "JK1")` of R survey for one stratum, `"JKn"` for several;
 * a finite population correction goes into the scales. First stage only; a stratum with one PSU gets none.
 *
 * Source: Wolter (2007), chapter 4.
 *
 * @example
 * jackknife(design({ weights: [1, 1, 1] })).replicates.length; // 3
 */
export function jackknife(design: Design, { mse = false } = {}): Replicates {
  const { units, stratumOf, sampled, factor } = design.stages[0]!;
  const sets: Float64Array[] = [];
  const rscales: number[] = [];
  stratumOf.forEach((stratum, left) => {
    const n = sampled[stratum]!;
    if (n < 2) return;
    rscales.push((factor[stratum]! * (n - 1)) / n);
    sets.push(
      design.weights.map((weight, row) =>
        units[row] === left ? 0 : stratumOf[units[row]!] === stratum ? (weight * n) / (n - 1) : weight,
      ),
    );
  });
  const one = sampled.length === 1;
  return replicates({
    weights: design.weights,
    replicates: sets,
    ...(one ? { scale: rscales[0] ?? NaN } : { scale: 1, rscales }),
    mse,
    df: design.df,
  });
}
