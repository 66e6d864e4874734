import { candidateSchema } from "./candidate.ts";
import type { Candidate, CandidateCell, Estimates } from "./candidate.ts";
import { complement } from "./complement.ts";
import { complementary, countTooSmall, malformed, noCount, noRules, withheldElsewhere } from "./findings.ts";
import type { Finding } from "./findings.ts";
import { identity } from "./identity.ts";
import { primary } from "./primary.ts";
import type { PublicFigure, PublicTable, PublicValue } from "./public.ts";
import { publish } from "./publish.ts";

export type { Finding } from "./findings.ts";

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
  return {
    decision: withheld.size > 0 ? "suppress" : "pass",
    record: publish(candidate, withheld),
    findings,
    withheld: parts.flatMap((part, index) =>
      [...part.withheld].map((cell) => identity(tables[index]!, cell)),
    ),
  };
}

/** Do the cells come from a source that is not open? */
export const isConfidential = (estimates: Estimates): boolean =>
  estimates.sources.some((source) => source.sensitivity === "confidential");

/** Every table of estimates that a candidate is made from. */
export const estimatesOf = (candidate: Candidate): Estimates[] =>
  candidate.kind === "value" ? candidate.of : [candidate.estimates];

function checkTable(estimates: Estimates, elsewhere: ReadonlySet<string>) {
  const nothing = new Set<CandidateCell>();
  if (!isConfidential(estimates)) return { refused: false, withheld: nothing, findings: [] as Finding[] };

  const confidential = estimates.sources.filter((source) => source.sensitivity === "confidential");
  const lacking = confidential.filter((source) => source.rules === undefined);
  const uncounted = estimates.cells.filter((cell) => cell.n === undefined);
  if (lacking.length > 0 || uncounted.length > 0) {
    const findings = lacking.map((source) => noRules(source.name));
    if (uncounted.length > 0) findings.push(noCount(uncounted.map((cell) => cell.at)));
    return { refused: true, withheld: nothing, findings };
  }

  const minimum = Math.max(...confidential.map((source) => source.rules!.minimumCount));
  const small = primary(estimates.cells, minimum);
  const known = estimates.cells.filter(
    (cell) => !small.includes(cell) && elsewhere.has(identity(estimates, cell)),
  );
  const first = new Set([...small, ...known]);
  const second = complement(estimates.cells, estimates.dimensions, first);
  const at = (cells: Iterable<CandidateCell>) => [...cells].map((cell) => cell.at);
  const findings: Finding[] = [];
  if (small.length > 0) findings.push(countTooSmall(at(small), minimum));
  if (known.length > 0) findings.push(withheldElsewhere(at(known)));
  if (second.size > 0) findings.push(complementary(at(second)));
  return { refused: false, withheld: new Set([...first, ...second]), findings };
}

const refuse = (findings: Finding[]): Checked => ({
  decision: "refuse",
  record: null,
  findings,
  withheld: [],
});
