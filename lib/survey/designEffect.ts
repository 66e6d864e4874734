import type { Plan } from "./estimate.ts";
import { estimate, meanOf, totalOf } from "./terms.ts";

/**
 * The design effect of a mean or a total: its variance over that of a simple random sample of as many. Without
 * replacement, from a population as large as the sum of the weights (NaN where that is below the sample), or with
 * replacement (`replace`). Equals `deff` of R survey.
 *
 *     srs variance of the mean = s²/n · (1 − n/N),  s² = n/(n−1) · Σw(y − ȳ)²/Σw;  of the total: N² times that
 *
 * Source: Kish (1965), Survey Sampling, 8.2.
 *
 * @param y one number a respondent, NaN where there is no answer
 * @example
 * designEffect(plan, y); // 4.2
 */
export function designEffect(
  plan: Plan,
  y: ArrayLike<number>,
  { of = "mean", replace = false }: { of?: "mean" | "total"; replace?: boolean } = {},
): number {
  const term = meanOf(y);
  const mean = estimate(plan, [term]).values[0]!;
  let [n, size, squares] = [0, 0, 0];
  plan.weights.forEach((weight, row) => {
    if (!term.denominator![row]) return;
    n++;
    size += weight;
    squares += weight * (y[row]! - mean) ** 2;
  });
  const variance = (n / (n - 1)) * (squares / size);
  if (!replace && size < n) return NaN;
  const srs = (variance / n) * (replace ? 1 : 1 - n / size) * (of === "total" ? size * size : 1);
  return estimate(plan, [of === "total" ? totalOf(y) : term]).covariance[0]![0]! / srs;
}
