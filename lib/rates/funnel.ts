import { gammaUpper } from "../distributions/gamma.ts";
import { requirePositive, requireThat } from "./require.ts";

/**
 * The limit of a funnel plot of observed over expected: how low (p = 0.025) or high (0.975) a ratio may be by chance
 * alone, when so many are expected. The quantile of the Poisson count, made smooth between whole numbers; it may be
 * below zero where even no event would not be rare.
 *
 *     r = the smallest count with P(X ≤ r) ≥ p;   limit = (r − (P(X ≤ r) − p) / P(X = r)) / expected
 *
 * Source: Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202, appendix A.1.
 *
 * @throws UserError RATE_NUMBER
 * @example
 * funnelLimit(100, 0.975); // 1.196
 */
export function funnelLimit(expected: number, p: number): number {
  requirePositive([expected], "expected");
  requireThat(p > 0 && p < 1, "p", p, "0 < p < 1");
  const below = (count: number) => (count < 0 ? 0 : gammaUpper(expected, count + 1));
  let [less, enough] = [-1, Math.ceil(expected) + 1];
  while (below(enough) < p) enough *= 2;
  while (enough - less > 1) {
    const middle = Math.floor((less + enough) / 2);
    if (below(middle) < p) less = middle;
    else enough = middle;
  }
  const excess = (below(enough) - p) / (below(enough) - below(enough - 1));
  return (enough - excess) / expected;
}
