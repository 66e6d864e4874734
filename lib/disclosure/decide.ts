import type { Audit } from "./audit/audit.ts";
import { baseOf, brokenIn, rulesOf } from "./broken.ts";
import type { Excepted, Lifted, RuledTable } from "./broken.ts";
import type { Candidate, Estimates } from "./candidate.ts";
import { identity } from "./identity.ts";
import type { RuleCode } from "./rules/rule.ts";
import { suppress } from "./suppression/suppress.ts";
import { reportSystem } from "./system/report.ts";
import { isConfidential } from "./whole.ts";

/** Why a cell is withheld: the rule that it breaks, or the protection of one that does. */
export type Reason = RuleCode | "complement";

/** What output checking decided of several candidates together. */
export interface Decisions {
  /** Identities of the cells withheld, and why. */
  reasons: ReadonlyMap<string, Reason>;
  /** What was audited; absent in the Lab, where nothing leaves. */
  audit?: Audit;
  /** Withheld cells that a reader can work out from what he is taken to know anyway. */
  unprotected: string[];
  /** What exceptions let through. */
  lifted: Lifted[];
}

/** Every table of estimates that a candidate is made from. */
export const estimatesOf = (candidate: Candidate): Estimates[] =>
  candidate.kind === "value" ? candidate.of : [candidate.estimates];

/**
 * Which cells must be withheld, over all candidates together: those that a rule forbids, and those that protect
 * them. This is what the Lab shows at once; what is published is audited besides, by `decideAudited`.
 */
export function decide(candidates: readonly Candidate[]): Decisions {
  const tables = ruledTables(candidates);
  if (tables.length === 0) return NOTHING;
  const { secondary, open } = suppress(reportSystem(tables), optionsOf(tables));
  return { reasons: reasonsOf(tables, secondary), unprotected: open, lifted: [] };
}

export const NOTHING: Decisions = { reasons: new Map(), unprotected: [], lifted: [] };

/** All confidential tables of these candidates, whole, with what their rules found. */
export function ruledTables(candidates: readonly Candidate[], excepted?: Excepted): RuledTable[] {
  const counted = countedIn(candidates);
  return secretIn(candidates).flatMap((estimates) => brokenIn(estimates, counted, excepted));
}

/** Addresses of which these candidates print the number of respondents. */
export function countedIn(candidates: readonly Candidate[]): Set<string> {
  const counts = secretIn(candidates).filter(({ measure }) => measure.kind === "count");
  return new Set(counts.flatMap((one) => one.cells.map((cell) => baseOf(identity(one, cell)))));
}

const secretIn = (candidates: readonly Candidate[]): Estimates[] =>
  candidates
    .flatMap(estimatesOf)
    .filter(isConfidential)
    .filter((one) => rulesOf(one).length > 0);

export const optionsOf = (tables: readonly RuledTable[]) => ({
  order: Math.max(...tables.map(({ sums }) => sums)),
  singletons: tables.some(({ singletons }) => singletons),
});

export function reasonsOf(
  tables: readonly RuledTable[],
  secondary: ReadonlySet<string>,
): Map<string, Reason> {
  const reasons = new Map<string, Reason>([...secondary].map((id) => [id, "complement"]));
  for (const table of tables) for (const [id, code] of table.reasons) reasons.set(id, code);
  return reasons;
}
