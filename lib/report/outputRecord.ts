import { rulesNotOn, rulesOn } from "../disclosure/broken.ts";
import type { AppliedRule, SkippedRule } from "../disclosure/broken.ts";
import { candidateSchema } from "../disclosure/candidate.ts";
import type { CandidateCell, Estimates } from "../disclosure/candidate.ts";
import { cellLabels } from "../disclosure/cellLabels.ts";
import { isConfidential } from "../disclosure/check.ts";
import type { Checked, Finding } from "../disclosure/check.ts";
import { estimatesOf } from "../disclosure/decide.ts";
import type { Decisions } from "../disclosure/decide.ts";
import { identity } from "../disclosure/identity.ts";
import { namesOf } from "../disclosure/whole.ts";
import type { Words } from "../words.ts";

/** What output checking did with one output: nothing in it is confidential. */
export interface OutputRecord {
  chapter: string;
  /** The name of a figure or table, or the expression of a number in the prose. */
  output: string;
  kind: "figure" | "table" | "value" | "unknown";
  result: "passed" | "withheld" | "refused";
  /** Does it come from a source that is not open? Then it was decided and audited together with all others. */
  confidential: boolean;
  /** Of how many cells it is made. */
  cells: number;
  /** Of a confidential source: how many of its numbers leave, and of how many of them the rows were looked at. */
  byRows: { numbers: number; looked: number };
  rules: AppliedRule[];
  /** Rules that are about it and could not look: what they need is not known, and their source doesn't insist. */
  skipped: SkippedRule[];
  /** What is withheld, marked or refused, and why; `named`: its cells as a reader knows them. */
  findings: (Finding & { named: Words[] })[];
}

const RESULT = { pass: "passed", suppress: "withheld", refuse: "refused" } as const;

/**
 * The record of one output.
 *
 * @param counted addresses of which the report prints the number of respondents
 * @param decisions what was decided over all outputs
 */
export function outputRecord(
  chapter: string,
  output: string,
  candidate: unknown,
  { decision, findings }: Checked,
  counted: ReadonlySet<string>,
  decisions: Decisions,
): OutputRecord {
  const { data } = candidateSchema.safeParse(candidate);
  const tables = data ? estimatesOf(data) : [];
  const rules = tables.flatMap((estimates) => rulesOn(estimates, counted));
  const leaving = decision === "refuse" ? [] : tables.filter(isConfidential).flatMap(leavingOf(decisions));
  return {
    chapter,
    output,
    kind: data?.kind ?? "unknown",
    result: RESULT[decision],
    confidential: !data || tables.some(isConfidential),
    cells: tables.reduce((sum, { cells }) => sum + cells.length, 0),
    byRows: {
      numbers: leaving.length,
      looked: leaving.filter((id) => decisions.located?.has(id)).length,
    },
    rules: once(rules),
    skipped: once(tables.flatMap((estimates) => rulesNotOn(estimates, counted))),
    findings: findings.map((one) => ({ ...one, named: data ? cellLabels(data, one.cells) : [] })),
  };
}

/** The names of the numbers of a table that leave. */
const leavingOf =
  ({ reasons }: Decisions) =>
  (estimates: Estimates): string[] => {
    const isLeaving = (cell: CandidateCell) =>
      cell.value !== null &&
      cell.reliability !== "insufficient" &&
      !namesOf(estimates, cell).some((name) => reasons.has(name));
    return estimates.cells.filter(isLeaving).map((cell) => identity(estimates, cell));
  };

const once = <T extends { source: string; rule: string }>(rules: T[]): T[] => [
  ...new Map(rules.map((one) => [`${one.source} ${one.rule}`, one])).values(),
];
