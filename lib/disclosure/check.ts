import { candidateSchema } from "./candidate.ts";
import type { Candidate, CandidateCell, Estimates, WholeTable } from "./candidate.ts";
import { complement } from "./complement.ts";
import {
  complementary,
  countTooSmall,
  insufficientReliability,
  lowReliability,
  malformed,
  noCount,
  noRules,
  withheldElsewhere,
} from "./findings.ts";
import type { Finding } from "./findings.ts";
import { identity } from "./identity.ts";
import { primary } from "./primary.ts";
import type { PublicFigure, PublicTable, PublicValue } from "./public.ts";
import { publish } from "./publish.ts";
import type { Reliability } from "./reliability.ts";
import { isConfidential, tableOf } from "./whole.ts";

export type { Finding } from "./findings.ts";
export { isConfidential } from "./whole.ts";

/** What output checking decided: `record` is null exactly when the decision is `refuse`. */
export interface Checked {
  decision: "pass" | "suppress" | "refuse";
  record: PublicFigure | PublicTable | PublicValue | null;
  findings: Finding[];
  /** Identities of the cells withheld, for the other records of the report. */
  withheld: string[];
}

/**
 * Output checking of one candidate: the only way from a candidate to a public record. It fails closed:
 * what is malformed, has no rules or no counts does not leave.
 *
 * @param input a candidate record, possibly from another process: its shape is validated first
 * @param elsewhere identities of cells withheld in other records of the report
 */
export function check(input: unknown, elsewhere: ReadonlySet<string> = new Set()): Checked {
  const parsed = candidateSchema.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refuse([malformed(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "?"}`)]);
  }
  const candidate = parsed.data;
  const tables = candidate.kind === "value" ? candidate.of : [candidate.estimates];
  const parts = tables.map((estimates) => checkTable(estimates, elsewhere));
  const findings = parts.flatMap((part) => part.findings);
  if (parts.some((part) => part.refused)) return refuse(findings);
  const withheld = new Set(parts.flatMap((part) => [...part.withheld]));
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
    record: publish(candidate, withheld),
    findings,
    withheld: parts.flatMap((part) => part.identities),
  };
}

/** Every table of estimates that a candidate is made from. */
export const estimatesOf = (candidate: Candidate): Estimates[] =>
  candidate.kind === "value" ? candidate.of : [candidate.estimates];

type Reason = "count-too-small" | "withheld-elsewhere" | "complement";

interface TableCheck {
  refused: boolean;
  /** The shown cells that are withheld. */
  withheld: Set<CandidateCell>;
  /** Identities of all cells withheld, shown or not. */
  identities: string[];
  findings: Finding[];
}

function checkTable(estimates: Estimates, elsewhere: ReadonlySet<string>): TableCheck {
  const nothing = { withheld: new Set<CandidateCell>(), identities: [], findings: [] };
  if (!isConfidential(estimates)) return { refused: false, ...nothing };
  const confidential = estimates.sources.filter((source) => source.sensitivity === "confidential");
  const lacking = confidential.filter((source) => source.rules === undefined);
  const uncounted = estimates.cells.filter((cell) => cell.n === undefined);
  if (lacking.length > 0 || uncounted.length > 0) {
    const findings = lacking.map((source) => noRules(source.name));
    if (uncounted.length > 0) findings.push(noCount(uncounted.map((cell) => cell.at)));
    return { refused: true, ...nothing, findings };
  }

  const minimum = Math.max(...confidential.map((source) => source.rules!.minimumCount));
  const reasons = reasonsIn(estimates.tables ?? [tableOf(estimates)], minimum, elsewhere);
  const shown = (reason: Reason) =>
    estimates.cells.filter((cell) => reasons.get(identity(estimates, cell)) === reason);
  const small = shown("count-too-small");
  const known = shown("withheld-elsewhere");
  const second = shown("complement");
  const at = (cells: CandidateCell[]) => cells.map((cell) => cell.at);
  const findings: Finding[] = [];
  if (small.length > 0) findings.push(countTooSmall(at(small), minimum));
  if (known.length > 0) findings.push(withheldElsewhere(at(known)));
  if (second.length > 0) findings.push(complementary(at(second)));
  return {
    refused: false,
    withheld: new Set([...small, ...known, ...second]),
    identities: [...reasons.keys()],
    findings,
  };
}

/** Why cells are withheld, by identity, over the whole tables. */
function reasonsIn(
  tables: WholeTable[],
  minimum: number,
  elsewhere: ReadonlySet<string>,
): Map<string, Reason> {
  const reasons = new Map<string, Reason>();
  for (const { dimensions, cells } of tables) {
    for (const cell of primary(cells, minimum)) reasons.set(cell.identity, "count-too-small");
    for (const { identity: name } of cells)
      if (elsewhere.has(name) && !reasons.has(name)) reasons.set(name, "withheld-elsewhere");
    const withheld = new Set(cells.filter((cell) => reasons.has(cell.identity)));
    for (const cell of complement(cells, dimensions, withheld)) reasons.set(cell.identity, "complement");
  }
  return reasons;
}

const refuse = (findings: Finding[]): Checked => ({
  decision: "refuse",
  record: null,
  findings,
  withheld: [],
});
