import { UserError } from "../error.ts";
import { square } from "../survey/algebra/matrix.ts";
import type { Answers } from "./answers.ts";

/** A matrix, and its correlations. */
export interface Matrices {
  /** Covariances. */
  c: number[][];
  /** Correlations. */
  r: number[][];
}

/**
 * Covariances of items, each pair over those who answered both, with weights as `svyvar` of R survey:
 *
 *     c_ij = n/(n−1) · Σ w (x_i − x̄_i)(x_j − x̄_j) / Σ w
 *
 * Equals `cov(use = "pairwise")` of R with equal weights; the correlations are `cov2cor` of that.
 *
 * @throws UserError SCALE_APART: a pair of items that nobody answered together
 */
export function covariances({ items, weights }: Answers): Matrices {
  const size = items.length;
  const [c, r] = [square(size), square(size)];
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      c[i]![j] = c[j]![i] = moments(items[i]!, items[j]!, weights).xy;
    }
  if (c.flat().some((value) => !Number.isFinite(value))) throw new UserError("SCALE_APART");
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++) r[i]![j] = i === j ? 1 : c[i]![j]! / Math.sqrt(c[i]![i]! * c[j]![j]!);
  return { c, r };
}

/** The correlation of two variables over those who have both. */
export function correlation(x: Float64Array, y: Float64Array, weights: Float64Array): number {
  const { xy, xx, yy } = moments(x, y, weights);
  return xy / Math.sqrt(xx * yy);
}

function moments(x: Float64Array, y: Float64Array, weights: Float64Array) {
  let [n, size, sx, sy] = [0, 0, 0, 0];
  const both = (row: number) => !Number.isNaN(x[row]!) && !Number.isNaN(y[row]!);
  for (let row = 0; row < x.length; row++) {
    if (!both(row)) continue;
    n++;
    size += weights[row]!;
    sx += weights[row]! * x[row]!;
    sy += weights[row]! * y[row]!;
  }
  const [mx, my] = [sx / size, sy / size];
  let [xy, xx, yy] = [0, 0, 0];
  for (let row = 0; row < x.length; row++) {
    if (!both(row)) continue;
    xy += weights[row]! * (x[row]! - mx) * (y[row]! - my);
    xx += weights[row]! * (x[row]! - mx) ** 2;
    yy += weights[row]! * (y[row]! - my) ** 2;
  }
  const factor = n / ((n - 1) * size);
  return { n, xy: xy * factor, xx: xx * factor, yy: yy * factor };
}
