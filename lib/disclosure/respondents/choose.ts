import { generator } from "../audit/certify.ts";
import type { Located } from "./delivery.ts";
import type { Known } from "./knowledge.ts";
import type { Open } from "./open.ts";
import { combined, leastSquares } from "./leastSquares.ts";
import type { Factors, Incidence } from "./leastSquares.ts";

/** A coefficient smaller than this is none. */
const NONE = 1e-6;

/** So many open groups are looked at one by one; more of them together. */
const ONE_BY_ONE = 24;

/**
 * The numbers to withhold for open groups: those by which most of them follow, for their cost. A number without which a
 * group doesn't follow at all comes first; where there is none, others tell the same, and one of them goes.
 *
 * @param isOurs can it be withheld?
 * @returns none where nothing can
 */
export function choose(
  known: Known,
  open: readonly Open[],
  unknowns: number,
  isOurs: (one: Located) => boolean,
): Located[] {
  const { sets, by, factors } = known;
  const spare = redundancy(sets, unknowns, factors);
  const isNeeded = (number: number) => Math.abs(spare[number]!) < NONE;
  const costOf = (number: number) => Math.max(1, ...by[number]!.map(({ size }) => size));
  const ways =
    open.length > ONE_BY_ONE ? waysTogether(known, open, unknowns) : waysOfEach(known, open, unknowns);
  let left = ways.map((numbers) => {
    const ours = numbers.filter((number) => by[number]!.every(isOurs));
    const needed = ours.filter(isNeeded);
    return new Set(needed.length > 0 ? needed : ours);
  });
  const chosen: Located[] = [];
  for (;;) {
    const many = new Map<number, number>();
    for (const numbers of left) for (const number of numbers) many.set(number, (many.get(number) ?? 0) + 1);
    const [best] = [...many].toSorted(
      ([a, of], [b, more]) =>
        Number(isNeeded(b)) - Number(isNeeded(a)) ||
        more / costOf(b) - of / costOf(a) ||
        (by[a]![0]!.id < by[b]![0]!.id ? -1 : 1),
    );
    if (!best) return chosen;
    chosen.push(...by[best[0]]!);
    left = left.filter((numbers) => !numbers.has(best[0]));
  }
}

/** Of each group the numbers that it is a combination of. */
const waysOfEach = ({ sets, factors }: Known, open: readonly Open[], unknowns: number): number[][] =>
  open.map((group) => {
    const target = combined([group.classes], Float64Array.of(1), unknowns, [timesOf(group)]);
    return usedIn(leastSquares(sets, target, factors).by);
  });

/**
 * Of each group the numbers that have some of its rows, among those that a random combination of all groups is made of:
 * a group can't be told without any of them.
 */
function waysTogether({ sets, factors }: Known, open: readonly Open[], unknowns: number): number[][] {
  const next = generator();
  const target = combined(
    open.map(({ classes }) => classes),
    Float64Array.from(open, () => 1 + next()),
    unknowns,
    open.map(timesOf),
  );
  const byClass = new Map<number, number[]>();
  for (const number of usedIn(leastSquares(sets, target, factors).by))
    for (const one of sets[number]!) byClass.set(one, [...(byClass.get(one) ?? []), number]);
  return open.map(({ classes }) => [...new Set([...classes].flatMap((one) => byClass.get(one) ?? []))]);
}

const timesOf = ({ classes, times }: Open): Float64Array | undefined =>
  times && Float64Array.from(classes, (one) => times[one]!);

const usedIn = (factors: Float64Array): number[] =>
  [...factors.keys()].filter((number) => Math.abs(factors[number]!) > NONE);

/** A random combination of numbers that adds up to nothing: those that stand in none can't be had from the others. */
function redundancy(sets: Incidence, unknowns: number, factors: Factors): Float64Array {
  const next = generator();
  const any = Float64Array.from(sets, () => 2 * next() - 1);
  const { by } = leastSquares(sets, combined(sets, any, unknowns, factors), factors);
  return any.map((one, number) => one - by[number]!);
}
