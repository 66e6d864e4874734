import type { Estimates } from "../disclosure/candidate.ts";
import { UserError } from "../error.ts";
import { LANGUAGES } from "../words.ts";
import { breakBetween } from "./breaks.ts";
import { Value } from "./value.ts";

/**
 * The change from `a` to `b`: b minus a. Of two percentages it is in percentage points.
 *
 * @throws UserError VALUE_UNITS when they measure different things, VALUE_BREAK when the series is broken
 *   between them, VALUE_MODE when they were surveyed in different ways (by telephone, face to face), VALUE_NESTED
 *   when one of them is itself a change or a ratio
 * @example
 * change(cube.at({ year: "2010" }), cube.at({ year: "2015" })).digits(1).signed();
 */
export function change<U extends string>(a: Value<U>, b: Value<NoInfer<U>>): Value<U> {
  const [first, second] = [cellOf(a), cellOf(b)];
  if (!sameUnit(first.estimates, second.estimates)) {
    throw new UserError("VALUE_UNITS", { a: label(first.estimates), b: label(second.estimates) });
  }
  requireUnbroken(first, second);
  return new Value({
    operation: "difference",
    of: [first.estimates, second.estimates],
    roots: [first.root, second.root],
  });
}

/**
 * How many times `b` goes into `a`: a divided by b.
 *
 * @throws UserError VALUE_BREAK, VALUE_MODE, VALUE_NESTED, as of a change
 * @example
 * ratio(cube.at({ sex: "F" }), cube.at({ sex: "M" })).digits(2);
 */
export function ratio(a: Value, b: Value): Value {
  const [first, second] = [cellOf(a), cellOf(b)];
  requireUnbroken(first, second);
  return new Value({
    operation: "ratio",
    of: [first.estimates, second.estimates],
    roots: [first.root, second.root],
    digits: 2,
  });
}

function requireUnbroken(a: Cell, b: Cell): void {
  const broken = breakBetween(a, b);
  if (broken) throw new UserError(broken.alike === undefined ? "VALUE_BREAK" : "VALUE_MODE", broken);
}

interface Cell {
  estimates: Estimates;
  root: Estimates;
}

function cellOf(value: Value): Cell {
  const cell = value instanceof Value ? value.cell : undefined;
  if (!cell) throw new UserError("VALUE_NESTED");
  return cell;
}

const sameUnit = (a: Estimates, b: Estimates): boolean =>
  a.measure.kind === b.measure.kind &&
  a.measure.definition === b.measure.definition &&
  a.measure.multiplier === b.measure.multiplier &&
  LANGUAGES.every((language) => a.measure.unit[language] === b.measure.unit[language]);

const label = (estimates: Estimates): string => `${estimates.measure.name} (${estimates.measure.unit.en})`;
