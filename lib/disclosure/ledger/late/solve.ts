import { added } from "./sum.ts";
import type { Sum } from "./sum.ts";

/**
 * What follows from known numbers: wherever an equation has one number alone that is not known, that one does. A count
 * below zero follows from nothing: the equation is not about the same people then.
 *
 * @param relations Σ factor × number = 0
 * @param known takes in what follows
 * @param as what follows, under the name that it has; absent: as the sum of what it follows from
 */
export function solve<Key>(
  relations: readonly (readonly (readonly [Key, number])[])[],
  known: Map<Key, Sum>,
  as: (key: Key, sum: Sum) => Sum = (_, sum) => sum,
): void {
  for (let left = relations, before = -1; known.size > before;) {
    before = known.size;
    left = left.filter((terms) => {
      const open = terms.filter(([key]) => !known.has(key));
      const [first] = open;
      if (!first || open.length > 1) return open.length > 1;
      const [key, own] = first;
      const sum = added(
        terms.flatMap(([one, factor]) => (one === key ? [] : [[known.get(one)!, -factor / own] as const])),
      );
      if (Math.abs(own) === 1 && sum.value >= 0 && (sum.n ?? 0) >= 0) known.set(key, as(key, sum));
      return false;
    });
  }
}
