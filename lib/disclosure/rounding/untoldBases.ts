import type { Candidate } from "../candidate.ts";
import type { Ledger } from "../ledger/schema.ts";
import { cellHash } from "../ledger/seal.ts";
import type { Bases } from "./base.ts";
import { toldBy, toldIn } from "./told.ts";

/**
 * The counts among these that no other number tells, in this report or in an earlier edition. One that is told is not worth
 * rounding: readers, and later editions, take it as it is.
 *
 * @param chosen counts that are rounded by choice: their intervals are left out
 * @example
 * [...untoldBases(new Map([[countOfB, 5]]), [counts, sharesOfB], chosen).keys()]; // []
 */
export function untoldBases(
  bases: Bases,
  candidates: readonly Candidate[],
  chosen: Bases,
  ledgers: readonly Ledger[] = [],
): Map<string, number> {
  const isSafe = untold(candidates, chosen, ledgers);
  return new Map([...bases].filter(([id]) => isSafe(toldBy(id).map(cellHash))));
}

/** Does nothing tell a count that is told by these, named by their hashes? */
export function untold(
  candidates: readonly Candidate[],
  chosen: Bases,
  ledgers: readonly Ledger[],
): (hashes: readonly string[]) => boolean {
  const told = new Set([
    ...ledgers.flatMap((ledger) => ledger.told ?? []),
    ...[...toldIn(candidates, (id) => chosen.has(id))].map(cellHash),
  ]);
  const isAllTold = ledgers.some((ledger) => ledger.told === undefined);
  return (hashes) => !isAllTold && !hashes.some((hash) => told.has(hash));
}
