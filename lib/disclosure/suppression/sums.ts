import type { Pattern } from "./pattern.ts";

/**
 * Sums of withheld cells that a reader can work out, and that the rule forbids: together fewer respondents
 * than it asks. Two cells of 4 and 3 beside a published total give away a group of 7.
 *
 * @param order most cells in a sum; 1: none is looked for
 */
export function openSums(pattern: Pattern, order: number): number[][] {
  const { cells } = pattern.system;
  const small = [...pattern.withheld]
    .filter((cell) => cells[cell]!.n !== undefined && cells[cell]!.n! < (cells[cell]!.least ?? 0))
    .sort((a, b) => a - b);
  if (order < 2 || small.length < 2) return [];
  const [first, second] = pattern.ways();
  const { prime } = pattern.field;
  const byChange = new Map<string, number[]>();
  for (const cell of small) {
    const key = `${first[cell]} ${second[cell]}`;
    byChange.set(key, [...(byChange.get(key) ?? []), cell]);
  }
  const found: number[][] = [];
  /** Sets of cells in ascending order, closed by the last one when all changes cancel. */
  const extend = (set: number[], from: number, a: number, b: number, n: number): void => {
    const last = set.at(-1) ?? -1;
    const closing = byChange.get(`${(prime - a) % prime} ${(prime - b) % prime}`) ?? [];
    for (const cell of set.length > 0 ? closing : []) {
      const least = Math.max(...[...set, cell].map((one) => cells[one]!.least ?? 0));
      const sum = n + cells[cell]!.n!;
      // Nobody is no secret.
      if (cell > last && sum > 0 && sum < least) found.push([...set, cell]);
    }
    if (set.length >= order - 1) return;
    for (let next = from; next < small.length; next++) {
      const cell = small[next]!;
      const sum = n + cells[cell]!.n!;
      if (sum >= cells[cell]!.least!) continue;
      extend([...set, cell], next + 1, (a + first[cell]!) % prime, (b + second[cell]!) % prime, sum);
    }
  };
  extend([], 0, 0, 0, 0);
  return found;
}
