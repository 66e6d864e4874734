import type { CandidateCell, Estimates } from "../candidate.ts";
import { isConfidential } from "../whole.ts";
import { ruledBase } from "./base.ts";

/** Closer to a whole number than this, respondents times mean is one: the mean is that of whole numbers. */
const WHOLE = 1e-6;

/**
 * The decimals of a number where the rules of its source have counts rounded: a mean of whole numbers, and a difference of
 * shares or means, with so few that any number of respondents which is rounded alike may have it. A mean of q whole numbers
 * is a multiple of 1/q, a difference of two one of 1/(q·r): 2.478 tells 23, 2.5 nothing.
 *
 * @example
 * digitsOf(estimates, { at, value: 2.4783, n: 23 }); // 1, where the base is 5 and three would be shown
 */
export function digitsOf(estimates: Estimates, cell: CandidateCell): number {
  const { kind, digits } = estimates.measure;
  const base = isConfidential(estimates) ? ruledBase(estimates) : 0;
  const { n, value, also = [] } = cell;
  if (base < 2 || !n || value === null || (kind !== "mean" && kind !== "percentage")) return digits;
  const least = Math.max(1, n - base / 2);
  const isDifference = also.length > 0;
  if (kind === "percentage") return isDifference ? fewer(digits, least ** 2 / 100) : digits;
  const sum = value * n;
  const isOfWhole = Math.abs(sum - Math.round(sum)) <= WHOLE * Math.max(1, Math.abs(sum));
  if (isDifference) return fewer(digits, least ** 2);
  return isOfWhole ? fewer(digits, least) : digits;
}

/** As many decimals as parts of one so small still have. */
const fewer = (digits: number, parts: number): number =>
  Math.min(digits, Math.max(0, Math.floor(Math.log10(parts))));
