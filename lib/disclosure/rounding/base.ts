import { rulesOf } from "../broken.ts";
import type { CandidateCell, Estimates } from "../candidate.ts";
import { identity } from "../identity.ts";
import { isConfidential } from "../whole.ts";

/** To what counts are rounded by choice, by their identities, beside what the rules of their sources ask. */
export type Bases = ReadonlyMap<string, number>;

export const NO_BASES: Bases = new Map();

/** To what a number is rounded, by a rule of its sources or by choice; 0: to none. */
export function baseOfCell(
  estimates: Estimates,
  cell: Pick<CandidateCell, "at" | "identity">,
  chosen: Bases = NO_BASES,
): number {
  if (estimates.measure.kind !== "count") return 0;
  const by = chosen.size > 0 && isConfidential(estimates) ? chosen.get(identity(estimates, cell)) : undefined;
  return Math.max(by ?? 0, ruledBase(estimates));
}

/** To what the rules of its sources have counts rounded. */
export const ruledBase = (estimates: Estimates): number =>
  Math.max(0, ...rulesOf(estimates).map(({ roundingBase = 0 }) => roundingBase));
