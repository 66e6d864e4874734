import type { Rule } from "./rule.ts";

/**
 * Means: with its base a mean is a total, and two means of nearly the same group give the value of whoever is
 * in one of them alone; so it needs a least number of respondents, by default that of any cell.
 *
 * Source: ESSnet SDC, Guidelines for output checking (2015), class "means, indices, ratios".
 *
 * @example
 * // a mean of 12 respondents, at least 20 for means: withheld
 */
export const means: Rule = {
  code: "mean",
  setting: "minimumMean",
  concerns: ({ kind, statistic }) => (kind === "mean" || kind === "index") && statistic === undefined,
  breaks: ({ cells }, { minimumMean }) => cells.filter(({ n = 0 }) => n < minimumMean),
};
