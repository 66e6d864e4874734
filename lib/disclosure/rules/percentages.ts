import type { Rule } from "./rule.ts";

/**
 * Shares whose base is known are counts: 3.4 % of 88 are 3 persons, and 96.6 % are all but 3. Rounding the base
 * doesn't help. Looked at where a reader knows of how many respondents the share is: the report prints their
 * number, or numbers that add up to it, an interval tells it, or so many digits that only one fraction has them; or
 * where the source sets the rule itself.
 *
 * Source: SACRO guidelines, frequency tables: a percentage is a count.
 *
 * @example
 * // 3.4 % of 88 respondents, base published, at least 5: withheld
 */
export const percentages: Rule = {
  code: "numerator",
  setting: "minimumNumerator",
  concerns: ({ kind, cells }, { sharesRuled }) =>
    kind === "percentage" && (sharesRuled || cells.some(({ baseKnown }) => baseKnown)),
  breaks: ({ cells }, { minimumNumerator, sharesRuled }) =>
    cells.filter(({ n = 0, value, numerator, base = n, baseKnown = false }) => {
      if (!baseKnown && !sharesRuled) return false;
      if (value === undefined || value === null) return false;
      const having = numerator ?? Math.round((base * value) / 100);
      return Math.min(having, base - having) < minimumNumerator;
    }),
};
