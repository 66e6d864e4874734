import type { SystemCell } from "../system/system.ts";
import type { EarlierCell } from "./cells.ts";
import type { Ledger } from "./schema.ts";

/**
 * What the parts of a margin add up to, where a reader has them all: printed counts, and counts that the report computes
 * again; else nothing.
 */
export function sums(
  ledgers: readonly Ledger[],
  known: ReadonlyMap<string, EarlierCell>,
  own: (hash: string) => SystemCell | undefined,
): (hash: string) => number | undefined {
  const partsOf = new Map<string, string[]>();
  for (const { relations } of ledgers)
    for (const terms of relations) {
      if (!isTotal(terms)) continue;
      const [total] = terms.find(([, factor]) => factor < 0)!;
      if (!partsOf.has(total))
        partsOf.set(
          total,
          terms.filter(([id]) => id !== total).map(([id]) => id),
        );
    }
  /** One number as the sum of others, none of which is what is left of it. */
  function isTotal(terms: Ledger["relations"][number]): boolean {
    const isRest = terms.some(([id]) => known.get(id)!.state === "rest");
    return !isRest && terms.filter(([, factor]) => factor < 0).length === 1;
  }
  const valueOf = (hash: string): number | undefined => {
    const cell = known.get(hash)!;
    if (!cell.whole) return undefined;
    if (cell.state === "margin") return sumOf(hash);
    return cell.state === "published" && cell.step! <= 1 ? cell.value : own(hash)?.value;
  };
  const found = new Map<string, number | undefined>();
  const sumOf = (hash: string): number | undefined => {
    if (found.has(hash)) return found.get(hash);
    found.set(hash, undefined);
    const values = partsOf.get(hash)?.map(valueOf);
    const sum = values?.every((value) => value !== undefined)
      ? values.reduce((all, value) => all + value, 0)
      : undefined;
    found.set(hash, sum);
    return sum;
  };
  return sumOf;
}
