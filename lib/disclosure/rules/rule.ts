import type { Measure } from "../parts.ts";
import type { Facts, Statistic, WholeTable } from "../candidate.ts";
import type { CompleteRules } from "./complete.ts";
import type { Rules } from "./schema.ts";

/** What a rule sees of a cell. */
export type RuleCell = WholeTable["cells"][number] & {
  /** Does a reader know of how many respondents it is? */
  baseKnown?: boolean;
};

/** A table with what its numbers are. */
export interface RuleTable {
  kind: Measure["kind"];
  statistic?: Statistic | undefined;
  dimensions: WholeTable["dimensions"];
  cells: RuleCell[];
}

/** One rule of output checking, pure: cells in, the cells that break it out. */
export interface Rule {
  /** The finding that it gives. */
  code: RuleCode;
  /** Its setting in the descriptor. */
  setting: keyof Rules;
  /** Is it about such a table at all? Absent: about every one. */
  concerns?(table: RuleTable, rules: CompleteRules): boolean;
  /** What it must know of every cell of such a table, besides `n`. */
  needs?: keyof Facts;
  /** Must it be known, so that a table without it is refused? Absent: where the source sets the rule itself. */
  insists?(table: RuleTable, rules: Rules): boolean;
  /** The cells of a table that it looks at which must not be published. */
  breaks(table: RuleTable, rules: CompleteRules): RuleCell[];
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
