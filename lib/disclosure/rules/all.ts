import { dominance } from "./dominance.ts";
import { extremes } from "./extremes.ts";
import { groups } from "./groups.ts";
import { means } from "./means.ts";
import { minimumCount } from "./minimumCount.ts";
import { minimumUnits } from "./minimumUnits.ts";
import { pPercent } from "./pPercent.ts";
import { percentages } from "./percentages.ts";
import { quantiles } from "./quantiles.ts";
import { regression } from "./regression.ts";
import type { CompleteRules } from "./complete.ts";
import type { Rule, RuleTable } from "./rule.ts";
import { weights } from "./weights.ts";

/** All rules, in the order in which they give the reason of a cell that breaks several. */
export const RULES: readonly Rule[] = [
  minimumCount,
  minimumUnits,
  weights,
  dominance,
  pPercent,
  groups,
  percentages,
  means,
  quantiles,
  extremes,
  regression,
];

/** The rules that look at a table. */
export const rulesFor = (table: RuleTable, rules: CompleteRules): Rule[] =>
  RULES.filter(({ applies }) => applies?.(table, rules) ?? true);
