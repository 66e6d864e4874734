import type { Rule } from "./rule.ts";

/**
 * Regression: coefficients of a model with few residual degrees of freedom say what the respondents said, and
 * those of a saturated model (as many parameters as groups) are the table of group means itself.
 *
 * Source: ESSnet SDC, Guidelines for output checking (2015), class "correlation and regression": at least 10
 * residual degrees of freedom, as in ACRO.
 *
 * @example
 * // 40 respondents, 34 parameters: 6 degrees of freedom, at least 10: withheld
 */
export const regression: Rule = {
  code: "regression",
  setting: "minimumFreedom",
  concerns: ({ statistic }) => statistic?.type === "regression",
  breaks: ({ statistic, cells }, { minimumFreedom }) =>
    statistic?.type === "regression" && (statistic.saturated || statistic.freedom < minimumFreedom)
      ? cells
      : [],
};
