import { lazily } from "./lazily.ts";

const erfc = lazily<number>("@stdlib/math-base-special-erfc");
const erfcinv = lazily<number>("@stdlib/math-base-special-erfcinv");

/**
 * P(X ≤ x) of the standard normal distribution, to 1e-14 also far in the tail.
 *
 * @example
 * normalCdf(1.96); // 0.975
 */
export const normalCdf = (x: number): number => erfc(-x / Math.SQRT2) / 2;

/** P(X > x): the upper tail, without the loss of digits of 1 − P(X ≤ x). */
export const normalUpper = (x: number): number => erfc(x / Math.SQRT2) / 2;

/**
 * The x below which a share p of the standard normal distribution lies; NaN outside 0 to 1.
 *
 * @example
 * normalQuantile(0.975); // 1.96
 */
export const normalQuantile = (p: number): number => -Math.SQRT2 * erfcinv(2 * p);
