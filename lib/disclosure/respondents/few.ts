import { isDominated } from "../rules/dominance.ts";
import { largestPlaces } from "../rules/largestPlaces.ts";
import { isToldTo } from "../rules/pPercent.ts";
import type { Classes, Contributions, Contributor } from "./rows.ts";

/** The least number of rows, and of units (employers) that they are of, that may be told of. */
export interface Least {
  rows: number;
  /** 0 where nobody says whose rows they are. */
  units: number;
  /** Of an amount that is looked at: how much of it the largest contributors may have. */
  amount?: {
    of: Contributions;
    /** Is it telling that all of a group have nothing? */
    alike: boolean;
    dominance: { n: number; k: number };
    pPercent: number;
  };
}

/**
 * Are these too few to be told of? Forty rows of two employers are: each knows its own.
 *
 * @param list classes, which can be gone through again; looked at no further than needed
 */
export function isFew(list: Iterable<number>, { rows, units }: Classes, least: Least): boolean {
  let sum = 0;
  const own = new Set<string>();
  for (const one of list) {
    sum += rows[one]!;
    if (own.size < least.units) for (const unit of units?.[one] ?? []) own.add(unit);
    if (!least.amount && sum >= least.rows && own.size >= least.units) return false;
  }
  if (sum < least.rows || own.size < least.units) return true;
  return least.amount !== undefined && isTold(list, least.amount);
}

/**
 * Have all of them nothing, or have a few so much of an amount that a reader knows theirs well? By (n,k)-dominance and
 * the p%-rule, as of the cells of a table.
 */
function isTold(
  list: Iterable<number>,
  { of: { sums, of, largest }, alike, dominance, pPercent }: NonNullable<Least["amount"]>,
): boolean {
  let value = 0;
  for (const one of list) value += sums[one]!;
  if (value <= 0) return alike;
  const isSo = (places: readonly number[]): boolean => {
    const cell = { value, largest: [...places] };
    return isDominated(cell, dominance) || isToldTo(cell, pPercent);
  };
  // Were the largest of all among them, and even then not: most groups are so large.
  return isSo(largest) && isSo(largestPlaces(contributorsOf(list, of), largest.length));
}

/** Who contributes to these classes: a unit once, with all that it has in them. */
function contributorsOf(list: Iterable<number>, of: Contributions["of"]): Contributor[] {
  const units = new Map<string, Contributor>();
  const others: Contributor[] = [];
  for (const one of list)
    for (const own of of[one]!) {
      const before = own.unit === undefined ? undefined : units.get(own.unit);
      if (own.unit === undefined) others.push(own);
      else units.set(own.unit, before ? { ...before, amount: before.amount + own.amount } : own);
    }
  return [...units.values(), ...others];
}
