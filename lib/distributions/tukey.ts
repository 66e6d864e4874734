import { logGamma } from "./gamma.ts";
import { normalCdf } from "./normal.ts";

/**
 * P(Q ≤ q) of the studentized range: the range of `groups` normal means over an independent standard error with df
 * degrees of freedom, for comparisons of all pairs. By Gauss-Legendre over the means and over the error.
 *
 *     ∫ f(s) · k ∫ φ(z) [Φ(z) − Φ(z − qs)]^(k−1) dz ds,  df·s² chi-square with df
 *
 * Source: Tukey (1953); equals `ptukey` of R.
 *
 * @param groups 2 or more
 * @param df above 1; may be infinite
 * @example
 * tukeyCdf(3, 4, 60); // 0.842
 */
export function tukeyCdf(q: number, groups: number, df: number): number {
  if (!(groups >= 2 && df > 1) || Number.isNaN(q)) return NaN;
  if (q <= 0) return 0;
  if (df === Infinity) return rangeCdf(q, groups);
  // The density of log s, whose spread is about 1/√(2 df).
  const constant = (df / 2) * Math.log(df / 2) - logGamma(df / 2) + Math.LN2;
  const density = (u: number) => Math.exp(constant + df * u - (df / 2) * Math.exp(2 * u));
  const spread = 1 / Math.sqrt(2 * df);
  const low = Math.max(-40 / df - 12 * spread, -40);
  const value = integral((u) => density(u) * rangeCdf(q * Math.exp(u), groups), low, 9 * spread, 24);
  return Math.min(1, value);
}

/** P(range ≤ w) of k standard normals. */
const rangeCdf = (w: number, k: number): number =>
  k * integral((z) => phi(z) * (normalCdf(z) - normalCdf(z - w)) ** (k - 1), -9, 9, 12);

const phi = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** Sixteen-point Gauss-Legendre in each of some pieces. */
function integral(f: (x: number) => number, low: number, high: number, pieces: number): number {
  const half = (high - low) / pieces / 2;
  let sum = 0;
  for (let piece = 0; piece < pieces; piece++) {
    const middle = low + (2 * piece + 1) * half;
    for (const [x, weight] of POINTS) sum += weight * (f(middle - half * x) + f(middle + half * x));
  }
  return sum * half;
}

/** The positive zeros of the Legendre polynomial of degree 16, with their weights, by Newton's method. */
const POINTS: [x: number, weight: number][] = Array.from({ length: 8 }, (_, i) => {
  let x = Math.cos((Math.PI * (i + 0.75)) / 16.5);
  let slope = 1;
  for (let round = 0; round < 20; round++) {
    let [before, value] = [1, x];
    for (let n = 2; n <= 16; n++) [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n];
    slope = (16 * (x * value - before)) / (x * x - 1);
    x -= value / slope;
  }
  return [x, 2 / ((1 - x * x) * slope * slope)];
});
