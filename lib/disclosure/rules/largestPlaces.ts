/** What a contributor has, and how many times it is there. */
export interface Amount {
  amount: number;
  times: number;
}

/**
 * The largest amounts, one a place: where one is there two and a half times, the third place is shared.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012), 4.2.2, sampling weights; as τ-ARGUS has it.
 *
 * @param most so many places at most
 * @example
 * // one who has 10 and weighs 1.5, one who has 4 and weighs 1: 10, then half of 10 and half of 4
 * largestPlaces([{ amount: 10, times: 1.5 }, { amount: 4, times: 1 }], 2); // [10, 7]
 */
export function largestPlaces(amounts: readonly Amount[], most: number): number[] {
  const places: number[] = [];
  let room = 0;
  for (const { amount, times } of amounts.toSorted((a, b) => b.amount - a.amount))
    for (let left = times; left > EMPTY;) {
      if (room <= EMPTY) {
        if (places.length === most) return places;
        room = places.push(0) && 1;
      }
      const taken = Math.min(room, left);
      places[places.length - 1]! += taken * amount;
      room -= taken;
      left -= taken;
    }
  return places;
}

/** Parts of a place that are left by rounding. */
const EMPTY = 1e-9;
