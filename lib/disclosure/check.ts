import { factsOf, rulesOf } from "./broken.ts";
import { candidateSchema } from "./candidate.ts";
import type { CandidateCell, Estimates } from "./candidate.ts";
import { decide, estimatesOf } from "./decide.ts";
import type { Decisions, Reason } from "./decide.ts";
import {
  insufficientReliability,
  lowReliability,
  malformed,
  noCount,
  noFacts,
  noRules,
  withheld as withheldBecause,
} from "./findings.ts";
import type { Finding } from "./findings.ts";
import type { At } from "./parts.ts";
import type { PublicFigure, PublicTable, PublicValue } from "./public.ts";
import { publish } from "./publish.ts";
import type { Reliability } from "./reliability.ts";
import { lackingFor, RULES } from "./rules/all.ts";
import { complete } from "./rules/complete.ts";
import { isConfidential, namesOf, tablesOf } from "./whole.ts";

export type { Finding } from "./findings.ts";
export { isConfidential } from "./whole.ts";

/** What output checking decided: `record` is null exactly when the decision is `refuse`. */
export interface Checked {
  decision: "pass" | "suppress" | "refuse";
  record: PublicFigure | PublicTable | PublicValue | null;
  findings: Finding[];
}

/**
 * Output checking of one candidate: the only way from a candidate to a public record. It fails closed:
 * what is malformed, has no rules, no counts, or not what a rule needs to know, does not leave.
 *
 * @param input a candidate record, possibly from another process: its shape is validated first
 * @param decisions what was decided over all candidates of the report; by itself where nothing is given
 */
export function check(input: unknown, decisions?: Decisions): Checked {
  const parsed = candidateSchema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse([malformed(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "?"}`)]);
  }
  const candidate = parsed.data;
  const tables = estimatesOf(candidate);
  const lacking = tables.flatMap(lackingIn);
  if (lacking.length > 0) return refuse(lacking);
  const { reasons } = decisions ?? decide([candidate]);
  const parts = tables.map((estimates) => withheldIn(estimates, reasons));
  const findings = parts.flatMap((part) => part.findings);
  const withheld = new Set(parts.flatMap((part) => part.cells));
  const doubtful = (reliability: Reliability) =>
    tables
      .flatMap(({ cells }) => cells)
      .filter((cell) => cell.reliability === reliability && cell.value !== null && !withheld.has(cell))
      .map((cell) => cell.at);
  const [insufficient, low] = [doubtful("insufficient"), doubtful("low")];
  if (insufficient.length > 0) findings.push(insufficientReliability(insufficient));
  if (low.length > 0) findings.push(lowReliability(low));
  return {
    decision: withheld.size > 0 || insufficient.length > 0 ? "suppress" : "pass",
    record: publish(candidate, withheld, decisions?.bases),
    findings,
  };
}

/** What output checking would have to know, and doesn't. */
function lackingIn(estimates: Estimates): Finding[] {
  if (!isConfidential(estimates)) return [];
  const confidential = estimates.sources.filter(({ sensitivity }) => sensitivity === "confidential");
  const findings = confidential.filter(({ rules }) => !rules).map(({ name }) => noRules(name));
  const uncounted = estimates.cells.filter(({ n }) => n === undefined);
  if (uncounted.length > 0) findings.push(noCount(uncounted.map(({ at }) => at)));
  for (const { rules } of confidential)
    for (const table of rules ? tablesOf(estimates) : [])
      for (const { rule, cells } of lackingFor(factsOf(table, estimates), rules!, complete(rules!)))
        findings.push(
          noFacts(
            cells.map(({ at }) => at),
            rule.code,
            rule.needs!,
          ),
        );
  return findings;
}

function withheldIn(
  estimates: Estimates,
  reasons: Decisions["reasons"],
): { cells: CandidateCell[]; findings: Finding[] } {
  if (!isConfidential(estimates)) return { cells: [], findings: [] };
  const cells: CandidateCell[] = [];
  const byReason = new Map<Reason, At[]>();
  for (const cell of estimates.cells) {
    const names = namesOf(estimates, cell);
    const reason = names.map((name) => reasons.get(name)).find((one) => one !== undefined);
    if (!reason) continue;
    cells.push(cell);
    byReason.set(reason, [...(byReason.get(reason) ?? []), cell.at]);
  }
  const minimum = Math.max(...rulesOf(estimates).map(({ minimumCount }) => minimumCount));
  const order: Reason[] = [...RULES.map(({ code }) => code), "earlier", "complement"];
  const found = order.filter((reason) => byReason.has(reason));
  return { cells, findings: found.map((reason) => withheldBecause(reason, byReason.get(reason)!, minimum)) };
}

const refuse = (findings: Finding[]): Checked => ({ decision: "refuse", record: null, findings });
