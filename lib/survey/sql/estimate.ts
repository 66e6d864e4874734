import { overElements } from "./elements.ts";
import type { CellEstimate, Sample, Term } from "./sample.ts";
import { overUnits } from "./units.ts";
import { look } from "./check.ts";

/**
 * A mean, proportion, total or ratio in every cell that has someone, with linearised standard errors. SQL adds up the
 * weighted sums of each sampled unit in each cell (where every respondent is a unit: sums of squares and products of
 * each stratum); what follows is small. Equals the estimators over arrays of this folder's neighbours.
 *
 * @param by the columns whose codes make the cells; none: one cell
 * @throws UserError those of `design`, SURVEY_NOT_SHARE
 * @example
 * await estimateBySql(sample, { kind: "mean", y: "who5" }, ["sector"]); // [{ codes: ["Q"], value: 55.2, … }]
 */
export async function estimateBySql(
  sample: Sample,
  term: Term,
  by: readonly string[],
): Promise<CellEstimate[]> {
  const seen = await look(sample, term);
  return sample.design.psu === undefined
    ? overElements(sample, term, by, seen)
    : overUnits(sample, term, by, seen);
}
