import { isAmount, largestOf } from "./dominance.ts";
import type { Rule } from "./rule.ts";

/**
 * p%-rule: the second largest contributor subtracts his own from the total; what the others have, less than
 * p percent of the largest, is all that he errs by. Contributors of one holding count as one. Protected is a total
 * that could as well be larger by what is lacking.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012), 4.2.3; p = 10 as in ACRO.
 *
 * @example
 * // contributions 80, 10, 10: others have 10, p % of 80 is 8: published; 80, 20: withheld
 */
export const pPercent: Rule = {
  code: "p-percent",
  setting: "pPercent",
  concerns: isAmount,
  needs: "largest",
  insists: ({ kind, statistic }, rules) =>
    kind === "count" && (statistic?.type === "amount" || rules.pPercent !== undefined),
  breaks: ({ cells }, { pPercent: p }) =>
    cells.filter(({ value, largest }) => isToldTo({ value: value ?? 0, largest }, p)),
  above: (cell, { pPercent: p }) =>
    Math.max(0, (p / 100) * largestOf(cell, 1) - ((cell.value ?? 0) - largestOf(cell, 2))),
};

/** Sums of contributions are not exact: as a share of the total. */
const ROUNDING = 1e-12;

/** Is what is left beside the two largest less than p percent of the largest? */
export const isToldTo = (
  { value, largest }: { value: number; largest?: number[] | undefined },
  p: number,
): boolean =>
  value - largestOf({ largest }, 2) < (p / 100) * largestOf({ largest }, 1) - ROUNDING * Math.abs(value);
