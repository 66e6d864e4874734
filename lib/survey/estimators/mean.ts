import { checkLengths } from "../design/plan.ts";
import type { Plan, Variable } from "../design/plan.ts";
import { domainsOf, estimation } from "./estimation.ts";
import type { Estimation, Options } from "./estimation.ts";
import { estimate, meanOf } from "./terms.ts";

/**
 * The weighted mean Σwy/Σw of a variable in each domain, with t intervals. Respondents outside a domain stay in the
 * design with a score of zero, so the variance is that of the domain.
 *
 * Source: Särndal, Swensson & Wretman (1992), 5.8; equals `svymean(~y, subset(design, domain), na.rm = TRUE)` of R
 * survey, and for several domains `svyby(~y, ~group, design, svymean, covmat = TRUE)`.
 *
 * @param y one number a respondent; NaN where there is no answer
 * @returns in the unit of y; null when nobody in the domain answered
 * @example
 * mean(design({ weights: [1, 1, 1, 1] }), [1, 2, 3, 4]).values; // [2.5]
 */
export function mean(plan: Plan, y: Variable, options: Options = {}): Estimation {
  checkLengths(plan, y, ...(options.domains ?? []));
  const terms = domainsOf(options).map((domain) => meanOf(y, domain));
  const counts = terms.map((term) => term.denominator!);
  return estimation(plan, estimate(plan, terms, options.domains), counts, options);
}
