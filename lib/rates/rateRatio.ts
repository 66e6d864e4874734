import { betaQuantile } from "../distributions/beta.ts";
import { binomialCdf, binomialLog, binomialUpper } from "../distributions/binomial.ts";
import { normalQuantile, normalUpper } from "../distributions/normal.ts";
import { root } from "../distributions/root.ts";
import { UserError } from "../error.ts";
import type { Bounds } from "./poisson.ts";
import { requireCounts, requireLevel, requirePositive } from "./require.ts";

export interface Ratio extends Bounds {
  ratio: number;
  /** Of the test that the true ratio is 1, two-sided. */
  p: number;
}

export interface RatioOptions {
  /**
   * `exact` (the default): given the events of both, those of the first are binomial; holds for any count. `midp`:
   * the same with the count itself counted half; its ratio is the median-unbiased one. `wald`: normal on the log scale.
   */
  interval?: "exact" | "midp" | "wald";
  level?: number;
}

/** Events, and the person-time (persons, hours, full-time years) in which they happened. */
export interface Events {
  events: number;
  time: number;
}

/**
 * How many times as high the rate of `a` is as that of `b`, with its interval and test.
 *
 *     ratio = (events_a / time_a) / (events_b / time_b)
 *     exact: events_a given events_a + events_b is binomial with π = ratio·time_a / (ratio·time_a + time_b)
 *
 * Without events in one of the two the ratio is 0 or infinite, with an exact interval on the one side that there is.
 *
 * Source: Rothman, Greenland & Lash (2008), Modern Epidemiology, 14; `exact` equals `poisson.test` of R, `wald` and
 * `midp` equal `rateratio.wald` and `rateratio.midp` of R epitools.
 *
 * @throws UserError RATE_NUMBER (no counts, no person-time), RATE_NO_EVENTS (neither has any; `wald`: one hasn't)
 * @example
 * rateRatio({ events: 41, time: 4100 }, { events: 95, time: 12300 }); // { ratio: 1.29, low: 0.87, high: 1.89, p: 0.166 }
 */
export function rateRatio(
  a: Events,
  b: Events,
  { interval = "exact", level = 0.95 }: RatioOptions = {},
): Ratio {
  requireCounts([a.events, b.events], "events");
  requirePositive([a.time, b.time], "time");
  requireLevel(level);
  const total = a.events + b.events;
  if (total === 0 || (interval === "wald" && a.events * b.events === 0))
    throw new UserError("RATE_NO_EVENTS");
  const ratio = a.events / a.time / (b.events / b.time);
  if (interval === "wald") return wald(ratio, Math.sqrt(1 / a.events + 1 / b.events), level);

  const back = (share: number) => ((share / (1 - share)) * b.time) / a.time;
  const tail = (1 - level) / 2;
  const even = a.time / (a.time + b.time);
  if (interval === "exact")
    return {
      ratio,
      low: back(betaQuantile(tail, a.events, b.events + 1)),
      high: back(betaQuantile(1 - tail, a.events + 1, b.events)),
      p: twoSided(a.events, total, even),
    };
  const upper = (share: number) =>
    (binomialUpper(a.events, total, share) + binomialUpper(a.events + 1, total, share)) / 2;
  const at = (wanted: number) => back(root((share) => upper(share) - wanted, 0, 1));
  return {
    ratio: a.events === 0 ? 0 : b.events === 0 ? Infinity : at(0.5),
    low: a.events === 0 ? 0 : at(tail),
    high: b.events === 0 ? Infinity : at(1 - tail),
    p: Math.min(1, 2 * Math.min(upper(even), 1 - upper(even))),
  };
}

/** A ratio whose logarithm is about normal with this standard error. */
export function wald(ratio: number, se: number, level: number): Ratio {
  const margin = normalQuantile((1 + level) / 2) * se;
  return {
    ratio,
    low: ratio * Math.exp(-margin),
    high: ratio * Math.exp(margin),
    p: 2 * normalUpper(Math.abs(Math.log(ratio)) / se),
  };
}

/** The probability of all counts that are no more likely than this one, as `binom.test` of R has it. */
function twoSided(count: number, total: number, share: number): number {
  const limit = binomialLog(count, total, share) + 1e-7;
  const expected = total * share;
  if (count === expected) return 1;
  const below = count < expected;
  let [inside, outside] = below ? [Math.floor(expected), total + 1] : [Math.ceil(expected), -1];
  // The other tail begins where the probability has fallen to that of the count: it falls all the way out.
  while (Math.abs(outside - inside) > 1) {
    const middle = Math.trunc((inside + outside) / 2);
    if (binomialLog(middle, total, share) > limit) inside = middle;
    else outside = middle;
  }
  const other = below ? binomialUpper(outside, total, share) : binomialCdf(outside, total, share);
  const own = below ? binomialCdf(count, total, share) : binomialUpper(count, total, share);
  return Math.min(1, own + other);
}
