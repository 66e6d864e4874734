import { Cube, dimensionOf } from "../figure/cube.ts";
import type { Codes, NameIn } from "../types.ts";
import type { Words } from "../words.ts";
import { directRate } from "./direct.ts";
import { rate } from "./rate.ts";
import type { RateOptions } from "./rate.ts";
import { fallsWith, inOrder, levelled, numbersBy, standardWords, stratified } from "./strata.ts";

export interface StandardisedOptions<D extends Codes> extends Pick<RateOptions, "per" | "digits" | "label"> {
  /** The dimension to level out: mostly `age`, or `sector`. */
  over: NameIn<D>;
  /** The standard population: a table by that dimension. Another standard is another rate. */
  standard: Cube;
}

/**
 * Rates as they would be if every group had the age structure (or that of another dimension) of a standard
 * population, with the interval of Fay and Feuer: what is left of a difference between groups is not due to age.
 *
 * Of confidential counts the smallest stratum decides whether the rate may be shown: it could be had from the rate.
 *
 * @param events a cube of counts by `over` and other dimensions
 * @param persons those at risk, by the same
 * @throws UserError RATE_NUMBER (a stratum without persons, or not a whole count), RATE_STANDARD (a category without
 * standard or without a count), and those of `rate`
 * @example
 * standardised(accidents, employed, { over: "sex", standard: employed.where({ country: "BE", year: "2023" }), per: 100_000 });
 */
export function standardised<D extends Codes>(
  events: Cube<D>,
  persons: Cube,
  options: StandardisedOptions<D>,
): Cube<Omit<D, StandardisedOptions<D>["over"]>> {
  const { over, standard, per } = options;
  const { groups } = stratified(events, persons, over);
  const sizes = numbersBy(standard, over);
  const { estimates: crude } = rate(events, persons, options);
  const cells = groups.map(({ at, codes, events, time, facts }) => {
    const found = directRate({ events, time }, inOrder(sizes, over, codes));
    const { rate, se, low, high } = found;
    return { at, value: rate * per, se: se * per, low: low * per, high: high * per, ...facts };
  });
  const makeUp = standardWords(
    standard,
    [...sizes].map(([code, size]) => `${code} ${Math.round(size)}`).join(", "),
  );
  const estimates = {
    ...crude,
    measure: {
      ...crude.measure,
      label: options.label ?? levelled(crude.measure.label, dimensionOf(crude, over).label, SAME),
      definition: `${crude.measure.definition}, standardised over ${over}: ${makeUp}`,
    },
    dimensions: crude.dimensions.filter(({ name }) => name !== over),
    cells,
  };
  return new Cube(fallsWith(estimates, standard));
}

const SAME: Words = {
  nl: "bij gelijke opbouw naar",
  fr: "à structure égale par",
  de: "bei gleichem Aufbau nach",
  en: "with the same make-up by",
};
