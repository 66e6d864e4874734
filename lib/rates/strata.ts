import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { deliveryName, notBy } from "../disclosure/identity.ts";
import { isConfidential, namesAt, namesOf, takenFrom } from "../disclosure/whole.ts";
import { UserError } from "../error.ts";
import { Cube, dimensionOf } from "../figure/cube.ts";
import type { Words } from "../words.ts";
import { wordsOf } from "../words.ts";
import { addressOf, align } from "./align.ts";
import { rate } from "./rate.ts";

/** A group with its events and person-time by category of the dimension that is levelled out. */
export interface Stratified {
  at: CandidateCell["at"];
  codes: string[];
  events: number[];
  time: number[];
  /**
   * Of the cell that comes of it: the smallest count behind it, what it is known by in output checking, and the strata
   * that it falls with.
   */
  facts: Pick<CandidateCell, "n" | "identity" | "also">;
}

/**
 * The groups of two tables, with their strata.
 *
 * @throws UserError RATE_STANDARD (a stratum without a number), and those of `rate`
 */
export function stratified(
  events: Cube,
  persons: Cube,
  over: string,
): { groups: Stratified[]; crude: Estimates } {
  const [above, below] = align(events, persons).map((cube) => withoutTotal(cube, over)) as [Cube, Cube];
  const { estimates: crude } = rate(above, below, { per: 1 });
  const counts = new Map(crude.cells.map((cell) => [addressOf(cell.at), cell.n]));
  const atRisk = new Map(below.estimates.cells.map((cell) => [addressOf(cell.at), cell]));
  const inOnes = (of: Cube, cell: CandidateCell | undefined): number => {
    if (typeof cell?.value !== "number") return NaN;
    return cell.value * (of.estimates.measure.multiplier ?? 1);
  };
  const byGroup = Map.groupBy(above.estimates.cells, ({ at: { [over]: _stratum, ...rest } }) =>
    addressOf(rest),
  );
  const groups = [...byGroup.values()].map((strata): Stratified => {
    const { [over]: _stratum, ...at } = strata[0]!.at;
    const numbers = strata.map((cell) => ({
      events: inOnes(above, cell),
      time: inOnes(below, atRisk.get(addressOf(cell.at))),
    }));
    const lacking = numbers.findIndex(({ events, time }) => Number.isNaN(events + time));
    if (lacking >= 0) throw new UserError("RATE_STANDARD", { at: addressOf(strata[lacking]!.at) });
    return {
      at,
      codes: strata.map((cell) => cell.at[over]!),
      events: numbers.map(({ events }) => events),
      time: numbers.map(({ time }) => time),
      facts: {
        ...leastOf(strata.map((cell) => counts.get(addressOf(cell.at)))),
        ...secretOf([above, below], strata[0]!.at, over),
        ...alsoOf(
          strata.flatMap((cell) => [
            ...namesOf(above.estimates, cell),
            ...namesOf(below.estimates, atRisk.get(addressOf(cell.at))!),
          ]),
        ),
      },
    };
  });
  return { groups, crude };
}

/** The numbers of a table by category of one dimension, without its total; other dimensions must be fixed. */
export function numbersBy({ estimates }: Cube, name: string): Map<string, number> {
  const { total } = dimensionOf(estimates, name);
  const open = estimates.dimensions.filter((one) => one.name !== name).map((one) => one.name);
  if (open.length > 0) throw new UserError("CUBE_NOT_ONE", { open: open.join(", ") });
  const { multiplier = 1 } = estimates.measure;
  return new Map(
    estimates.cells.flatMap(({ at, value }) =>
      value === null || at[name] === total ? [] : [[at[name]!, value * multiplier] as const],
    ),
  );
}

/** The same numbers in the order of these categories. @throws UserError RATE_STANDARD where one of them is missing */
export function inOrder(numbers: ReadonlyMap<string, number>, over: string, codes: string[]): number[] {
  const apart = [...numbers.keys()].find((code) => !codes.includes(code));
  const lacking = codes.find((code) => !numbers.has(code)) ?? apart;
  if (lacking !== undefined) throw new UserError("RATE_STANDARD", { at: `${over} = ${lacking}` });
  return codes.map((code) => numbers.get(code)!);
}

/** "…, with the same make-up by age" */
export const levelled = (label: Words, over: Words, how: Words): Words =>
  wordsOf((language) => {
    const name = language === "de" ? over[language] : over[language].toLowerCase();
    return `${label[language]}, ${how[language]} ${name}`;
  });

function withoutTotal(cube: Cube, over: string): Cube {
  const { categories, total } = dimensionOf(cube.estimates, over);
  return cube.where({ [over]: categories.map(({ code }) => code).filter((code) => code !== total) });
}

const leastOf = (counts: (number | undefined)[]): Pick<CandidateCell, "n"> =>
  counts.length > 0 && counts.every((n) => n !== undefined) ? { n: Math.min(...counts) } : {};

/** The sum of the strata stands for the rate in output checking, as in `rate`. */
function secretOf(
  sides: readonly Cube[],
  stratum: CandidateCell["at"],
  over: string,
): Pick<CandidateCell, "identity"> {
  const secret = sides.map(({ estimates }) => estimates).find(isConfidential);
  return secret ? { identity: notBy(namesAt(secret, stratum)[0], over) } : {};
}

const alsoOf = (names: readonly string[]): Pick<CandidateCell, "also"> =>
  names.length > 0 ? { also: [...new Set(names)] } : {};

/**
 * Of rates that were set against another table, of a standard population: they fall with its cells as well, and take
 * it along for output checking.
 */
export function fallsWith(estimates: Estimates, ...others: readonly Cube[]): Estimates {
  const secret = others.map((cube) => cube.estimates).filter(isConfidential);
  if (secret.length === 0) return estimates;
  const names = secret.flatMap((one) => one.cells.flatMap((cell) => namesOf(one, cell)));
  const taken = [estimates, ...secret].flatMap((one) => takenFrom(one).tables ?? []);
  return {
    ...estimates,
    cells: estimates.cells.map((cell) => ({ ...cell, ...alsoOf([...(cell.also ?? []), ...names]) })),
    sources: unique([...estimates.sources, ...secret.flatMap(({ sources }) => sources)]),
    tables: taken,
  };
}

/**
 * The numbers of a standard, as the definition of a rate names them: another standard is another rate. Those of a
 * confidential table are told by what they are, since nobody checks the numbers in a sentence.
 */
export function standardWords(cube: Cube, numbers: string): string {
  const { estimates } = cube;
  if (!isConfidential(estimates)) return numbers;
  const { measure, sources, filter } = estimates;
  const fixed = Object.entries(filter).map(([name, code]) => `${name} = ${code}`);
  return [`${measure.name} (${sources.map(deliveryName).join(", ")})`, ...fixed].join(", ");
}

const unique = (sources: Estimates["sources"]): Estimates["sources"] => [
  ...new Map(sources.map((source) => [deliveryName(source), source])).values(),
];
