import type { Audit } from "./audit/audit.ts";
import { basesKnown } from "./basesKnown.ts";
import { brokenIn, rulesOf } from "./broken.ts";
import { withoutCloseQuantiles } from "./closeQuantiles.ts";
import type { Excepted, Lifted, RuledTable } from "./broken.ts";
import type { Candidate, Estimates } from "./candidate.ts";
import type { Beyond } from "./ledger/cells.ts";
import type { Bases } from "./rounding/base.ts";
import { RULES } from "./rules/all.ts";
import type { RuleCode } from "./rules/rule.ts";
import { suppress } from "./suppression/suppress.ts";
import { reportSystem } from "./system/report.ts";
import { isConfidential } from "./whole.ts";

/** Why a cell is withheld: the rule that it breaks, an earlier edition that withheld it, or the protection of such. */
export type Reason = RuleCode | "earlier" | "complement";

/** What output checking decided of several candidates together. */
export interface Decisions {
  /** Identities of the cells withheld, and why. */
  reasons: ReadonlyMap<string, Reason>;
  /** What was audited; absent in the Lab, where nothing leaves. */
  audit?: Audit;
  /** Withheld cells that a reader can work out from what he is taken to know anyway. */
  unprotected: string[];
  /** To what counts are rounded by choice, by their identities. */
  bases?: Bases;
  /** Counts that are printed rounded and tell no more than about how many, by their identities. */
  rounded?: ReadonlySet<string>;
  /** How many groups of few respondents were looked at, whose rows are known. */
  groups?: number;
  /** Numbers whose rows were looked at, by their identities. */
  located?: ReadonlySet<string>;
  /** What exceptions let through. */
  lifted: Lifted[];
  /** What earlier editions had to do with it; absent where there are none. */
  beyond?: Beyond;
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
  const bases = basesTo(candidates);
  const tables = secretIn(candidates).flatMap((estimates) => brokenIn(estimates, bases, excepted));
  return withoutCloseQuantiles(tables, excepted);
}

/** What a reader of these outputs has of how many respondents there are. */
export const basesTo = (candidates: readonly Candidate[]): Set<string> => basesKnown(secretIn(candidates));

const secretIn = (candidates: readonly Candidate[]): Estimates[] =>
  candidates
    .flatMap(estimatesOf)
    .filter(isConfidential)
    .filter((one) => rulesOf(one).length > 0);

export const optionsOf = (tables: readonly RuledTable[]) => ({
  order: Math.max(...tables.map(({ sums }) => sums)),
  singletons: tables.some(({ singletons }) => singletons),
});

/** @param earlier cells that an earlier edition withheld */
export function reasonsOf(
  tables: readonly RuledTable[],
  secondary: ReadonlySet<string>,
  earlier: readonly string[] = [],
): Map<string, Reason> {
  const reasons = new Map<string, Reason>([...secondary].map((id) => [id, "complement"]));
  for (const id of earlier) reasons.set(id, "earlier");
  // The same number may stand in several tables (people, and their share): its reason is the first rule that it breaks.
  const rank = (reason: Reason | undefined) => ORDER.get(reason) ?? Infinity;
  for (const table of tables)
    for (const [id, code] of table.reasons) if (rank(code) < rank(reasons.get(id))) reasons.set(id, code);
  return reasons;
}

const ORDER: ReadonlyMap<Reason | undefined, number> = new Map(RULES.map(({ code }, place) => [code, place]));
