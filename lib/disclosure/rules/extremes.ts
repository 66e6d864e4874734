import type { Rule } from "./rule.ts";

/**
 * Smallest and largest values are those of a person, unless enough respondents share them (the ends of a scale).
 *
 * Source: ESSnet SDC, Guidelines for output checking (2015): maxima and minima are not released.
 *
 * @example
 * // the highest wage of a sector: withheld; the top of a scale, reached by 25 respondents: published
 */
export const extremes: Rule = {
  code: "extreme",
  setting: "minimumSharing",
  concerns: ({ statistic }) => statistic?.type === "minimum" || statistic?.type === "maximum",
  breaks: ({ cells }, { minimumSharing }) => cells.filter(({ sharing = 0 }) => sharing < minimumSharing),
};
