import type { Measure } from "../parts.ts";
import type { CandidateCell, Statistic, WholeTable } from "../candidate.ts";
import type { CompleteRules } from "./complete.ts";
import type { Rules } from "./schema.ts";

/** What a rule sees of a cell. */
export type RuleCell = WholeTable["cells"][number];

/** A table with what its numbers are. */
export interface RuleTable {
  kind: Measure["kind"];
  statistic?: Statistic | undefined;
  dimensions: WholeTable["dimensions"];
  cells: RuleCell[];
  /** Does a reader know on how many respondents the shares rest? */
  baseKnown: boolean;
}

/** One rule of output checking, pure: cells in, the cells that break it out. */
export interface Rule {
  /** The finding that it gives. */
  code: RuleCode;
  /** Its setting in the descriptor. */
  setting: keyof Rules;
  /** Does it look at such a table at all? Absent: at every one. */
  applies?(table: RuleTable, rules: CompleteRules): boolean;
  /** The cells of a table that it looks at which must not be published. */
  breaks(table: RuleTable, rules: CompleteRules): RuleCell[];
  /** What it must know of every cell of such a table; nothing when it doesn't look at it. */
  needs?(table: RuleTable): keyof CandidateCell | undefined;
  /** How far above its value the feasible interval of a cell must reach. */
  above?(cell: RuleCell, rules: CompleteRules): number;
}

/** The findings of the rules. */
export const RULE_CODES = [
  "count-too-small",
  "units-too-few",
  "dominance",
  "p-percent",
  "group",
  "weights",
  "numerator",
  "mean",
  "quantile",
  "extreme",
  "regression",
] as const;

export type RuleCode = (typeof RULE_CODES)[number];
