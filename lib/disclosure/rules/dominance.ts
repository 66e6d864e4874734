import type { Rule, RuleCell, RuleTable } from "./rule.ts";

/** Sums of contributions are not exact. */
const EXACT = 1 - 1e-12;

/**
 * Are the numbers totals of what contributors have, wages, days lost; or can't it be told? A number of people isn't. A
 * mean whose contributions are known is one: with its base it is a total.
 */
export const isAmount = ({ kind, statistic, cells }: RuleTable): boolean => {
  const isKnown = cells.some(({ largest }) => largest !== undefined);
  if (kind !== "count") return (kind === "mean" || kind === "index") && isKnown;
  if (statistic?.type === "headcount") return false;
  return (
    statistic?.type === "amount" || isKnown || cells.some(({ n, value }) => value !== null && value !== n)
  );
};

/** The sum of the `n` largest contributions; contributors of one holding count as one, as the cell gives them. */
export const largestOf = ({ largest = [] }: Pick<RuleCell, "largest">, n: number): number =>
  largest
    .toSorted((a, b) => b - a)
    .slice(0, n)
    .reduce((sum, one) => sum + one, 0);

/** Have the n largest k percent of a total or more? */
export const isDominated = (
  { value, largest }: { value: number; largest?: number[] | undefined },
  { n, k }: { n: number; k: number },
): boolean => largestOf({ largest }, n) >= (k / 100) * value * EXACT;

/**
 * (n,k)-dominance: the n largest contributors have k percent of the total or more, so one of them can
 * estimate another closely. Protected is a total that could as well be 100/k times what they have.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012), 4.2.2; n = 2 and k = 90 as in ACRO.
 *
 * @example
 * // contributions 90, 10: the largest two have 100 %, at least 90 %: withheld
 */
export const dominance: Rule = {
  code: "dominance",
  setting: "dominance",
  concerns: isAmount,
  needs: "largest",
  insists: ({ kind, statistic }, rules) =>
    kind === "count" && (statistic?.type === "amount" || rules.dominance !== undefined),
  breaks: ({ cells }, { dominance: most }) =>
    cells.filter(({ value, largest }) => value !== null && isDominated({ value: value ?? 0, largest }, most)),
  above: (cell, { dominance: { n, k } }) => Math.max(0, (100 / k) * largestOf(cell, n) - (cell.value ?? 0)),
};
