import type { Rule } from "./rule.ts";

/** Shares of respondents are not exact: 1 − 0.9 is less than 0.1. */
const EXACT = 1 - 1e-12;

/**
 * Quantiles: a quantile is the value of one respondent, or lies between two; so there must be enough of them on
 * both sides, by their number and by its share. With weights the two differ: one who stands for most of all is every
 * quantile. Where those who have the value carry it by their weight, they must be enough. A quantile of 0 or 1 is a smallest or
 * largest value. Cells that don't say who is beyond are withheld.
 *
 * Source: ESSnet SDC, Guidelines for output checking (2015), class "position".
 *
 * @example
 * // the 95th percentile of 100 respondents has 5 beyond it, at least 10: withheld
 */
export const quantiles: Rule = {
  code: "quantile",
  setting: "minimumBeyond",
  concerns: ({ statistic }) => statistic?.type === "quantile",
  breaks: ({ statistic, cells }, { minimumBeyond, minimumSharing }) =>
    statistic?.type === "quantile"
      ? cells.filter(({ n = 0, beyond = 0, sharing = Infinity }) => {
          const share = n * Math.min(statistic.probability, 1 - statistic.probability);
          return share < minimumBeyond * EXACT || beyond < minimumBeyond || sharing < minimumSharing;
        })
      : [],
};
