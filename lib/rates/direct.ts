import { gammaQuantile } from "../distributions/gamma.ts";
import type { Bounds } from "./poisson.ts";
import { requireCounts, requireLevel, requirePositive, requireSameLength, requireThat } from "./require.ts";

export interface Standardised extends Bounds {
  /** Per person (or hour, or year) of the person-time given. */
  rate: number;
  /** Events over persons, as they are. */
  crude: number;
  se: number;
}

/** One entry a stratum (an age band, say) in each list. */
export interface Strata {
  events: ArrayLike<number>;
  /** Person-time of each stratum: persons, hours, full-time years. */
  time: ArrayLike<number>;
}

/**
 * The rate there would be if the strata were as large as in a standard population: two populations with different
 * ages can then be set side by side.
 *
 *     rate = Σ s_i · x_i/n_i,  s_i = standard_i / Σ standard;   v = Σ s_i² · x_i/n_i²;   m = max(s_i/n_i)
 *     interval: gamma quantiles with the mean and variance (rate, v) below, (rate + m, v + m²) above
 *
 * It holds for few events too: without any it goes from 0 to m · 3.69.
 *
 * Source: Fay & Feuer (1997), Statistics in Medicine 16, 791–801; equals `ageadjust.direct` of R epitools.
 *
 * @param standard persons of the standard population, one entry a stratum; only their shares count
 * @throws UserError RATE_NUMBER: not counts, lists of other lengths, a stratum without person-time
 * @example
 * directRate({ events: [2, 8], time: [1000, 2000] }, [1, 1]).rate; // 0.003
 */
export function directRate(
  { events, time }: Strata,
  standard: ArrayLike<number>,
  level = 0.95,
): Standardised {
  requireSameLength(events, time, standard);
  requireCounts(events, "events");
  requirePositive(time, "time");
  requireLevel(level);
  const whole = sum(standard);
  const bad = Array.from(standard).find((size) => !(size >= 0));
  requireThat(bad === undefined && whole > 0 && whole < Infinity, "standard", bad ?? whole, "≥ 0");
  const shares = Array.from(standard, (size) => size / whole);
  const rate = sum(shares.map((share, i) => share * (events[i]! / time[i]!)));
  const variance = sum(shares.map((share, i) => share ** 2 * (events[i]! / time[i]! ** 2)));
  const most = Math.max(...shares.map((share, i) => share / time[i]!));
  const tail = (1 - level) / 2;
  return {
    rate,
    crude: sum(events) / sum(time),
    se: Math.sqrt(variance),
    low: rate === 0 ? 0 : gammaWith(tail, rate, variance),
    high: gammaWith(1 - tail, rate + most, variance + most ** 2),
  };
}

/** The quantile of the gamma distribution with this mean and variance. */
const gammaWith = (p: number, mean: number, variance: number): number =>
  (gammaQuantile(p, mean ** 2 / variance) * variance) / mean;

/** The sum of a list. */
export const sum = (numbers: ArrayLike<number>): number =>
  Array.from(numbers).reduce((total, one) => total + one, 0);
