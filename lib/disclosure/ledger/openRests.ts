import { field, PRIMES } from "../suppression/field.ts";
import { Pattern } from "../suppression/pattern.ts";
import type { SystemCell } from "../system/system.ts";
import type { Ledger, LedgerCell } from "./schema.ts";

/**
 * The rests of totals that earlier editions left open: nobody could work them out from what was printed, and whether a
 * rule forbade them is not written down. So nobody may work them out now.
 */
export function openRests(
  ledgers: readonly Ledger[],
  known: ReadonlyMap<string, LedgerCell>,
): ReadonlySet<string> {
  const cells = [...known].map(([id, { state }]): SystemCell => {
    const isHidden = state === "withheld" || state === "rest";
    return { id, value: 0, cost: 0, state: isHidden ? "hidden" : "known", primary: false };
  });
  const place = new Map(cells.map(({ id }, index) => [id, index]));
  const relations = ledgers.flatMap((ledger) =>
    ledger.relations.map((terms) => terms.map(([id, factor]) => [place.get(id)!, factor] as const)),
  );
  const [first, second] = new Pattern({ cells, relations }, field(PRIMES[0])).ways();
  return new Set(
    cells.flatMap(({ id }, index) =>
      known.get(id)!.state === "rest" && (first[index] !== 0 || second[index] !== 0) ? [id] : [],
    ),
  );
}
