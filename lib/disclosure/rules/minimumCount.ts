import type { Rule } from "./rule.ts";

/**
 * Minimum count: fewer respondents than the rule allows. A cell without any respondent is withheld too, since
 * "nobody" is also an answer.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012), minimum frequency rule.
 *
 * @example
 * minimumCount.breaks({ …, cells: [{ n: 4 }, { n: 12 }] }, complete({ minimumCount: 10, reason })).length; // 1
 */
export const minimumCount: Rule = {
  code: "count-too-small",
  setting: "minimumCount",
  breaks: ({ cells }, rules) => cells.filter(({ n = 0 }) => n < rules.minimumCount),
};
