import type { Rule } from "./rule.ts";

/**
 * Weights that reveal: a weighted total divided by the usual weight is the number of respondents, so a total
 * that stands for thousands of persons may rest on a handful.
 *
 * Source: Eurostat, EU-SILC and LFS guidelines: nothing is published on fewer than 20 respondents.
 *
 * @example
 * // 6,120 persons from 4 respondents: withheld
 */
export const weights: Rule = {
  code: "weights",
  setting: "minimumWeighted",
  concerns: ({ kind }) => kind === "count",
  breaks: ({ cells }, { minimumWeighted }) =>
    cells.filter(
      ({ n, value, largest }) =>
        largest === undefined && n !== undefined && (value ?? n) !== n && n < minimumWeighted,
    ),
};
