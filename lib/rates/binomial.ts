import { betaQuantile } from "../distributions/beta.ts";
import { normalQuantile } from "../distributions/normal.ts";
import type { Bounds } from "./poisson.ts";
import { requireCounts, requireLevel, requireThat } from "./require.ts";

function requireCases(cases: number, persons: number, level: number): void {
  requireCounts([cases], "cases");
  requireCounts([persons], "persons");
  requireThat(persons > 0 && cases <= persons, "persons", persons, `≥ ${Math.max(1, cases)}`);
  requireLevel(level);
}

/**
 * The exact interval of a share of a simple count (Clopper & Pearson), by beta quantiles. For shares of a
 * survey with weights there is `betaInterval` in `lib/survey`.
 *
 * Source: Clopper & Pearson (1934), Biometrika 26, 404–413; equals `binom.test` of R.
 *
 * @throws UserError RATE_NUMBER
 * @example
 * binomialInterval(0, 10); // { low: 0, high: 0.308 }
 */
export function binomialInterval(cases: number, persons: number, level = 0.95): Bounds {
  requireCases(cases, persons, level);
  const tail = (1 - level) / 2;
  return {
    low: betaQuantile(tail, cases, persons - cases + 1),
    high: betaQuantile(1 - tail, cases + 1, persons - cases),
  };
}

/**
 * Wilson's interval: all shares that a score test doesn't refuse.
 *
 * Source: Wilson (1927), JASA 22, 209–212; equals `binom.wilson` of R epitools.
 *
 * @throws UserError RATE_NUMBER
 * @example
 * wilsonInterval(0, 10); // { low: 0, high: 0.278 }
 */
export function wilsonInterval(cases: number, persons: number, level = 0.95): Bounds {
  requireCases(cases, persons, level);
  const z = normalQuantile((1 + level) / 2);
  const share = cases / persons;
  const square = (z * z) / persons;
  const centre = share + square / 2;
  const margin = z * Math.sqrt((share * (1 - share)) / persons + square / (4 * persons));
  return {
    low: cases === 0 ? 0 : (centre - margin) / (1 + square),
    high: cases === persons ? 1 : (centre + margin) / (1 + square),
  };
}
