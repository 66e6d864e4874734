import { checkLengths } from "../design/plan.ts";
import type { Plan, Variable } from "../design/plan.ts";
import { domainsOf, estimation } from "./estimation.ts";
import type { Estimation, Options } from "./estimation.ts";
import { estimate, ratioOf } from "./terms.ts";

/**
 * The ratio of two totals Σwy/Σwx in each domain, over those who answered both, with t intervals: days of absence a
 * day worked, for instance.
 *
 * Source: Särndal, Swensson & Wretman (1992), 5.6; equals `svyratio(~y, ~x, design, na.rm = TRUE)` of R survey.
 *
 * @returns in units of y per unit of x; null where nobody answered both or the x add up to 0
 * @example
 * ratio(design({ weights: [1, 1] }), [1, 2], [10, 20]).values; // [0.1]
 */
export function ratio(plan: Plan, y: Variable, x: Variable, options: Options = {}): Estimation {
  checkLengths(plan, y, x, ...(options.domains ?? []));
  const domains = domainsOf(options);
  const estimates = estimate(
    plan,
    domains.map((domain) => ratioOf(y, x, domain)),
    options.domains,
  );
  const counts = domains.map((domain) =>
    plan.weights.map((_, row) => Number((!domain || domain[row]) && !Number.isNaN(y[row]! + x[row]!))),
  );
  return estimation(plan, estimates, counts, options);
}
