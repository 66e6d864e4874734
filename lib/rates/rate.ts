import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { identity, identityFrom } from "../disclosure/identity.ts";
import type { Break, Measure } from "../disclosure/parts.ts";
import { behind, isConfidential, namesOf, takenFrom } from "../disclosure/whole.ts";
import { UserError } from "../error.ts";
import { Cube } from "../figure/cube.ts";
import type { Codes } from "../types.ts";
import type { Words } from "../words.ts";
import { addressOf, align } from "./align.ts";
import { poissonInterval } from "./poisson.ts";
import { definitionOf, labelOf, unitOf } from "./words.ts";

export interface RateOptions {
  /** So many persons: 100_000 for a rate per 100,000. */
  per: number;
  /** `poisson`: with the exact 95 % interval of the count; the persons are taken as known. */
  interval?: "poisson";
  /** Digits behind the decimal sign; none for rates of 100 and more, else one. */
  digits?: number;
  /** Instead of "{events} per {per} {persons} (own calculation)". */
  label?: Words;
  /** Of a defined rate: its unit and its definition, instead of those made from the two tables. */
  defined?: { unit: Words; definition: string };
}

/**
 * A rate of our own making, cell by cell: counted events over persons.
 *
 *     rate = events / persons × per
 *
 * Cells are matched by their dimensions; categories that only one of the two has are left out. A dimension
 * that only the persons have is taken at its total. Units in thousands are reckoned with.
 *
 * The result breaks where either of the two breaks, carries the flags and the sources of both, and the count
 * behind each cell. Its definition says what was set against what, so that rates of different makings are
 * never put on one axis, nor subtracted.
 *
 * @param events a cube of counts: accidents, deaths
 * @param persons a cube of counts of those at risk: persons employed, person-years
 * @throws UserError RATE_COUNT, RATE_WHOLE, RATE_APART, RATE_OPEN, RATE_FILTER
 * @example
 * const per100000 = rate(accidents, employed, { per: 100_000 });
 * per100000.at({ year: "2014", sex: "T" }); // 2,832 = 6,982 / 246,500 × 100,000
 * const deaths = rate(fatal, employed, { per: 100_000, interval: "poisson" });
 */
export function rate<D extends Codes>(events: Cube<D>, persons: Cube, options: RateOptions): Cube<D> {
  for (const { measure } of [events.estimates, persons.estimates]) {
    if (measure.kind !== "count") throw new UserError("RATE_COUNT", { measure: measure.name });
  }
  const [above, below] = align(events, persons).map(({ estimates }) => estimates) as [Estimates, Estimates];
  const sources = unique([...above.sources, ...below.sources], ({ name, delivery }) => `${name} ${delivery}`);
  const atRisk = new Map(below.cells.map((cell) => [addressOf(cell.at), cell]));
  const pairs = above.cells.flatMap((cell) => {
    const other = atRisk.get(addressOf(cell.at));
    return other ? [[cell, other] as const] : [];
  });
  const values = pairs.map((pair) => valueOf(pair, [above, below], options.per));
  const measure = measureOf(above, below, values, options);
  const estimates: Estimates = {
    universe: above.universe,
    measure,
    dimensions: above.dimensions,
    filter: above.filter,
    cells: pairs.map((pair, index) => ({
      at: pair[0].at,
      value: values[index]!,
      ...identityOf(pair, [above, below], { sources, measure }),
      ...countOf(pair, [above, below]),
      ...intervalOf(pair, [above, below], options),
      ...flagsOf(pair),
    })),
    sources,
    breaks: breaksOf(above, below),
    synthetic: above.synthetic || below.synthetic,
  };
  return new Cube({ ...estimates, ...wholeTables([above, below]) });
}

type Pair = readonly [events: CandidateCell, persons: CandidateCell];
type Sides = readonly [events: Estimates, persons: Estimates];

const inOnes = (value: number, { multiplier = 1 }: Measure): number => value * multiplier;

