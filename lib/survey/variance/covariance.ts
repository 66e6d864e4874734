import type { Design } from "../design/design.ts";
import type { Domain } from "../design/plan.ts";
import { square } from "../algebra/matrix.ts";
import type { Stage } from "../design/stage.ts";
import { covarianceOfTotals } from "./covarianceOfTotals.ts";

/**
 * The covariance matrix of sums of linearised scores: at each stage that of the units' totals
 * (`covarianceOfTotals`), after calibration of what it leaves of the scores.
 *
 * Source: Binder (1983), International Statistical Review 51; equals `svyrecvar` of R survey.
 *
 * @param scores one array a statistic, in it one weighted linearised score a respondent
 * @param domains one a statistic: the respondents that it is about; only the rules for lonely PSUs ask
 * @returns NaN where the rule for lonely PSUs gives no variance
 */
export function covariance(
  design: Design,
  scores: Float64Array[],
  domains: readonly (Domain | undefined)[] = [],
): number[][] {
  const taken = scores.map((one) => design.residuals.reduce((score, residual) => residual(score), one));
  const sum = square(scores.length);
  for (const stage of design.stages) {
    const totals = taken.map((score) => totalsByUnit(score, stage.units, stage.stratumOf.length));
    const { lonely, lonelyInDomain } = design;
    const matters = lonelyInDomain || lonely === "average";
    const present = domains.map((one) => (matters && one ? presence(one, stage) : undefined));
    const part = covarianceOfTotals(stage, totals, { lonely, lonelyInDomain, present });
    part.forEach((row, a) => row.forEach((value, b) => (sum[a]![b]! += value)));
  }
  return sum;
}

function totalsByUnit(values: Float64Array, units: Int32Array, count: number): Float64Array {
  // Units are numbered as they appear: as many of them as rows are the rows.
  if (count === values.length) return values;
  const sums = new Float64Array(count);
  for (let row = 0; row < values.length; row++) sums[units[row]!]! += values[row]!;
  return sums;
}

/** Which units have someone in the domain. */
function presence(domain: Domain, { units, stratumOf }: Stage): Uint8Array {
  const seen = new Uint8Array(stratumOf.length);
  for (let row = 0; row < units.length; row++) if (domain[row]) seen[units[row]!] = 1;
  return seen;
}
