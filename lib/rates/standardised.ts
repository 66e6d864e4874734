import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { identity } from "../disclosure/identity.ts";
import { isConfidential } from "../disclosure/whole.ts";
import { UserError } from "../error.ts";
import { Cube, dimensionOf } from "../figure/cube.ts";
import type { Codes, NameIn } from "../types.ts";
import { wordsOf } from "../words.ts";
import type { Words } from "../words.ts";
import { addressOf, align } from "./align.ts";
import { directRate } from "./direct.ts";
import { rate } from "./rate.ts";
import type { RateOptions } from "./rate.ts";

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
  const [above, below] = align(events, persons).map((cube) => withoutTotal(cube, over));
  const sizes = sizesOf(standard, over);
  const { estimates: crude } = rate(above!, below!, options);
  const atRisk = new Map(below!.estimates.cells.map((cell) => [addressOf(cell.at), cell]));
  const groups = Map.groupBy(above!.estimates.cells, ({ at: { [over]: _stratum, ...rest } }) =>
    addressOf(rest),
  );
  const inOnes = (of: Cube, cell: CandidateCell) => cell.value! * (of.estimates.measure.multiplier ?? 1);
  const cells = [...groups.values()].map((strata): CandidateCell => {
    const { [over]: _stratum, ...at } = strata[0]!.at;
    const twins = strata.map((cell) => atRisk.get(addressOf(cell.at)));
    const size = strata.map((cell) => sizes.get(cell.at[over]!));
    const lacking = strata.findIndex(
      ({ value }, i) => value === null || size[i] === undefined || (twins[i]?.value ?? null) === null,
    );
    if (lacking >= 0) throw new UserError("RATE_STANDARD", { at: addressOf(strata[lacking]!.at) });
    const { rate, se, low, high } = directRate(
      {
        events: strata.map((cell) => inOnes(above!, cell)),
        time: twins.map((cell) => inOnes(below!, cell!)),
      },
      size as number[],
    );
    const counts = crude.cells.filter((cell) =>
      strata.some((one) => addressOf(one.at) === addressOf(cell.at)),
    );
    return {
      at,
      value: rate * per,
      se: se * per,
      low: low * per,
      high: high * per,
      ...leastOf(counts.map(({ n }) => n)),
      ...secretOf(above!, below!, at),
    };
  });
  const of = dimensionOf(above!.estimates, over);
  const { tables, ...rest } = crude;
  return new Cube({
    ...rest,
    measure: {
      ...crude.measure,
      label: options.label ?? labelled(crude.measure.label, of.label),
      definition: `${crude.measure.definition}, standardised over ${over}: ${definitionOf(sizes)}`,
    },
    dimensions: crude.dimensions.filter(({ name }) => name !== over),
    cells,
    ...(tables ? { tables } : {}),
  });
}

function withoutTotal(cube: Cube, over: string): Cube {
  const { categories, total } = dimensionOf(cube.estimates, over);
  const codes = categories.map(({ code }) => code).filter((code) => code !== total);
  return cube.where({ [over]: codes });
}

/** Persons of the standard by category; its other dimensions must be fixed. @throws UserError CUBE_NOT_ONE */
function sizesOf(standard: Cube, over: string): Map<string, number> {
  const { dimensions, cells } = standard.estimates;
  dimensionOf(standard.estimates, over);
  const open = dimensions.filter(({ name }) => name !== over).map(({ name }) => name);
  if (open.length > 0) throw new UserError("CUBE_NOT_ONE", { open: open.join(", ") });
  return new Map(cells.flatMap(({ at, value }) => (value === null ? [] : [[at[over]!, value] as const])));
}

const leastOf = (counts: (number | undefined)[]): Pick<CandidateCell, "n"> =>
  counts.length > 0 && counts.every((n) => n !== undefined) ? { n: Math.min(...counts) } : {};

/** The sum of the strata stands for the rate in output checking, as in `rate`. */
function secretOf(above: Cube, below: Cube, at: CandidateCell["at"]): Pick<CandidateCell, "identity"> {
  const secret: Estimates | undefined = [above.estimates, below.estimates].find(isConfidential);
  if (!secret) return {};
  const { tables: _whole, ...bare } = secret;
  return { identity: identity(bare, { at, value: null }) };
}

const definitionOf = (sizes: Map<string, number>): string =>
  [...sizes].map(([code, size]) => `${code} ${Math.round(size)}`).join(", ");

const SAME: Words = {
  nl: "bij gelijke opbouw naar",
  fr: "à structure égale par",
  de: "bei gleichem Aufbau nach",
  en: "with the same make-up by",
};

const labelled = (label: Words, over: Words): Words =>
  wordsOf((language) => {
    const name = language === "de" ? over[language] : over[language].toLowerCase();
    return `${label[language]}, ${SAME[language]} ${name}`;
  });
