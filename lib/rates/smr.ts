import { gammaCdf } from "../distributions/gamma.ts";
import { normalQuantile } from "../distributions/normal.ts";
import { UserError } from "../error.ts";
import { sum } from "./direct.ts";
import type { Strata } from "./direct.ts";
import { byarInterval, midPInterval, poissonInterval } from "./poisson.ts";
import type { Bounds } from "./poisson.ts";
import { requireCounts, requireLevel, requirePositive, requireSameLength } from "./require.ts";

export interface Smr extends Bounds {
  /** Observed over expected: 1 is as many as in the reference. */
  ratio: number;
  observed: number;
  /** Events there would be at the rates of the reference. */
  expected: number;
  /** Of the test that the true ratio is 1, two-sided: exact, with the count itself counted half (mid-P). */
  p: number;
  /** The crude rate of the reference times the ratio, with its interval: per person of the person-time given. */
  rate: Bounds & { value: number };
}

export interface SmrOptions {
  /** `exact` (Garwood, the default), `midp`, `byar`; `log`: normal on the log scale, as R epitools. */
  interval?: "exact" | "midp" | "byar" | "log";
  level?: number;
}

/**
 * Indirect standardisation: how many times as many events as there would be at the rates of a reference population
 * (standardised mortality, morbidity or incidence ratio). It needs only the sum of the events, so it also holds for
 * a small group; two such ratios with different strata can't be set against each other.
 *
 *     expected = Σ time_i · (events_i / time_i of the reference);   ratio = observed / expected
 *
 * The expected number is taken as known. Source: Breslow & Day (1987), Statistical Methods in Cancer Research II, 2.3;
 * with `log` it equals `ageadjust.indirect` of R epitools.
 *
 * @param group its events (their sum is enough: one number) and its person-time by stratum
 * @throws UserError RATE_NUMBER, RATE_EXPECTED (nothing is expected; `log`: nothing happened)
 * @example
 * smr({ events: 174, time: [610, 5200] }, { events: [41, 95], time: [4100, 12300] }).ratio;
 */
export function smr(
  group: { events: number | ArrayLike<number>; time: ArrayLike<number> },
  reference: Strata,
  { interval = "exact", level = 0.95 }: SmrOptions = {},
): Smr {
  const events = typeof group.events === "number" ? [group.events] : group.events;
  requireSameLength(group.time, reference.events, reference.time);
  requireCounts(events, "events");
  requireCounts(reference.events, "reference events");
  requirePositive(reference.time, "reference time");
  requirePositive([sum(group.time)], "time");
  requireLevel(level);
  const observed = sum(events);
  const rates = Array.from(reference.events, (count, i) => count / reference.time[i]!);
  const expected = sum(rates.map((rate, i) => rate * group.time[i]!));
  if (!(expected > 0) || (interval === "log" && observed === 0))
    throw new UserError("RATE_EXPECTED", { observed, expected });
  const ratio = observed / expected;
  const { low, high } = boundsOf(observed, interval, level);
  const crude = sum(reference.events) / sum(reference.time);
  const higher = ((observed === 0 ? 1 : gammaCdf(expected, observed)) + gammaCdf(expected, observed + 1)) / 2;
  return {
    ratio,
    observed,
    expected,
    low: low / expected,
    high: high / expected,
    p: 2 * Math.min(higher, 1 - higher),
    rate: {
      value: ratio * crude,
      low: (low / expected) * crude,
      high: (high / expected) * crude,
    },
  };
}

function boundsOf(count: number, interval: NonNullable<SmrOptions["interval"]>, level: number): Bounds {
  if (interval === "exact") return poissonInterval(count, level);
  if (interval === "midp") return midPInterval(count, level);
  if (interval === "byar") return byarInterval(count, level);
  const factor = Math.exp(normalQuantile((1 + level) / 2) / Math.sqrt(count));
  return { low: count / factor, high: count * factor };
}
