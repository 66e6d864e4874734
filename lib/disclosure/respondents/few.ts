import type { Classes, Contributions } from "./rows.ts";

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
    for (const unit of units?.[one] ?? []) own.add(unit);
    if (!least.amount && sum >= least.rows && own.size >= least.units) return false;
  }
  if (sum < least.rows || own.size < least.units) return true;
  return least.amount !== undefined && isDominated(list, least.amount);
}

/**
 * Have all of them nothing, or has one, or have two, so much of an amount that a reader knows theirs well? By
 * (n,k)-dominance, with no more than two, and the p%-rule: what is left beside the two largest says the largest to less
 * than p %.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012), 4.2.2 and 4.2.3.
 */
function isDominated(
  list: Iterable<number>,
  { of: { sums, largest }, alike, dominance: { n, k }, pPercent }: NonNullable<Least["amount"]>,
): boolean {
  let [all, first, second] = [0, 0, 0];
  for (const one of list) {
    all += sums[one]!;
    for (const own of largest[one]!)
      if (own > first) [first, second] = [own, first];
      else if (own > second) second = own;
  }
  if (all <= 0) return alike;
  return 100 * (n > 1 ? first + second : first) > k * all || 100 * (all - first - second) < pPercent * first;
}
