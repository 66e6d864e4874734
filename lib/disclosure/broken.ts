import type { CandidateSource, Estimates, Facts, WholeTable } from "./candidate.ts";
import { rulesFor, skippedFor } from "./rules/all.ts";
import { complete } from "./rules/complete.ts";
import type { CompleteRules } from "./rules/complete.ts";
import type { Rule, RuleCode, RuleTable } from "./rules/rule.ts";
import type { AskedUnits } from "./respondents/rows.ts";
import type { CheckedTable } from "./system/report.ts";
import { isBaseKnown } from "./basesKnown.ts";
import { isConfidential, tablesOf } from "./whole.ts";

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
  /** Where a source says whose rows they are: by which column, and of how many its rule asks. */
  units?: AskedUnits;
  sums: number;
  singletons: boolean;
  /** How much of an amount the largest contributors may have. */
  amounts: { dominance: { n: number; k: number }; pPercent: number };
  /** How many respondents there must be between two quantiles, and how many share a value that is nobody's own. */
  quantiles: { between: number; sharing: number };
  /** How many digits are printed. */
  digits: number;
  /** May nobody know that all of a group have something, or none? */
  wholes: boolean;
}

/** The confidential sources of a table with their rules, defaults filled in. */
export const rulesOf = ({ sources }: Estimates): CompleteRules[] =>
  sources
    .filter((source): source is CandidateSource & { rules: object } => isSecret(source) && !!source.rules)
    .map(({ rules }) => complete(rules));

/** Whose rows they are, where a source says it. */
function unitsIn(rules: readonly CompleteRules[]): AskedUnits | undefined {
  const [named] = rules.filter(({ unit }) => unit);
  const { column, holding } = named?.unit ?? {};
  return column === undefined ? undefined : { column, holding, enough: named!.minimumUnits };
}

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
  const units = unitsIn(rules);
  return tablesOf(estimates).map((table): RuledTable => {
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
      ...(units ? { units } : {}),
      width: Math.max(...rules.map(({ protection }) => protection.width)),
      sums: Math.max(...rules.map(({ protection }) => protection.sums)),
      singletons: rules.some(({ protection }) => protection.singletons),
      amounts: {
        dominance: {
          n: Math.max(...rules.map(({ dominance }) => dominance.n)),
          k: Math.min(...rules.map(({ dominance }) => dominance.k)),
        },
        pPercent: Math.max(...rules.map(({ pPercent }) => pPercent)),
      },
      quantiles: {
        between: Math.max(...rules.map(({ minimumBeyond }) => minimumBeyond)),
        sharing: Math.max(...rules.map(({ minimumSharing }) => minimumSharing)),
      },
      digits: estimates.measure.digits,
      wholes: rules.some((own) => own.groups.shares),
    };
  });
}

/** A rule that looks at a table, with its setting. */
export interface AppliedRule {
  source: string;
  rule: RuleCode;
  setting: unknown;
}

/** A rule that is about a table, and can't look at it: what nobody says of the cells. */
export interface SkippedRule {
  source: string;
  rule: RuleCode;
  lacks: keyof Facts;
}

/** The rules that look at a table, or at the whole tables that it was taken from: of each source, with their settings. */
export const rulesOn = (estimates: Estimates, counted: ReadonlySet<string> = new Set()): AppliedRule[] =>
  ofSources(estimates, counted, rulesFor, (source, { code, setting }, own) => ({
    source,
    rule: code,
    setting: own[setting as keyof CompleteRules],
  }));

/** The rules that should look at a table and can't. */
export const rulesNotOn = (estimates: Estimates, counted: ReadonlySet<string> = new Set()): SkippedRule[] =>
  ofSources(estimates, counted, skippedFor, (source, { code, needs }) => ({
    source,
    rule: code,
    lacks: needs!,
  }));

/** Each of the rules once a source. */
function ofSources<T>(
  estimates: Estimates,
  counted: ReadonlySet<string>,
  which: (table: RuleTable, rules: CompleteRules) => Rule[],
  told: (source: string, rule: Rule, rules: CompleteRules) => T,
): T[] {
  const found = new Map<string, T>();
  for (const { name, sensitivity, rules } of estimates.sources) {
    if (sensitivity !== "confidential" || !rules) continue;
    const own = complete(rules);
    for (const table of tablesOf(estimates))
      for (const rule of which(factsOf(table, estimates, counted), own))
        found.set(`${name} ${rule.code}`, told(name, rule, own));
  }
  return [...found.values()];
}

/**
 * A table as rules see it.
 *
 * @param counted what the report tells of how many respondents there are: `basesKnown`
 */
export function factsOf(
  table: WholeTable,
  { measure, statistic }: Estimates,
  counted: ReadonlySet<string> = new Set(),
): RuleTable {
  const kind = table.kind ?? measure.kind;
  return {
    kind,
    // A table that says what its numbers are says it whole: means that a regression takes along are none.
    statistic: table.kind === undefined ? (table.statistic ?? statistic) : table.statistic,
    dimensions: table.dimensions,
    cells: table.cells.map((cell) =>
      isBaseKnown(cell, { kind, digits: measure.digits }, counted) ? { ...cell, baseKnown: true } : cell,
    ),
  };
}
