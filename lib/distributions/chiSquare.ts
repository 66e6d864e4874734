import { gammaCdf, gammaQuantile, gammaUpper } from "./gamma.ts";

/** P(X ≤ x) of the chi-square distribution with df degrees of freedom, whole or not. */
export const chiSquareCdf = (x: number, df: number): number => gammaCdf(x / 2, df / 2);

/**
 * P(X > x): the p-value of a chi-square test.
 *
 * @example
 * chiSquareUpper(3.84, 1); // 0.05
 */
export const chiSquareUpper = (x: number, df: number): number => gammaUpper(x / 2, df / 2);

/** The x below which a share p of the distribution lies. */
export const chiSquareQuantile = (p: number, df: number): number => 2 * gammaQuantile(p, df / 2);
