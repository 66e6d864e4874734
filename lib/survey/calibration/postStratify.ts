import { UserError } from "../../error.ts";
import { checkLengths } from "../design/plan.ts";
import type { Plan } from "../design/plan.ts";
import { numbered } from "../design/stage.ts";

/**
 * New weights under which each group adds up to its known size: all weights of a group times N_g/Σw. Scores are
 * replaced by what they differ from their group's mean; of replicates each one is post-stratified.
 *
 * Source: Särndal, Swensson & Wretman (1992), 7.6; equals `postStratify` of R survey.
 *
 * @param groups one group a respondent
 * @param sizes people of each group in the population
 * @throws UserError SURVEY_CALIBRATION for a group without a size, or with a size and no respondents; SURVEY_LENGTH
 * @example
 * postStratify(design({ weights: [1, 1, 1] }), ["a", "a", "b"], { a: 10, b: 20 }).weights; // [5, 5, 20]
 */
export function postStratify<P extends Plan>(
  plan: P,
  groups: ArrayLike<string>,
  sizes: Record<string, number>,
): P {
  checkLengths(plan, groups);
  const { codes, names } = numbered(plan.weights.length, (row) => groups[row]!);
  const wanted = names.map((name) => sizes[name] ?? NaN);
  const odd =
    names.find((_, group) => !(wanted[group]! > 0 && wanted[group]! < Infinity)) ??
    Object.keys(sizes).find((name) => !names.includes(name));
  if (odd !== undefined) throw new UserError("SURVEY_CALIBRATION", { name: odd });
  const adjusted = (weights: Float64Array): Float64Array => {
    const sums = sumsBy(codes, names.length, weights);
    const empty = sums.findIndex((sum) => !(sum > 0));
    if (empty >= 0) throw new UserError("SURVEY_CALIBRATION", { name: names[empty] });
    return weights.map((weight, row) => (weight * wanted[codes[row]!]!) / sums[codes[row]!]!);
  };
  const weights = adjusted(plan.weights);
  if (plan.kind === "replicates") return { ...plan, weights, replicates: plan.replicates.map(adjusted) };
  const old = plan.weights;
  const oldSums = sumsBy(codes, names.length, old);
  const residual = (scores: Float64Array): Float64Array => {
    const sums = sumsBy(
      codes,
      names.length,
      scores.map((score, row) => (score * old[row]!) / weights[row]!),
    );
    return scores.map((score, row) => score - (weights[row]! * sums[codes[row]!]!) / oldSums[codes[row]!]!);
  };
  return { ...plan, weights, residuals: [...plan.residuals, residual] };
}

function sumsBy(codes: Int32Array, count: number, values: Float64Array): Float64Array {
  const sums = new Float64Array(count);
  values.forEach((value, row) => (sums[codes[row]!]! += value));
  return sums;
}
