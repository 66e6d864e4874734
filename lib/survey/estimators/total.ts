import { checkLengths } from "../design/plan.ts";
import type { Plan, Variable } from "../design/plan.ts";
import { domainsOf, estimation } from "./estimation.ts";
import type { Estimation, Options } from "./estimation.ts";
import { estimate, meanOf, totalOf } from "./terms.ts";

/**
 * The weighted total Σwy of a variable in each domain, with t intervals: of a variable that is 1 for everyone, the
 * number of people. It counts who answered: where answers are missing, it is the total of those who did.
 *
 * Source: Särndal, Swensson & Wretman (1992), 2.8; equals `svytotal(~y, subset(design, domain), na.rm = TRUE)` of R.
 *
 * @param y one number a respondent; NaN where there is no answer
 * @returns in the unit of y times people; 0 for a domain that nobody is in, with a standard error of 0; null when
 * there is someone but nobody answered
 * @example
 * total(design({ weights: [10, 20] }), [1, 2]).values; // [50]
 */
export function total(plan: Plan, y: Variable, options: Options = {}): Estimation {
  checkLengths(plan, y, ...(options.domains ?? []));
  const domains = domainsOf(options);
  const estimates = estimate(
    plan,
    domains.map((domain) => totalOf(y, domain)),
    options.domains,
  );
  const counts = domains.map((domain) => meanOf(y, domain).denominator!);
  const unanswered = domains.map(
    (domain, d) => !counts[d]!.some(Boolean) && (!domain || Array.prototype.some.call(domain, Boolean)),
  );
  const values = estimates.values.map((value, d) => (unanswered[d] ? null : value));
  const covariance = estimates.covariance.map((row, a) =>
    row.map((value, b) => (unanswered[a] || unanswered[b] ? null : value)),
  );
  return estimation(plan, { values, covariance }, counts, options);
}
