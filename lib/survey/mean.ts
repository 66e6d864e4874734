import type { Design } from "./design.ts";
import { linearizedVariance } from "./variance.ts";

export interface MeanEstimate {
  estimate: number;
  /** Standard error, in the units of the variable. */
  se: number;
  /** Respondents in the domain who answered, unweighted. */
  n: number;
  /** Kish's effective sample size, (sum of w)^2 / sum of w^2. */
  nEff: number;
}

/**
 * The weighted mean of a variable in a domain, with its Taylor-linearised standard error. Respondents
 * outside the domain stay in the design with a score of zero, so the variance is that of the domain.
 *
 * Source: Särndal, Swensson & Wretman (1992), 5.8; equals `svymean(~y, subset(design, domain), na.rm = TRUE)` of R survey.
 *
 * @param y one number a respondent; NaN where there is no answer
 * @param inDomain one flag a respondent (1 = in); everyone where absent
 * @returns the estimate; `estimate` and `se` are NaN when nobody in the domain answered
 * @example
 * mean(design({ weights: [1, 1, 1, 1] }), [1, 2, 3, 4]).estimate; // 2.5
 */
export function mean(design: Design, y: ArrayLike<number>, inDomain?: ArrayLike<number>): MeanEstimate {
  const { weights } = design;
  let n = 0;
  let sum = 0;
  let sumSquares = 0;
  let weighted = 0;
  const counts = (row: number) => (!inDomain || inDomain[row]) && !Number.isNaN(y[row]!);
  for (let row = 0; row < weights.length; row++) {
    if (!counts(row)) continue;
    const w = weights[row]!;
    n++;
    sum += w;
    sumSquares += w * w;
    weighted += w * y[row]!;
  }
  if (n === 0) return { estimate: NaN, se: NaN, n: 0, nEff: 0 };
  const estimate = weighted / sum;
  const scores = new Float64Array(weights.length);
  for (let row = 0; row < weights.length; row++) {
    if (counts(row)) scores[row] = (weights[row]! * (y[row]! - estimate)) / sum;
  }
  return { estimate, se: Math.sqrt(linearizedVariance(design, scores)), n, nEff: (sum * sum) / sumSquares };
}
