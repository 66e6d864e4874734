import { UserError } from "../../error.ts";
import type { Plan } from "../design/plan.ts";
import { numbered } from "../design/stage.ts";
import { postStratify } from "./postStratify.ts";

/** A variable's groups, one a respondent, and how many people of the population are in each. */
export interface Margin {
  groups: ArrayLike<string>;
  sizes: Record<string, number>;
}

/**
 * New weights that meet the sizes of several groupings at once, by post-stratifying to one after the other until
 * nothing moves (iterative proportional fitting). Scores lose their group means, in turn and ten times over, as R does
 * it; of replicates each one is raked.
 *
 * Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11, 427–444; equals `rake` of R survey (with an
 * epsilon so small that it converges).
 *
 * @throws UserError SURVEY_CALIBRATION when it doesn't converge: sizes that don't add up to the same, or empty crossings;
 * and for what `postStratify` refuses
 * @example
 * const sex = { groups: ["F", "F", "M"], sizes: { F: 50, M: 50 } };
 * const region = { groups: ["A", "B", "B"], sizes: { A: 20, B: 80 } };
 * rake(design({ weights: [1, 1, 1] }), [sex, region]).weights; // [20, 30, 50]
 */
export function rake<P extends Plan>(plan: P, margins: readonly Margin[]): P {
  if (margins.length === 0) throw new UserError("SURVEY_CALIBRATION", { name: "margins: []" });
  const raked = (weights: Float64Array): Float64Array => {
    let now: Plan = {
      ...plan,
      weights,
      ...(plan.kind === "replicates" ? { replicates: [] } : { residuals: [] }),
    };
    const met = () =>
      margins.every(({ groups, sizes }) => {
        const again = postStratify(now, groups, sizes).weights;
        return again.every((weight, row) => Math.abs(weight - now.weights[row]!) <= 1e-9 * weight);
      });
    for (let round = 0; round < 5000; round++) {
      const before = now.weights;
      for (const { groups, sizes } of margins) now = postStratify(now, groups, sizes);
      const after = now.weights;
      const bound = round < 200 ? 1e-15 : 1e-13;
      if (!after.every((weight, row) => Math.abs(weight - before[row]!) <= bound * weight)) continue;
      if (met()) return after;
      break;
    }
    // Their groups tell which margins these are.
    const name = margins.map(({ sizes }) => Object.keys(sizes).join("/")).join(" × ");
    throw new UserError("SURVEY_CALIBRATION", { name });
  };
  const weights = raked(plan.weights);
  if (plan.kind === "replicates") return { ...plan, weights, replicates: plan.replicates.map(raked) };
  const codings = margins.map(({ groups }) => numbered(weights.length, (row) => groups[row]!));
  const residual = (scores: Float64Array): Float64Array => {
    const rest = scores.map((score, row) => score / weights[row]!);
    for (let round = 0; round < 10; round++) {
      for (const { codes, count } of codings) {
        const [sums, sizes] = [new Float64Array(count), new Float64Array(count)];
        codes.forEach((code, row) => ((sums[code]! += rest[row]!), sizes[code]!++));
        codes.forEach((code, row) => (rest[row]! -= sums[code]! / sizes[code]!));
      }
    }
    return rest.map((value, row) => value * weights[row]!);
  };
  return { ...plan, weights, residuals: [...plan.residuals, residual] };
}
