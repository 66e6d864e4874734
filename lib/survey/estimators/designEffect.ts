import type { Domain, Plan, Variable } from "../design/plan.ts";
import { orNull } from "../variance/evaluate.ts";
import { estimate, meanOf, totalOf } from "./terms.ts";

/**
 * The design effect of a mean or a total: its variance over that of a simple random sample of as many. Without
 * replacement, from a population as large as the sum of the weights, or with replacement (`replace`). Equals `deff` of
 * R survey. None (null) for fewer than two respondents, where all answer the same, or where the weights add up to less
 * than the sample and so can't be a population.
 *
 *     srs variance of the mean = s²/n · (1 − n/N),  s² = n/(n−1) · Σw(y − ȳ)²/Σw;  of the total: N² times that
 *
 * Source: Kish (1965), Survey Sampling, 8.2.
 *
 * @param y one number a respondent, NaN where there is no answer
 * @example
 * const plan = design({ weights: [1, 1, 1, 1], psu: ["a", "a", "b", "b"] });
 * designEffect(plan, [1, 2, 3, 4], { replace: true }); // 2.4
 */
export function designEffect(
  plan: Plan,
  y: Variable,
  {
    of = "mean",
    replace = false,
    domain,
  }: { of?: "mean" | "total"; replace?: boolean; domain?: Domain } = {},
): number | null {
  const term = meanOf(y, domain);
  const mean = estimate(plan, [term]).values[0];
  if (typeof mean !== "number") return null;
  let [n, size, squares] = [0, 0, 0];
  plan.weights.forEach((weight, row) => {
    if (!term.denominator![row]) return;
    n++;
    size += weight;
    squares += weight * (y[row]! - mean) ** 2;
  });
  const variance = (n / (n - 1)) * (squares / size);
  if (!replace && size < n) return null;
  const srs = (variance / n) * (replace ? 1 : 1 - n / size) * (of === "total" ? size * size : 1);
  const actual = estimate(plan, [of === "total" ? totalOf(y, domain) : term], [domain]).covariance[0]![0];
  return typeof actual === "number" ? orNull(actual / srs) : null;
}
