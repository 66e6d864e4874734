import { Cube } from "../figure/cube.ts";
import type { Codes } from "../types.ts";
import { weightedSum } from "./combine.ts";
import { DEFINITIONS, requireCounting } from "./defined.ts";
import type { DefinedRate } from "./defined.ts";
import { rate } from "./rate.ts";
import type { RateOptions } from "./rate.ts";

type Options = Pick<RateOptions, "interval" | "digits">;

/**
 * Accidents with more than three days of absence (ESAW) per 100,000 persons employed. With the employed of another
 * source than the accidents it is a calculation of our own, not Eurostat's incidence rate; its label says so.
 *
 * Source: Regulation (EU) 349/2011 (ESAW); Eurostat, ESAW summary methodology (2013).
 *
 * @throws UserError RATE_COUNTING, and those of `rate`
 * @example
 * incidenceRate(accidents, employed).at({ year: "2014", country: "BE", sex: "T" }); // 2,832
 */
export const incidenceRate = <D extends Codes>(accidents: Cube<D>, employed: Cube, options: Options = {}) => {
  requireCounting(accidents, "accidents-over-3-days");
  requireCounting(employed, "persons");
  return defined("ESAW incidence rate", accidents, employed, options);
};

/**
 * Accidents with at least one lost day (Fedris) per million hours worked.
 *
 * Source: Fedris, yearly statistics of accidents at work, definition of the frequency rate.
 *
 * @throws UserError RATE_COUNTING, and those of `rate`
 * @example
 * frequencyRate(accidents, workedHours(fte));
 */
export const frequencyRate = <D extends Codes>(accidents: Cube<D>, hours: Cube, options: Options = {}) => {
  requireCounting(accidents, "accidents-from-1-day");
  requireCounting(hours, "hours");
  return defined("Fedris frequency rate", accidents, hours, options);
};

/**
 * Days lost by accidents per thousand hours worked. It has no Poisson interval: days of one accident come together.
 *
 * @throws UserError RATE_COUNTING, and those of `rate`
 * @example
 * severityRate(days, workedHours(fte));
 */
export const severityRate = <D extends Codes>(
  days: Cube<D>,
  hours: Cube,
  options: Pick<Options, "digits"> = {},
) => {
  requireCounting(days, "lost-days");
  requireCounting(hours, "hours");
  return defined("Fedris severity rate", days, hours, { digits: 2, ...options });
};

/**
 * The same with 75 days added for each percent of lasting incapacity and 7,500 for each death.
 *
 * @throws UserError RATE_COUNTING, and those of `rate`
 * @example
 * globalSeverityRate({ days, incapacity, deaths }, workedHours(fte));
 */
export const globalSeverityRate = <D extends Codes>(
  { days, incapacity, deaths }: { days: Cube<D>; incapacity: Cube; deaths: Cube },
  hours: Cube,
  options: Pick<Options, "digits"> = {},
) => {
  requireCounting(days, "lost-days");
  requireCounting(incapacity, "incapacity");
  requireCounting(deaths, "deaths");
  requireCounting(hours, "hours");
  const all = weightedSum<D>(days, [
    { cube: incapacity, weight: 75 },
    { cube: deaths, weight: 7500 },
  ]);
  return defined("Fedris global severity rate", all, hours, { digits: 2, ...options });
};

function defined<D extends Codes, Name extends DefinedRate>(
  name: Name,
  events: Cube<D>,
  base: Cube,
  options: Options,
): Cube<D, Name> {
  const { per, label, unit, definition } = DEFINITIONS[name];
  const { estimates, root } = rate(events, base, { ...options, per, label, defined: { unit, definition } });
  return new Cube<D, Name>(estimates, root);
}
