import type { Rule } from "./rule.ts";

/**
 * Minimum number of units: many respondents of one employer still speak of that employer. Looked at where
 * cells say how many units are behind them; where the source sets the rule, or names the column of units, they must.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012): at least three contributors to a cell.
 *
 * @example
 * // 40 respondents of 2 employers, at least 3: withheld
 */
export const minimumUnits: Rule = {
  code: "units-too-few",
  setting: "minimumUnits",
  needs: "units",
  insists: (_, { minimumUnits, unit }) => minimumUnits !== undefined || unit !== undefined,
  breaks: ({ cells }, rules) => cells.filter(({ units = 0 }) => units < rules.minimumUnits),
};
