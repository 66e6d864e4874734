import { fUpper } from "../distributions/f.ts";
import { degreesOfFreedom } from "../survey/design/degrees.ts";
import type { Domain, Plan, Variable } from "../survey/design/plan.ts";
import { evaluate } from "../survey/variance/evaluate.ts";

export interface ScoreTest {
  /** Two-sided; NaN where nothing varies: everyone or nobody in the group, one answer only. */
  p: number;
  /** Is the group above the rest (1) or below (−1)? */
  sign: number;
}

/**
 * Is a group unlike the rest? The score test of the group in a logistic regression (of a mean: in a linear one), under
 * the sampling design.
 *
 *     U = Σ w·(g − ḡ)·(y − ȳ),  F = U² / max(V, V₀) on 1 and df degrees of freedom
 *
 * V is the variance of the weighted scores between the design's PSU; V₀ = s²·Σ w²(g − ḡ)² what it is when nothing differs
 * and nobody resembles his neighbours. V alone is much too small when a small group happens to have few cases, as in a
 * Wald test of raw shares: that is where most false findings come from. df: PSUs with someone of the group (or
 * of the others, if fewer) minus their strata.
 *
 * Source: Rao, Scott & Skinner (1998), Statistica Sinica 8, 1059–1070; the lower bound V₀ is ours.
 *
 * @param y one number a respondent, 0/1 for a share; NaN where there is no answer
 * @param within whom the groups are compared with: one flag a respondent; everyone where absent
 * @returns the test of a group, one flag a respondent
 * @example
 * scoreTest(plan, burnout)(inTransport).p; // 0.002
 */
export function scoreTest(plan: Plan, y: Variable, within?: Domain): (group: Uint8Array) => ScoreTest {
  const counts = Uint8Array.from(plan.weights, (_, row) =>
    Number(!Number.isNaN(y[row]!) && (within === undefined || Boolean(within[row]))),
  );
  const own = residualsOf(plan.weights, y, counts);
  let [n, squares] = [0, 0];
  counts.forEach((flag, row) => {
    if (!flag) return;
    n++;
    squares += own.residuals[row]! ** 2 / plan.weights[row]!;
  });
  const variance = n > 1 ? ((squares / own.size) * n) / (n - 1) : 0;
  return (group) => {
    const scores = scoresOf(plan.weights, own, group, counts);
    const {
      values: [score],
      covariance: [[found]],
    } = evaluate(plan, {
      at: (weights) => {
        const theirs = weights === plan.weights ? own : residualsOf(weights, y, counts);
        return [total(scoresOf(weights, theirs, group, counts).scores)];
      },
      scores: () => [scores.scores],
    }) as { values: [number | null]; covariance: [[number | null]] };
    const members = counts.map((flag, row) => (flag ? group[row]! : 0));
    const others = counts.map((flag, row) => (flag ? 1 - group[row]! : 0));
    const df = Math.min(plan.df, degreesOfFreedom(plan, members), degreesOfFreedom(plan, others));
    const least = variance * scores.squares;
    if (score === null || found === null || !(least > 0) || df < 1) return { p: NaN, sign: 0 };
    return { p: fUpper(score ** 2 / Math.max(found, least), 1, df), sign: Math.sign(score) };
  };
}

interface Residuals {
  /** Sum of the weights. */
  size: number;
  /** w·(y − ȳ); 0 for who doesn't count. */
  residuals: Float64Array;
}

function residualsOf(weights: Float64Array, y: Variable, counts: Uint8Array): Residuals {
  let [size, sum] = [0, 0];
  for (let row = 0; row < weights.length; row++) {
    if (!counts[row]) continue;
    size += weights[row]!;
    sum += weights[row]! * y[row]!;
  }
  const mean = sum / size;
  return { size, residuals: weights.map((weight, row) => (counts[row] ? weight * (y[row]! - mean) : 0)) };
}

function scoresOf(
  weights: Float64Array,
  { size, residuals }: Residuals,
  group: Uint8Array,
  counts: Uint8Array,
): { scores: Float64Array; squares: number } {
  let inGroup = 0;
  for (let row = 0; row < weights.length; row++) if (counts[row] && group[row]) inGroup += weights[row]!;
  const share = inGroup / size;
  const scores = new Float64Array(weights.length);
  let squares = 0;
  // In a group of everyone nothing is left but rounding.
  if (!(share > 0 && share < 1)) return { scores, squares };
  for (let row = 0; row < weights.length; row++) {
    if (!counts[row]) continue;
    const distance = group[row]! - share;
    scores[row] = residuals[row]! * distance;
    squares += (weights[row]! * distance) ** 2;
  }
  return { scores, squares };
}

const total = (scores: Float64Array): number => scores.reduce((sum, score) => sum + score, 0);
