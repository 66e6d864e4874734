import { rulesOf } from "./broken.ts";
import type { CandidateCell, Estimates } from "./candidate.ts";

/**
 * The interval of a cell that may be shown with it. The ends of a quantile's interval are quantiles as well, further out:
 * where too few respondents are beyond one of them, the quantile goes without its interval.
 */
export function intervalOf(
  estimates: Estimates,
  { low, high, beyondInterval = Infinity }: CandidateCell,
): { low: number; high: number } | undefined {
  if (low === undefined || high === undefined) return undefined;
  const isClose = rulesOf(estimates).some(({ minimumBeyond }) => beyondInterval < minimumBeyond);
  return isClose ? undefined : { low, high };
}
