import type { Candidate } from "../candidate.ts";
import type { Ledger } from "../ledger/schema.ts";
import { cellHash } from "../ledger/seal.ts";
import { withRounded } from "../system/rounded.ts";
import type { System, SystemCell } from "../system/system.ts";
import type { Bases } from "./base.ts";
import { basesIn } from "./bases.ts";
import { toldBy } from "./told.ts";
import { untold } from "./untoldBases.ts";

/**
 * A system with rounded numbers as far as rounding can be trusted: of counts that no other number tells more closely,
 * in this report or in an earlier edition. Gives what `secureRounded` asks for.
 *
 * @param system where they count as exact
 * @param chosen to what counts are rounded by choice
 * @example
 * await secureRounded(system, trusting(system, candidates, chosen, ledgers));
 */
export function trusting(
  system: System,
  candidates: readonly Candidate[],
  chosen: Bases,
  ledgers: readonly Ledger[] = [],
): (isMeant: (id: string) => boolean) => System {
  const all = [...basesIn(candidates, chosen)].filter(([, base]) => base > 1);
  if (all.length === 0 && system.cells.every(({ rounded }) => rounded === undefined)) return () => system;
  const isUntold = untold(candidates, chosen, ledgers);
  const bases = all.filter(([id]) => isUntold(toldBy(id).map(cellHash)));
  return (isMeant) =>
    withRounded(
      system,
      new Map(bases.filter(([id]) => isMeant(id))),
      ({ id, rounded }: SystemCell) => !isMeant(id) || !isUntold(rounded!.toldBy),
    );
}
