import { standardErrors } from "./estimate.ts";
import type { Plan } from "./estimate.ts";
import { sizeOf } from "./size.ts";
import { estimate, meanOf } from "./terms.ts";

export interface MeanEstimate {
  estimate: number;
  /** Standard error, in the units of the variable. */
  se: number;
  /** Respondents in the domain who answered, unweighted. */
  n: number;
  /** Kish's effective sample size. */
  nEff: number;
}

/**
 * The weighted mean of a variable in a domain, with its standard error. Respondents outside the domain stay in
 * the design with a score of zero, so the variance is that of the domain.
 *
 * Source: Särndal, Swensson & Wretman (1992), 5.8; equals `svymean(~y, subset(design, domain), na.rm = TRUE)` of R survey.
 *
 * @param y one number a respondent; NaN where there is no answer
 * @param inDomain one flag a respondent (1 = in); everyone where absent
 * @returns the estimate; `estimate` and `se` are NaN when nobody in the domain answered
 * @example
 * mean(design({ weights: [1, 1, 1, 1] }), [1, 2, 3, 4]).estimate; // 2.5
 */
export function mean(plan: Plan, y: ArrayLike<number>, inDomain?: ArrayLike<number>): MeanEstimate {
  const term = meanOf(y, inDomain);
  const size = sizeOf(plan.weights, term.denominator!);
  if (size.n === 0) return { estimate: NaN, se: NaN, ...size };
  const result = estimate(plan, [term], term.denominator);
  return { estimate: result.values[0]!, se: standardErrors(result)[0]!, ...size };
}
