import type { CandidateCell, Estimates } from "../candidate.ts";
import { roundTo } from "../rules/rounding.ts";
import { ruledBase } from "./base.ts";

/** Closer to a whole number than this, respondents times share is one: the share is that of respondents themselves. */
const WHOLE = 1e-6;

/**
 * A share as it is printed where the rules of its source have counts rounded: that of the rounded counts, without its
 * interval. Else 11 of 23 is told by 47.8 %, whatever the counts beside it say. Weighted shares stay as they are: they
 * are no quotient of two counts.
 *
 * @example
 * shareOfRounded(estimates, { at, value: 47.83, n: 23, numerator: 11 }).value; // 40 = 10 of 25, where the base is 5
 */
export function shareOfRounded(estimates: Estimates, cell: CandidateCell): CandidateCell {
  const base = estimates.measure.kind === "percentage" ? ruledBase(estimates) : 0;
  const of = cell.base ?? cell.n;
  if (base < 2 || cell.value === null || !of) return cell;
  const having = (cell.value * of) / 100;
  if (Math.abs(having - Math.round(having)) > WHOLE * Math.max(1, having)) return cell;
  const { low: _l, high: _h, ...rest } = cell;
  const whole = Math.max(base, roundTo(base, of));
  return { ...rest, value: (100 * roundTo(base, Math.round(having))) / whole };
}
