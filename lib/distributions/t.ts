import { lazily } from "./lazily.ts";
import { betaCdf, betaUpper } from "./beta.ts";
import { normalQuantile, normalUpper } from "./normal.ts";

const quantile = lazily<number>("@stdlib/stats-base-dists-t-quantile");

/**
 * P(X > x) of Student's t distribution; with infinite degrees of freedom the normal one. NaN unless df > 0.
 *
 * @example
 * tUpper(2, 10); // 0.0367
 */
export function tUpper(x: number, df: number): number {
  if (df === Infinity) return normalUpper(x);
  if (x < 0) return 1 - tUpper(-x, df);
  const square = x * x;
  return square < df
    ? betaUpper(square / (df + square), 0.5, df / 2) / 2
    : betaCdf(df / (df + square), df / 2, 0.5) / 2;
}

/** P(X ≤ x). */
export const tCdf = (x: number, df: number): number => tUpper(-x, df);

/** P(|X| > |x|): the p-value of a two-sided test. */
export const tTwoSided = (x: number, df: number): number => 2 * tUpper(Math.abs(x), df);

/**
 * The x below which a share p of the distribution lies.
 *
 * @example
 * tQuantile(0.975, 14); // 2.145
 */
export const tQuantile = (p: number, df: number): number =>
  df === Infinity ? normalQuantile(p) : quantile(p, df);
