import { gammaCdf, gammaQuantile } from "../distributions/gamma.ts";
import { normalQuantile } from "../distributions/normal.ts";
import { positiveRoot } from "../distributions/root.ts";
import { requireCounts, requireLevel } from "./require.ts";

/** Bounds of an interval, in the units of what they bound. */
export interface Bounds {
  low: number;
  high: number;
}

/**
 * The exact interval of a Poisson count (Garwood): the means under which a count this high, or this low, is
 * just not too rare. With α = 1 − level:
 *
 *     low:  P(X ≥ count | low)  = α/2          (0 when the count is 0)
 *     high: P(X ≤ count | high) = α/2
 *
 * Equal to the gamma quantiles qgamma(α/2, count) and qgamma(1 − α/2, count + 1) of R, to 1e-12, also for a
 * hundred thousand events.
 *
 * Source: Garwood (1936), Biometrika 28, 437–442.
 *
 * @param count number of events: a whole number, 0 or more
 * @param level of confidence
 * @throws UserError RATE_NUMBER when the count or the level can't be one
 * @example
 * poissonInterval(0).high; // 3.69
 * poissonInterval(14); // { low: 7.65, high: 23.49 }
 */
export function poissonInterval(count: number, level = 0.95): Bounds {
  requireCounts([count]);
  requireLevel(level);
  const tail = (1 - level) / 2;
  return {
    low: count === 0 ? 0 : gammaQuantile(tail, count),
    high: gammaQuantile(1 - tail, count + 1),
  };
}

/**
 * The mid-P interval: as the exact one, with the count itself counted half in either tail. It is narrower, and
 * keeps its level on average instead of always.
 *
 * Source: Berry & Armitage (1995), The Statistician 44, 417–423.
 *
 * @example
 * midPInterval(14); // { low: 7.97, high: 22.93 }
 */
export function midPInterval(count: number, level = 0.95): Bounds {
  requireCounts([count]);
  requireLevel(level);
  const tail = (1 - level) / 2;
  const upper = (mean: number) => ((count === 0 ? 1 : gammaCdf(mean, count)) + gammaCdf(mean, count + 1)) / 2;
  return {
    low: count === 0 ? 0 : positiveRoot((mean) => upper(mean) - tail),
    high: positiveRoot((mean) => upper(mean) - (1 - tail)),
  };
}

/**
 * Byar's approximation, by cube roots, to the mid-P interval: with a = count + ½,
 *
 *     a·(1 − 1/(9a) ± z/(3√a))³
 *
 * Of no events it begins at 0. Equals `pois.byar` of R epitools.
 *
 * Source: Rothman & Boice (1979), Epidemiologic Analysis with a Programmable Calculator.
 *
 * @example
 * byarInterval(10); // { low: 5.13, high: 17.74 }
 */
export function byarInterval(count: number, level = 0.95): Bounds {
  requireCounts([count]);
  requireLevel(level);
  const shifted = count + 0.5;
  const margin = normalQuantile((1 + level) / 2) / (3 * Math.sqrt(shifted));
  const bound = (sign: number) => shifted * (1 - 1 / (9 * shifted) + sign * margin) ** 3;
  return { low: count === 0 ? 0 : bound(-1), high: bound(1) };
}

/**
 * The normal approximation, count ± z·√count: for comparison with others' tables. It is too narrow for few
 * events, may begin below zero, and of no events it has no width. Equals `pois.approx` of R epitools.
 *
 * @example
 * normalInterval(100); // { low: 80.4, high: 119.6 }
 */
export function normalInterval(count: number, level = 0.95): Bounds {
  requireCounts([count]);
  requireLevel(level);
  const margin = normalQuantile((1 + level) / 2) * Math.sqrt(count);
  return { low: count - margin, high: count + margin };
}
