import type { CandidateCell } from "./candidate.ts";

type Counted = Pick<CandidateCell, "n">;

/**
 * Primary suppression by minimum count: the cells with fewer respondents than the rule allows.
 * A cell without any respondent is withheld too, since "nobody" is also an answer.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012), minimum frequency rule.
 *
 * @param cells cells with unweighted counts `n`
 * @param minimum least number of respondents, at least 1
 * @returns the cells that break the rule
 * @example
 * primary([{ n: 4 }, { n: 12 }], 10).length; // 1
 */
export function primary<Cell extends Counted>(cells: Cell[], minimum: number): Cell[] {
  return cells.filter((cell) => (cell.n ?? 0) < minimum);
}
