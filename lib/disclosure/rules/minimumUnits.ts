import type { Rule } from "./rule.ts";

/**
 * Minimum number of units: many respondents of one employer still speak of that employer. Looked at where
 * cells say how many units are behind them; where the source sets the rule itself, they must.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012): at least three contributors to a cell.
 *
 * @example
 * // 40 respondents of 2 employers, at least 3: withheld
 */
export const minimumUnits: Rule = {
  code: "units-too-few",
  setting: "minimumUnits",
  needs: () => "units",
  applies: ({ cells }) => cells.some(({ units }) => units !== undefined),
  breaks: ({ cells }, rules) =>
    cells.filter(({ units }) => units !== undefined && units < rules.minimumUnits),
};
