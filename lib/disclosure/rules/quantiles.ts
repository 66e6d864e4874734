import type { Rule } from "./rule.ts";

/**
 * Quantiles: a quantile is the value of one respondent, or lies between two; so there must be enough of them on
 * both sides. A quantile of 0 or 1 is a smallest or largest value.
 *
 * Source: ESSnet SDC, Guidelines for output checking (2015), class "position".
 *
 * @example
 * // the 95th percentile of 100 respondents has 5 beyond it, at least 10: withheld
 */
export const quantiles: Rule = {
  code: "quantile",
  setting: "minimumBeyond",
  applies: ({ statistic }) => statistic?.type === "quantile",
  breaks: ({ statistic, cells }, { minimumBeyond }) =>
    statistic?.type === "quantile"
      ? cells.filter(
          ({ n = 0 }) => n * Math.min(statistic.probability, 1 - statistic.probability) < minimumBeyond,
        )
      : [],
};
