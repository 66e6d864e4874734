import { logitInterval } from "../../../lib/survey/estimators/interval.ts";
import type { People } from "./people.ts";
import type { Printed } from "./printed.ts";

/** Between which numbers the base of a share lies, and those who have it. */
export interface Sizes {
  base: readonly [least: number, most: number];
  having: readonly [least: number, most: number];
}

/**
 * What the interval of a share tells where everybody weighs the same: every base and every numerator are tried, and those
 * kept whose share and interval are printed alike. Where answers are missing, the degrees of freedom aren't known, and nothing
 * is told.
 */
export function sizesTold(
  { ask, low, high, digits }: Printed,
  value: number,
  { rows }: People,
): Sizes | undefined {
  if (low === undefined || high === undefined || rows.some((row) => Object.values(row).includes("")))
    return undefined;
  const all = rows.length;
  const print = (share: number) => Number((100 * share).toFixed(digits));
  const isBetween = (one: number, ends: number[]) => one >= Math.min(...ends) && one <= Math.max(...ends);
  const found: [base: number, having: number][] = [];
  for (let n = 2; n <= all; n++) {
    // Those of a table are the degrees of freedom of all of whom it is: no fewer than the base's, and no more than all.
    const freedom =
      ask.of !== undefined ? [n - 1] : Object.keys(ask.filter).length > 0 ? [n - 1, all - 1] : [all - 1];
    const [from, to] = [Math.floor(((value - 1) * n) / 100), Math.ceil(((value + 1) * n) / 100)];
    for (let k = Math.max(1, from); k <= Math.min(n - 1, to); k++) {
      const p = k / n;
      if (print(p) !== value) continue;
      const error = Math.sqrt(((all / (all - 1)) * p * (1 - p)) / n);
      const ends = freedom.flatMap((df) => logitInterval(p, error, df) ?? []);
      const isAlike =
        isBetween(
          low,
          ends.map((end) => print(end.low)),
        ) &&
        isBetween(
          high,
          ends.map((end) => print(end.high)),
        );
      if (ends.length > 0 && isAlike) found.push([n, k]);
    }
  }
  if (found.length === 0) return undefined;
  const [sizes, having] = [found.map(([n]) => n), found.map(([, k]) => k)];
  return {
    base: [Math.min(...sizes), Math.max(...sizes)],
    having: [Math.min(...having), Math.max(...having)],
  };
}
