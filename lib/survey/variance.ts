import type { Design } from "./design.ts";

/**
 * The variance of a sum of linearised scores: between the PSU totals of each stratum.
 *
 * Source: Binder (1983); the one-stage, with-replacement form of `svyrecvar` of R survey, times the
 * finite population correction.
 *
 * @param scores one weighted linearised score a respondent
 */
export function linearizedVariance(design: Design, scores: Float64Array): number {
  const totals = new Float64Array(design.stratumOfPsu.length);
  for (let row = 0; row < scores.length; row++) totals[design.psu[row]!]! += scores[row]!;
  const means = new Float64Array(design.psusInStratum.length);
  totals.forEach((total, psu) => {
    const stratum = design.stratumOfPsu[psu]!;
    means[stratum]! += total / design.psusInStratum[stratum]!;
  });
  let variance = 0;
  totals.forEach((total, psu) => {
    const stratum = design.stratumOfPsu[psu]!;
    const count = design.psusInStratum[stratum]!;
    variance += design.correction[stratum]! * (count / (count - 1)) * (total - means[stratum]!) ** 2;
  });
  return variance;
}