/** What one event is in the rate: per so many persons at risk; nothing where their number is missing or zero. */
function scaleOf([, persons]: Pair, [, below]: Sides, per: number): number | null {
  return persons.value ? per / inOnes(persons.value, below.measure) : null;
}

function valueOf(pair: Pair, sides: Sides, per: number): number | null {
  const [{ value }, scale] = [pair[0], scaleOf(pair, sides, per)];
  return value === null || scale === null ? null : inOnes(value, sides[0].measure) * scale;
}

/** The exact interval of the count, on the scale of the rate. */
function intervalOf(
  pair: Pair,
  sides: Sides,
  { interval, per }: RateOptions,
): Pick<CandidateCell, "low" | "high"> {
  const [{ value, at }, scale] = [pair[0], scaleOf(pair, sides, per)];
  if (interval === undefined || value === null || scale === null) return {};
  const count = inOnes(value, sides[0].measure);
  if (!Number.isInteger(count)) throw new UserError("RATE_WHOLE", { count, at: addressOf(at) });
  const { low, high } = poissonInterval(count);
  return { low: low * scale, high: high * scale };
}

function measureOf(
  above: Estimates,
  below: Estimates,
  values: (number | null)[],
  { per, label, digits, defined }: RateOptions,
): Measure {
  return {
    name: `${above.measure.name}/${below.measure.name}`,
    label: label ?? labelOf(above.measure, below.measure, per),
    unit: defined?.unit ?? unitOf(above.measure, below.measure, per),
    kind: "rate",
    digits: digits ?? (values.some((value) => value !== null && value >= 100) ? 0 : 1),
    definition: defined?.definition ?? definitionOf(above, below, per),
  };
}

/**
 * A count that may not be shown could be had from its rate: in output checking the rate of confidential counts is known
 * by both of them, and by all that they were computed from, and falls with any.
 */
function identityOf(
  pair: Pair,
  sides: Sides,
  of: Pick<Estimates, "sources" | "measure">,
): Pick<CandidateCell, "identity" | "also"> {
  const names = pair.flatMap((cell, index) => namesOf(sides[index]!, cell));
  const [name, ...also] = new Set(names);
  if (name === undefined) return { identity: identityFrom(identity(sides[0], pair[0]), of) };
  return { identity: name, ...(also.length > 0 ? { also } : {}) };
}

/** The count behind the cell: of the confidential side; of both the smaller one. */
function countOf(pair: Pair, sides: Sides): Pick<CandidateCell, "n"> {
  const sizes = pair.map((cell, index) => behind(sides[index]!, cell) ?? cell.value);
  const secret = sizes.filter((_, index) => isConfidential(sides[index]!));
  const counts = secret.length > 0 ? secret : sizes.slice(0, 1);
  const least = counts.every((count) => Number.isInteger(count)) ? Math.min(...(counts as number[])) : null;
  return least === null ? {} : { n: least };
}

function flagsOf(pair: Pair): Pick<CandidateCell, "flags"> {
  const letters = new Set(pair.flatMap(({ flags }) => [...(flags ?? "")]));
  return letters.size > 0 ? { flags: [...letters].sort().join("") } : {};
}

/** Of a break that both tell of, the declared one: it goes through all series. */
const breaksOf = (above: Estimates, below: Estimates): Break[] =>
  unique(
    [...above.breaks, ...below.breaks].sort(
      (a, b) => Number(a.flagged ?? false) - Number(b.flagged ?? false),
    ),
    ({ dimension, code }) => `${dimension} ${code}`,
  ).sort((a, b) => (a.code < b.code ? -1 : 1));

function wholeTables(sides: Sides): Pick<Estimates, "tables"> {
  const tables = sides.flatMap((side) => takenFrom(side).tables ?? []);
  return tables.length > 0 ? { tables } : {};
}

const unique = <T>(list: T[], key: (one: T) => string): T[] =>
  [...new Map(list.toReversed().map((one) => [key(one), one])).values()].toReversed();
