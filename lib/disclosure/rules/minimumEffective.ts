import type { Rule } from "./rule.ts";

/**
 * Effective number of respondents: what unequal weights leave of them. Off unless the source sets it.
 *
 * Source: Eurofound, EWCS: fewer than 100 effective respondents are not published. (100 to 200 are published
 * with a mark, which is no matter of disclosure.)
 *
 * @example
 * // 150 respondents, (Σw)²/Σw² = 80, at least 100: withheld
 */
export const minimumEffective: Rule = {
  code: "effective-too-small",
  setting: "minimumEffective",
  needs: () => "nEff",
  breaks: ({ cells }, { minimumEffective: least }) =>
    least === undefined ? [] : cells.filter(({ nEff }) => nEff !== undefined && nEff < least),
};
