import { UserError } from "../error.ts";
import { sum } from "./direct.ts";
import type { Strata } from "./direct.ts";
import { requireCounts, requirePositive, requireSameLength, requireThat } from "./require.ts";

export interface Trend {
  /** log rate = intercept + slope · year. */
  intercept: number;
  slope: number;
  se: { intercept: number; slope: number };
  /** Pearson's chi-square over its degrees of freedom: 1 when the counts vary as by chance; NaN with two years. */
  dispersion: number;
  /** The events to be expected in a year with so much person-time. */
  expected(year: number, time: number): number;
}

/**
 * A steady yearly change of a rate: Poisson regression of the counts on the year, with the person-time as offset. The
 * change a year is exp(slope) − 1. Set against a later year, `expected` says how many events the trend would have
 * brought.
 *
 * Source: McCullagh & Nelder (1989), 6.2; equals `glm(count ~ year + offset(log(time)), poisson)` of R.
 *
 * @param years one number a period; count them from the first one, so that the intercept means something
 * @throws UserError RATE_NUMBER (fewer than two years), RATE_NO_EVENTS
 * @example
 * poissonTrend([0, 1], { events: [10, 20], time: [100, 100] }).slope; // log 2
 */
export function poissonTrend(years: ArrayLike<number>, { events, time }: Strata): Trend {
  requireSameLength(years, events, time);
  requireCounts(events, "events");
  requirePositive(time, "time");
  const centre = sum(years) / years.length;
  const x = Array.from(years, (year) => year - centre);
  requireThat(new Set(x).size > 1 && x.every(Number.isFinite), "years", x.length, "≥ 2");
  // Events in one year alone at either end would mean a slope without end.
  const busy = x.filter((_, i) => events[i]! > 0);
  const ends = [Math.min(...x), Math.max(...x)];
  if (busy.length === 0 || (new Set(busy).size === 1 && ends.includes(busy[0]!)))
    throw new UserError("RATE_NO_EVENTS");

  let [level, slope] = [Math.log(sum(events) / sum(time)), 0];
  let information = informationAt(level, slope, x, time);
  for (let round = 0; round < 200; round++) {
    const means = meansAt(level, slope, x, time);
    information = informationAt(level, slope, x, time);
    const { a, b, c, determinant } = information;
    const [u, v] = [
      sum(means.map((m, i) => events[i]! - m)),
      sum(means.map((m, i) => (events[i]! - m) * x[i]!)),
    ];
    const [up, along] = [(c * u - b * v) / determinant, (a * v - b * u) / determinant];
    // Short steps keep Newton's method from overshooting.
    const short = Math.min(1, 2 / (Math.abs(up) + Math.abs(along) * Math.max(...x.map(Math.abs))));
    level += short * up;
    slope += short * along;
    if (Math.abs(up) < 1e-14 && Math.abs(along) < 1e-14) break;
  }
  const { a, b, c, determinant } = information;
  const means = meansAt(level, slope, x, time);
  const chance = sum(means.map((m, i) => (events[i]! - m) ** 2 / m));
  return {
    intercept: level - slope * centre,
    slope,
    se: {
      intercept: Math.sqrt((c + 2 * centre * b + centre ** 2 * a) / determinant),
      slope: Math.sqrt(a / determinant),
    },
    dispersion: x.length > 2 ? chance / (x.length - 2) : NaN,
    expected: (year, personTime) => personTime * Math.exp(level + slope * (year - centre)),
  };
}

const meansAt = (level: number, slope: number, x: number[], time: ArrayLike<number>): number[] =>
  x.map((one, i) => time[i]! * Math.exp(level + slope * one));

function informationAt(level: number, slope: number, x: number[], time: ArrayLike<number>) {
  const means = meansAt(level, slope, x, time);
  const a = sum(means);
  const b = sum(means.map((m, i) => m * x[i]!));
  const c = sum(means.map((m, i) => m * x[i]! ** 2));
  return { a, b, c, determinant: a * c - b * b };
}
