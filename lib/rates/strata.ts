import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { identity } from "../disclosure/identity.ts";
import { isConfidential } from "../disclosure/whole.ts";
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
  /** Of the cell that comes of it: the smallest count behind it, and what it is known by in output checking. */
  facts: Pick<CandidateCell, "n" | "identity">;
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
        ...secretOf(above, below, at),
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
function secretOf(above: Cube, below: Cube, at: CandidateCell["at"]): Pick<CandidateCell, "identity"> {
  const secret = [above.estimates, below.estimates].find(isConfidential);
  if (!secret) return {};
  const { tables: _whole, ...bare } = secret;
  return { identity: identity(bare, { at }) };
}
