import { lazily } from "./lazily.ts";

const betainc = lazily<number>("@stdlib/math-base-special-betainc");
const betaincinv = lazily<number[]>("@stdlib/math-base-special-kernel-betaincinv");

/**
 * P(X ≤ x) of the beta distribution with shapes a and b above zero.
 *
 * @example
 * betaCdf(0.5, 2, 2); // 0.5
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return NaN;
  return x <= 0 ? 0 : x >= 1 ? 1 : betainc(x, a, b);
}

/** P(X > x): the upper tail. */
export function betaUpper(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return NaN;
  return x <= 0 ? 1 : x >= 1 ? 0 : betainc(x, a, b, true, true);
}

/**
 * The x below which a share p of the distribution lies. A shape of zero is the limit: all at 0 (a) or at 1 (b).
 *
 * @example
 * betaQuantile(0.975, 1, 10); // the Clopper-Pearson bound of no case in ten: 0.308
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1 && a >= 0 && b >= 0) || a + b === 0) return NaN;
  if (a === 0 || p === 0) return 0;
  if (b === 0 || p === 1) return 1;
  return betaincinv(a, b, p, 1 - p)[0]!;
}
