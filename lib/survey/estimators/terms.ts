import type { Domain, Plan, Variable } from "../design/plan.ts";
import { evaluate } from "../variance/evaluate.ts";
import type { Estimates } from "../variance/evaluate.ts";

/** A total, or a ratio of two totals: one number a respondent, 0 for who doesn't count. */
export interface Term {
  numerator: Float64Array;
  denominator?: Float64Array;
}

/** 1 for those in the domain who answered, 0 for the others. */
function answered(inDomain: Domain | undefined, ...variables: Variable[]): Float64Array {
  const counts = new Float64Array(variables[0]!.length);
  for (let row = 0; row < counts.length; row++) counts[row] = !inDomain || inDomain[row] ? 1 : 0;
  for (const y of variables) {
    for (let row = 0; row < counts.length; row++) if (Number.isNaN(y[row]!)) counts[row] = 0;
  }
  return counts;
}

function taken(y: Variable, counts: Float64Array): Float64Array {
  const values = new Float64Array(counts.length);
  for (let row = 0; row < counts.length; row++) if (counts[row]) values[row] = y[row]!;
  return values;
}

/** Σwy over those in the domain who answered: `svytotal(~y, subset(…), na.rm = TRUE)` of R survey. */
export const totalOf = (y: Variable, inDomain?: Domain): Term => ({
  numerator: taken(y, answered(inDomain, y)),
});

/** Σwy/Σw over those in the domain who answered: `svymean`. Of a 0/1 variable: the proportion. */
export const meanOf = (y: Variable, inDomain?: Domain): Required<Term> => {
  const denominator = answered(inDomain, y);
  return { numerator: taken(y, denominator), denominator };
};

/** Σwy/Σwx over those in the domain who answered both: `svyratio`. */
export const ratioOf = (y: Variable, x: Variable, inDomain?: Domain): Required<Term> => {
  const counts = answered(inDomain, y, x);
  return { numerator: taken(y, counts), denominator: taken(x, counts) };
};

/**
 * Totals, means and ratios together, with their covariance. Linearised scores: w·y of a total,
 * w·(y − R·x)/Σwx of a ratio R.
 *
 * Source: Särndal, Swensson & Wretman (1992), 5.6–5.8.
 *
 * @param domains the respondents that each term is about; only the rules for lonely PSUs ask
 * @returns null for a mean or a ratio of nobody
 * @example
 * const plan = design({ weights: [1, 1, 1, 1] });
 * estimate(plan, [meanOf([1, 2, 3, 4], [1, 1, 0, 0]), meanOf([1, 2, 3, 4], [0, 0, 1, 1])]).values; // [1.5, 3.5]
 */
export function estimate(
  plan: Plan,
  terms: readonly Term[],
  domains?: readonly (Domain | undefined)[],
): Estimates {
  return evaluate(plan, {
    at: (weights) => terms.map((term) => value(weights, term)),
    scores: (values) => terms.map((term, index) => scores(plan.weights, term, values[index]!)),
    ...(domains ? { domains } : {}),
  });
}

function value(weights: Float64Array, { numerator, denominator }: Term): number {
  let above = 0;
  let below = 0;
  for (let row = 0; row < weights.length; row++) {
    above += weights[row]! * numerator[row]!;
    if (denominator) below += weights[row]! * denominator[row]!;
  }
  if (!denominator) return above;
  return below === 0 ? NaN : above / below;
}

function scores(weights: Float64Array, { numerator, denominator }: Term, value: number): Float64Array {
  const scores = new Float64Array(weights.length);
  let below = 1;
  if (denominator) {
    below = 0;
    for (let row = 0; row < weights.length; row++) below += weights[row]! * denominator[row]!;
  }
  for (let row = 0; row < weights.length; row++) {
    const [y, x] = [numerator[row]!, denominator ? denominator[row]! : 0];
    if (y !== 0 || x !== 0)
      scores[row] = denominator ? (weights[row]! / below) * (y - value * x) : weights[row]! * y;
  }
  return scores;
}
