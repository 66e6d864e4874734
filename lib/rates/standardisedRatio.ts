import { Cube, dimensionOf } from "../figure/cube.ts";
import type { Codes, NameIn } from "../types.ts";
import type { Words } from "../words.ts";
import { smr } from "./smr.ts";
import type { SmrOptions } from "./smr.ts";
import { fallsWith, inOrder, levelled, numbersBy, standardWords, stratified } from "./strata.ts";

export interface StandardisedRatioOptions<D extends Codes> extends Pick<SmrOptions, "interval"> {
  /** The dimension whose rates differ: mostly `age`, or `sector`. */
  over: NameIn<D>;
  /** Whose rates the events are held against: two tables by that dimension. */
  reference: { events: Cube; persons: Cube };
  label?: Words;
}

/**
 * Observed events over those there would be at the rates of a reference, group by group (SMR, see `smr`): 1 is as
 * many as in the reference. Two such ratios can't be set against each other, only each against 1.
 *
 * Of confidential counts the smallest stratum decides whether the ratio may be shown.
 *
 * @param events a cube of counts by `over` and other dimensions
 * @param persons those at risk, by the same
 * @throws UserError RATE_EXPECTED, RATE_NUMBER, RATE_STANDARD, and those of `rate`
 * @example
 * const whole = { country: "BE", year: "2023" };
 * standardisedRatio(accidents, employed, {
 *   over: "sex",
 *   reference: { events: accidents.where(whole), persons: employed.where(whole) },
 * });
 */
export function standardisedRatio<D extends Codes>(
  events: Cube<D>,
  persons: Cube,
  { over, reference, interval = "exact", label }: StandardisedRatioOptions<D>,
): Cube<Omit<D, StandardisedRatioOptions<D>["over"]>> {
  const { groups, crude } = stratified(events, persons, over);
  const [theirs, atRisk] = [numbersBy(reference.events, over), numbersBy(reference.persons, over)];
  const cells = groups.map(({ at, codes, events, time, facts }) => {
    const known = { events: inOrder(theirs, over, codes), time: inOrder(atRisk, over, codes) };
    const { ratio, low, high } = smr({ events, time }, known, { interval });
    return { at, value: ratio, low, high, ...facts };
  });
  const words = (cube: Cube, numbers: ReadonlyMap<string, number>) =>
    standardWords(cube, [...numbers].map(([code, count]) => `${code} ${Math.round(count)}`).join(", "));
  const held = [words(reference.events, theirs), words(reference.persons, atRisk)].join(" / ");
  const estimates = {
    ...crude,
    measure: {
      name: `${crude.measure.name}/expected`,
      label: label ?? levelled(events.estimates.measure.label, dimensionOf(crude, over).label, EXPECTED),
      unit: UNIT,
      kind: "rate" as const,
      digits: 2,
      definition: `${crude.measure.definition}, observed / expected over ${over}: ${held}`,
    },
    dimensions: crude.dimensions.filter(({ name }) => name !== over),
    cells,
  };
  return new Cube(fallsWith(estimates, reference.events, reference.persons));
}

const UNIT: Words = {
  nl: "waargenomen / verwacht",
  fr: "observé / attendu",
  de: "beobachtet / erwartet",
  en: "observed / expected",
};

const EXPECTED: Words = {
  nl: "tegenover wat te verwachten is naar",
  fr: "par rapport à l'attendu par",
  de: "gegenüber dem Erwarteten nach",
  en: "against what is to be expected by",
};
