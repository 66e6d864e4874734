import { betaQuantile } from "../../distributions/beta.ts";
import { tQuantile } from "../../distributions/t.ts";

// Every interval is null where there is none: no degrees of freedom, no standard error, a scale that doesn't reach.

export interface Interval {
  low: number;
  high: number;
}

/**
 * The t interval of a mean: estimate ± t(df) · se. Equals `confint(svymean(…), df = degf(design))` of R survey.
 * Without degrees of freedom (df ≤ 0) there is none: null.
 *
 * @example
 * tInterval(644.17, 23.54, 14)!.low; // 593.68
 */
export function tInterval(estimate: number, se: number, df: number, level = 0.95): Interval | null {
  const margin = df > 0 ? tQuantile((1 + level) / 2, df) * se : NaN;
  return Number.isFinite(estimate + margin) ? { low: estimate - margin, high: estimate + margin } : null;
}

/**
 * The logit interval of a proportion between 0 and 1, which stays between 0 and 1: a t interval on the
 * logit scale, taken back. Equals `svyciprop(method = "xlogit")` of R survey, and `"logit"` to 1e-7.
 * There is none for a proportion of exactly 0 or 1: null.
 *
 * @example
 * logitInterval(0.2, 0.05, 30)!.low > 0; // true
 */
export function logitInterval(proportion: number, se: number, df: number, level = 0.95): Interval | null {
  if (!(proportion > 0 && proportion < 1)) return null;
  const centre = Math.log(proportion / (1 - proportion));
  const interval = tInterval(centre, se / (proportion * (1 - proportion)), df, level);
  const back = (x: number) => 1 / (1 + Math.exp(-x));
  return interval && { low: back(interval.low), high: back(interval.high) };
}

/**
 * The interval of Korn and Graubard: Clopper and Pearson's, with the effective sample size p(1−p)/se² corrected
 * for the degrees of freedom. It also holds for few cases. Equals `svyciprop(method = "beta")` of R survey.
 * A proportion of exactly 0 or 1 has no se to tell its effective size by: the number of respondents is taken.
 *
 * Source: Korn & Graubard (1998), Survey Methodology 24, 193–201.
 *
 * @param n respondents of the domain who answered, unweighted
 * @example
 * betaInterval(0.1, 0.03, 30, 200)!.low; // 0.0475
 */
export function betaInterval(
  proportion: number,
  se: number,
  df: number,
  n: number,
  level = 0.95,
): Interval | null {
  if (!(df > 0 && n > 1 && proportion >= 0 && proportion <= 1 && se >= 0)) return null;
  const tail = (1 - level) / 2;
  const variance = proportion * (1 - proportion);
  const plain = variance > 0 && se > 0 ? variance / (se * se) : n;
  const size = plain * (tQuantile(tail, n - 1) / tQuantile(tail, df)) ** 2;
  const cases = size * proportion;
  return {
    low: betaQuantile(tail, cases, size - cases + 1),
    high: betaQuantile(1 - tail, cases + 1, size - cases),
  };
}

/**
 * The t interval on the scale of arcsin √p, taken back. Equals `svyciprop(method = "asin")` of R survey.
 * None at 0 or 1: null.
 */
export function arcsineInterval(proportion: number, se: number, df: number, level = 0.95): Interval | null {
  if (!(proportion > 0 && proportion < 1)) return null;
  const scaled = se / (2 * Math.sqrt(proportion * (1 - proportion)));
  const interval = tInterval(Math.asin(Math.sqrt(proportion)), scaled, df, level);
  if (!interval) return null;
  return {
    low: Math.sin(Math.max(0, interval.low)) ** 2,
    high: Math.sin(Math.min(Math.PI / 2, interval.high)) ** 2,
  };
}

/**
 * The interval of all proportions q under which the likelihood of the sample, scaled to its design effect, is not too
 * small:
 *
 *     2 · p(1−p)/se² · (n−1)/n · (p log(p/q) + (1−p) log((1−p)/(1−q))) ≤ t(df)²
 *
 * Equals `svyciprop(method = "likelihood")` of R survey to that one's own precision. None at 0 or 1: null.
 *
 * Source: Rao & Scott (1984), Annals of Statistics 12, 46–60; the dispersion n/(n−1) is that of R's `svyglm`.
 *
 * @param n respondents of the domain who answered, unweighted
 * @example
 * likelihoodInterval(0.2, 0.05, 30, 100)!.low; // 0.112
 */
export function likelihoodInterval(
  proportion: number,
  se: number,
  df: number,
  n: number,
  level = 0.95,
): Interval | null {
  if (!(proportion > 0 && proportion < 1 && se > 0 && df > 0 && n > 1)) return null;
  const p = proportion;
  const size = (((p * (1 - p)) / (se * se)) * (n - 1)) / n;
  const limit = tQuantile((1 + level) / 2, df) ** 2;
  const excess = (q: number) =>
    2 * size * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q))) - limit;
  const bound = (end: number) => {
    let [inside, outside] = [p, end];
    for (let round = 0; round < 200; round++) {
      const middle = (inside + outside) / 2;
      if (excess(middle) > 0) outside = middle;
      else inside = middle;
    }
    return inside;
  };
  return { low: bound(0), high: bound(1) };
}
