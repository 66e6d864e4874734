import { lazily } from "./lazily.ts";
import { betaCdf, betaUpper } from "./beta.ts";

const gammaln = lazily<number>("@stdlib/math-base-special-gammaln");

/**
 * P(X ≤ k) of the binomial distribution: n draws, each with probability p.
 *
 * @example
 * binomialCdf(1, 2, 0.5); // 0.75
 */
export const binomialCdf = (k: number, n: number, p: number): number =>
  k < 0 ? 0 : k >= n ? 1 : betaUpper(p, k + 1, n - k);

/** P(X ≥ k). */
export const binomialUpper = (k: number, n: number, p: number): number =>
  k <= 0 ? 1 : k > n ? 0 : betaCdf(p, k, n - k + 1);

/** log of the number of ways to choose k of n. */
export const logChoose = (n: number, k: number): number =>
  gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);

/** log P(X = k), for p strictly between 0 and 1. */
export const binomialLog = (k: number, n: number, p: number): number =>
  logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p);
