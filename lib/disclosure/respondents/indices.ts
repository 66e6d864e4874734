import type { Located } from "./delivery.ts";
import { leastSquares } from "./leastSquares.ts";
import { amountKey } from "./rows.ts";
import type { AskedColumn, Classes } from "./rows.ts";

/** What is left of an index beside its parts, at most. */
const NOTHING = 1e-6;

/**
 * The amounts that are indices of 0/1 columns of the report: how many complaints somebody has, of those that it speaks of.
 * Their totals are numbers of people, who are counted once for each complaint.
 *
 * @returns by amount what everybody of a class has; amounts that are no index are left out
 */
export function indicesIn(
  located: readonly Located[],
  columns: readonly AskedColumn[],
  classes: Classes,
): ReadonlyMap<string, Float64Array> {
  const found = new Map<string, Float64Array>();
  const has = columns.flatMap(({ as }, place) => (as === "has" ? [classes.codes[place]!] : []));
  if (has.length === 0) return found;
  const byAmount = Map.groupBy(
    located.filter(({ amount }) => amount),
    ({ amount }) => amountKey(amount!),
  );
  for (const [key, some] of byAmount) {
    const each = classes.amounts?.get(key)?.each;
    const answered = [...new Set(some.flatMap(({ set }) => [...set]))];
    // As many numbers as unknowns are always a combination of them.
    if (!each || answered.length <= has.length + 1) continue;
    if (answered.some((one) => Number.isNaN(each[one]!))) continue;
    const parts = has.map((codes) =>
      Int32Array.from(answered.keys()).filter((at) => codes[answered[at]!] === "1"),
    );
    const { left } = leastSquares(
      parts,
      Float64Array.from(answered, (one) => each[one]!),
    );
    if (left.every((one) => Math.abs(one) < NOTHING)) found.set(key, each);
  }
  return found;
}
