import type { Rule } from "./rule.ts";

/**
 * Shares whose base is known are counts: 3.4 % of 88 are 3 persons, and 96.6 % are all but 3. Rounding the base
 * doesn't help. Looked at where the report prints the number of respondents beside the share, or where the
 * source sets the rule itself.
 *
 * Source: SACRO guidelines, frequency tables: a percentage is a count.
 *
 * @example
 * // 3.4 % of 88 respondents, base published, at least 5: withheld
 */
export const percentages: Rule = {
  code: "numerator",
  setting: "minimumNumerator",
  applies: ({ kind, baseKnown }, { sharesRuled }) => kind === "percentage" && (baseKnown || sharesRuled),
  breaks: ({ cells }, { minimumNumerator }) =>
    cells.filter(({ n = 0, value, numerator }) => {
      if (value === undefined || value === null) return false;
      const having = numerator ?? Math.round((n * value) / 100);
      return Math.min(having, n - having) < minimumNumerator;
    }),
};
