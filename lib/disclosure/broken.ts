import type { CandidateSource, Estimates, WholeTable } from "./candidate.ts";
import { rulesFor } from "./rules/all.ts";
import { complete } from "./rules/complete.ts";
import type { CompleteRules } from "./rules/complete.ts";
import type { RuleCode, RuleTable } from "./rules/rule.ts";
import type { CheckedTable } from "./system/report.ts";
import { isConfidential, tableOf } from "./whole.ts";

/** A cell, by its identity, with one rule that it breaks and that is not applied to it. */
export interface Lifted {
  identity: string;
  code: RuleCode;
}

/** Did somebody except this cell from this rule? */
export type Excepted = (identity: string, code: RuleCode) => boolean;

/** A table with what its rules found: why each forbidden cell must not be published. */
export interface RuledTable extends CheckedTable {
  reasons: Map<string, RuleCode>;
  /** What a rule forbids and an exception lets through all the same. */
  lifted: Lifted[];
  sums: number;
  singletons: boolean;
}

/** The confidential sources of a table with their rules, defaults filled in. */
export const rulesOf = ({ sources }: Estimates): CompleteRules[] =>
  sources
    .filter((source): source is CandidateSource & { rules: object } => isSecret(source) && !!source.rules)
    .map(({ rules }) => complete(rules));

const isSecret = ({ sensitivity }: CandidateSource): boolean => sensitivity === "confidential";

/**
 * Primary suppression: the cells of a confidential table, and of the whole tables that it was taken from, that
 * a rule of one of its sources forbids.
 *
 * @param counted addresses of which the report prints the number of respondents
 * @param excepted cells that a person excepted from a rule; their other rules stay
 */
export function brokenIn(
  estimates: Estimates,
  counted: ReadonlySet<string> = new Set(),
  excepted: Excepted = () => false,
): RuledTable[] {
  if (!isConfidential(estimates)) return [];
  const rules = rulesOf(estimates);
  return (estimates.tables ?? [tableOf(estimates)]).map((table): RuledTable => {
    const facts = factsOf(table, estimates, counted);
    const reasons = new Map<string, RuleCode>();
    const forbidden = new Map<string, { above: number }>();
    const lifted: Lifted[] = [];
    for (const own of rules)
      for (const rule of rulesFor(facts, own))
        for (const cell of rule.breaks(facts, own)) {
          if (excepted(cell.identity, rule.code)) {
            lifted.push({ identity: cell.identity, code: rule.code });
            continue;
          }
          if (!reasons.has(cell.identity)) reasons.set(cell.identity, rule.code);
          const above = Math.max(rule.above?.(cell, own) ?? 0, forbidden.get(cell.identity)?.above ?? 0);
          forbidden.set(cell.identity, { above });
        }
    return {
      ...table,
      kind: facts.kind,
      reasons,
      lifted,
      forbidden,
      least: Math.max(...rules.map(({ minimumCount }) => minimumCount)),
      width: Math.max(...rules.map(({ protection }) => protection.width)),
      sums: Math.max(...rules.map(({ protection }) => protection.sums)),
      singletons: rules.some(({ protection }) => protection.singletons),
    };
  });
}

/** A rule that looks at a table, with its setting. */
export interface AppliedRule {
  source: string;
  rule: RuleCode;
  setting: unknown;
}

/** The rules that look at a table, or at the whole tables that it was taken from: of each source, with their settings. */
export function rulesOn(estimates: Estimates, counted: ReadonlySet<string> = new Set()): AppliedRule[] {
  const applied = new Map<string, AppliedRule>();
  for (const { name, sensitivity, rules } of estimates.sources) {
    if (sensitivity !== "confidential" || !rules) continue;
    const own = complete(rules);
    for (const table of estimates.tables ?? [tableOf(estimates)])
      for (const { code, setting } of rulesFor(factsOf(table, estimates, counted), own))
        applied.set(`${name} ${code}`, {
          source: name,
          rule: code,
          setting: own[setting as keyof CompleteRules],
        });
  }
  return [...applied.values()];
}

function factsOf(
  table: WholeTable,
  { measure, statistic }: Estimates,
  counted: ReadonlySet<string>,
): RuleTable {
  const kind = table.kind ?? measure.kind;
  const baseKnown =
    kind === "percentage" && table.cells.some(({ identity }) => counted.has(baseOf(identity)));
  return {
    kind,
    statistic: table.statistic ?? statistic,
    dimensions: table.dimensions,
    cells: table.cells,
    baseKnown,
  };
}

/** Whom a cell is about, whatever is measured of them. */
export function baseOf(identity: string): string {
  const [sources, , ...address] = identity.split("|");
  return [sources, ...address].join("|");
}
