import { square } from "../algebra/matrix.ts";
import type { Replicates } from "../design/replicates.ts";

/**
 * The covariance matrix of estimates from their values under the replicate weights:
 *
 *     scale · Σ_r rscales_r · (θ_r − c)(θ_r − c)′,  c = the mean of the θ_r, or θ with `mse`
 *
 * Source: Wolter (2007), Introduction to Variance Estimation, chapters 3–5; equals `svrVar` of R survey.
 *
 * @param values one array a replicate; NaN where a replicate has nothing to estimate, and then so is the result
 */
export function replicateCovariance(
  { scale, rscales, mse }: Pick<Replicates, "scale" | "rscales" | "mse">,
  estimate: ArrayLike<number>,
  values: readonly ArrayLike<number>[],
): number[][] {
  const used = values.map((value, r) => ({ value, r })).filter(({ r }) => rscales[r]! > 0);
  const centre = Array.from(estimate, (theta, a) =>
    mse ? theta : used.reduce((sum, { value }) => sum + value[a]!, 0) / used.length,
  );
  const sum = square(centre.length);
  for (const { value, r } of used) {
    for (let a = 0; a < centre.length; a++) {
      for (let b = 0; b < centre.length; b++)
        sum[a]![b]! += scale * rscales[r]! * (value[a]! - centre[a]!) * (value[b]! - centre[b]!);
    }
  }
  return sum;
}
