import type { Candidate } from "../candidate.ts";
import { estimatesOf } from "../decide.ts";
import { identity } from "../identity.ts";
import { isConfidential, tablesOf } from "../whole.ts";
import { ruledBase } from "./base.ts";
import type { Bases } from "./base.ts";

/** To what every count of these outputs is rounded, also of the whole tables that they were taken from. */
export function basesIn(candidates: readonly Candidate[], chosen: Bases): Map<string, number> {
  const found = new Map<string, number>(chosen);
  for (const estimates of candidates.flatMap(estimatesOf).filter(isConfidential)) {
    const ruled = ruledBase(estimates);
    if (ruled < 2) continue;
    for (const { kind, cells } of tablesOf(estimates))
      for (const { identity: id } of kind === "count" ? cells : [])
        found.set(id, Math.max(ruled, found.get(id) ?? 0));
  }
  return found;
}

/** The counts that an output prints, all rounded to this base. */
export function chosenBases(outputs: readonly { candidate: Candidate; base: number }[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { candidate, base } of outputs)
    for (const estimates of estimatesOf(candidate).filter(isConfidential))
      for (const cell of estimates.measure.kind === "count" ? estimates.cells : []) {
        const id = identity(estimates, cell);
        found.set(id, Math.max(base, found.get(id) ?? 0));
      }
  return found;
}
