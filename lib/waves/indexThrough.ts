import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { identity } from "../disclosure/identity.ts";
import type { Dimension } from "../disclosure/parts.ts";
import { asPrinted } from "../disclosure/rounding/asPrinted.ts";
import { isConfidential, takenFrom } from "../disclosure/whole.ts";
import { UserError } from "../error.ts";
import { breakBetween } from "../figure/breaks.ts";
import { Cube } from "../figure/cube.ts";
import { rateRatio } from "../rates/rateRatio.ts";
import type { Codes } from "../types.ts";
import { INDEX, filled } from "./words.ts";

export interface IndexOptions {
  /** The year that is 100: the last one before what is looked at. */
  base: string;
  /** `poisson`: with the exact 95 % interval of the ratio of two counts of events. */
  interval?: "poisson";
}

/**
 * What a register says through the years, the base year being 100, for each of its series. A register counts in the
 * same way before, in and after a year, so it can say what surveys of different modes can't; a year that a break
 * parts from the base year stays empty.
 *
 *     index = value / value in the base year × 100
 *
 * The interval is that of the ratio of two Poisson counts (see `rateRatio`).
 *
 * @param numbers counts or rates by year, of an aggregate source
 * @throws UserError WAVES_BASE (the base year isn't one of the years), VALUE_BREAK (nothing else on its side of the break)
 * @example
 * const employed = await (await open("eurostat-employment")).measure("employed", { by: ["year", "country", "sex"] });
 * const index = indexThrough(employed.where({ country: "BE", sex: "T" }), { base: "2019" });
 * index.at({ year: "2020" }).digits(1); // 93.2
 */
export function indexThrough<D extends Codes>(numbers: Cube<D>, { base, interval }: IndexOptions): Cube<D> {
  const { root } = numbers;
  const estimates = asPrinted(numbers.estimates);
  const years = estimates.dimensions.find(isYears);
  if (!years?.categories.some(({ code }) => code === base))
    throw new UserError("WAVES_BASE", {
      base,
      years: years?.categories.map(({ code }) => code).join(", ") ?? "–",
    });
  const whole = (cell: CandidateCell) => ({
    estimates: { breaks: estimates.breaks, filter: { ...estimates.filter, ...cell.at } },
    root,
  });
  const bases = new Map(
    estimates.cells.filter(({ at }) => at[years.name] === base).map((cell) => [series(cell, years), cell]),
  );
  const cells = estimates.cells.map((cell): CandidateCell => {
    const from = bases.get(series(cell, years));
    const n = Math.min(cell.n ?? Infinity, from?.n ?? Infinity);
    const known = {
      at: cell.at,
      ...(Number.isFinite(n) ? { n } : {}),
      ...(isConfidential(estimates) ? namesOf(estimates, cell, from) : {}),
    };
    if (!from?.value || cell.value === null || breakBetween(whole(cell), whole(from)))
      return { ...known, value: null };
    const value = (cell.value / from.value) * 100;
    return { ...known, value, ...(interval && cell !== from ? bounds(cell.value, from.value) : {}) };
  });
  if (cells.filter(({ value }) => value !== null).length <= bases.size) {
    const found = [...bases.values()].flatMap((from) =>
      estimates.cells.flatMap((cell) => breakBetween(whole(cell), whole(from)) ?? []),
    );
    if (found[0]) throw new UserError("VALUE_BREAK", found[0]);
  }
  const { multiplier: _one, range: _all, counting: _of, ...measure } = estimates.measure;
  return new Cube({
    ...estimates,
    ...takenFrom(estimates),
    measure: {
      ...measure,
      name: `${measure.name} (${base} = 100)`,
      unit: filled(INDEX, { base }),
      kind: "index",
      digits: 1,
      definition: `${measure.definition ?? measure.name} / ${base}`,
    },
    cells,
  });
}

/** A count that may not be shown could be had from its index: it is known by both counts that it was made from. */
const namesOf = (
  estimates: Estimates,
  cell: CandidateCell,
  from: CandidateCell | undefined,
): Pick<CandidateCell, "identity" | "also"> => ({
  identity: identity(estimates, cell),
  ...(from ? { also: [identity(estimates, from)] } : {}),
});

const isYears = ({ categories }: Dimension): boolean =>
  categories.length > 0 && categories.every(({ code }) => /^\d{4}$/.test(code));

/** The address of the cell's series: all but its year. */
const series = ({ at }: CandidateCell, { name }: Dimension): string =>
  JSON.stringify(Object.entries(at).filter(([dimension]) => dimension !== name));

function bounds(events: number, before: number): Pick<CandidateCell, "low" | "high"> {
  const { low, high } = rateRatio({ events, time: 1 }, { events: before, time: 1 });
  return Number.isFinite(high) ? { low: low * 100, high: high * 100 } : {};
}
