import { checkLengths } from "../design/plan.ts";
import type { Plan, Variable } from "../design/plan.ts";
import { evaluate } from "../variance/evaluate.ts";
import { domainsOf, estimation } from "./estimation.ts";
import type { Estimation, Options } from "./estimation.ts";
import { meanOf } from "./terms.ts";

/**
 * The population variance of a variable in each domain, n/(n − 1) · Σw(y − ȳ)²/Σw, with t intervals. Its linearised
 * score is w · (n/(n − 1) · (y − ȳ)² − s²)/Σw.
 *
 * Source: equals `svyvar` of R survey.
 *
 * @param y one number a respondent; NaN where there is no answer
 * @returns in the square of y's unit; null for fewer than two who answered
 * @example
 * variance(design({ weights: [1, 1, 1] }), [1, 2, 3]).values; // [1]
 */
export function variance(plan: Plan, y: Variable, options: Options = {}): Estimation {
  checkLengths(plan, y, ...(options.domains ?? []));
  const counts = domainsOf(options).map((domain) => meanOf(y, domain).denominator!);
  const numbers = counts.map((count) => count.reduce((sum, one) => sum + one, 0));
  const moments = (weights: Float64Array, count: Float64Array) => {
    let [size, sum, squares] = [0, 0, 0];
    count.forEach((one, row) => one && ((size += weights[row]!), (sum += weights[row]! * y[row]!)));
    const centre = sum / size;
    count.forEach((one, row) => one && (squares += weights[row]! * (y[row]! - centre) ** 2));
    return { size, centre, squares };
  };
  const factor = (d: number) => (numbers[d]! > 1 ? numbers[d]! / (numbers[d]! - 1) : NaN);
  const estimates = evaluate(plan, {
    at: (weights) =>
      counts.map((count, d) => {
        const { size, squares } = moments(weights, count);
        return (factor(d) * squares) / size;
      }),
    scores: (values) =>
      counts.map((count, d) => {
        const { size, centre } = moments(plan.weights, count);
        return plan.weights.map((weight, row) =>
          count[row] ? (weight / size) * (factor(d) * (y[row]! - centre) ** 2 - values[d]!) : 0,
        );
      }),
    domains: domainsOf(options),
  });
  return estimation(plan, estimates, counts, options);
}
