import tQuantile from "@stdlib/stats-base-dists-t-quantile";

export interface Interval {
  low: number;
  high: number;
}

/**
 * The t interval of a mean: estimate ± t(df) · se. Equals `confint(svymean(…), df = degf(design))` of R survey.
 *
 * @example
 * tInterval(644.17, 23.54, 14).low; // 593.68
 */
export function tInterval(estimate: number, se: number, df: number, level = 0.95): Interval {
  const margin = tQuantile((1 + level) / 2, df) * se;
  return { low: estimate - margin, high: estimate + margin };
}

/**
 * The logit interval of a proportion between 0 and 1, which stays between 0 and 1: a t interval on the
 * logit scale, taken back. Equals `svyciprop(method = "xlogit")` of R survey.
 * There is none for a proportion of exactly 0 or 1: null.
 *
 * @example
 * logitInterval(0.2, 0.05, 30)!.low > 0; // true
 */
export function logitInterval(proportion: number, se: number, df: number, level = 0.95): Interval | null {
  if (!(proportion > 0 && proportion < 1)) return null;
  const centre = Math.log(proportion / (1 - proportion));
  const { low, high } = tInterval(centre, se / (proportion * (1 - proportion)), df, level);
  const back = (x: number) => 1 / (1 + Math.exp(-x));
  return { low: back(low), high: back(high) };
}
