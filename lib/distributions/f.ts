import { betaCdf, betaQuantile, betaUpper } from "./beta.ts";
import { chiSquareQuantile, chiSquareUpper } from "./chiSquare.ts";

/**
 * P(X > x) of the F distribution with df1 and df2 degrees of freedom, whole or not; df2 may be infinite.
 *
 * @example
 * fUpper(4, 2, 30); // 0.0288
 */
export function fUpper(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  if (df2 === Infinity) return chiSquareUpper(x * df1, df1);
  const above = x * df1;
  return above > df2
    ? betaCdf(df2 / (df2 + above), df2 / 2, df1 / 2)
    : betaUpper(above / (df2 + above), df1 / 2, df2 / 2);
}

/** P(X ≤ x). */
export function fCdf(x: number, df1: number, df2: number): number {
  if (x <= 0) return 0;
  return df2 === Infinity || x * df1 > df2
    ? 1 - fUpper(x, df1, df2)
    : betaCdf((x * df1) / (df2 + x * df1), df1 / 2, df2 / 2);
}

/**
 * The x below which a share p of the distribution lies.
 *
 * @example
 * fQuantile(0.95, 2, 30); // 3.32
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  if (df2 === Infinity) return chiSquareQuantile(p, df1) / df1;
  const [low, high] = [betaQuantile(p, df1 / 2, df2 / 2), betaQuantile(1 - p, df2 / 2, df1 / 2)];
  return low < 0.5 ? (df2 * low) / (df1 * (1 - low)) : (df2 * (1 - high)) / (df1 * high);
}
