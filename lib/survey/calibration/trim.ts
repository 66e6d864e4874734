import { UserError } from "../../error.ts";
import type { Design } from "../design/design.ts";

/**
 * Weights cut off at bounds, what is cut shared evenly among the weights within them, again until none is outside, so
 * that their sum stays. The totals that a calibration met are then met no longer. Cut before making replicates: of replicate weights
 * each would have to be made again.
 *
 * Source: Potter (1990), ASA Section on Survey Research Methods, 225–230; equals `trimWeights(strict = TRUE)` of R survey.
 *
 * @throws UserError SURVEY_CALIBRATION when the bounds leave no weight within them
 * @example
 * trim(design({ weights: [1, 2, 9] }), { upper: 6 }).weights; // [2.5, 3.5, 6]
 */
export function trim(
  plan: Design,
  { lower = -Infinity, upper = Infinity }: { lower?: number; upper?: number },
): Design {
  let weights = plan.weights;
  for (let round = 0; round < 1000; round++) {
    const outside = weights.map((weight) => Number(weight < lower || weight > upper));
    const count = outside.reduce((sum, one) => sum + one, 0);
    if (count === 0) return { ...plan, weights };
    if (count === weights.length) break;
    const cut = weights.map((weight) => Math.max(lower, Math.min(upper, weight)));
    const surplus = weights.reduce((sum, weight, row) => sum + weight - cut[row]!, 0);
    weights = cut.map((weight, row) => (outside[row] ? weight : weight + surplus / (weights.length - count)));
  }
  throw new UserError("SURVEY_CALIBRATION", { name: `${lower} … ${upper}` });
}
