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
import type { Rule, RuleCell, RuleTable } from "./rule.ts";
import type { Rules } from "./schema.ts";
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

/** The rules that look at a table: those that are about it, and know what they need. */
export const rulesFor = (table: RuleTable, rules: CompleteRules): Rule[] =>
  concerned(table, rules).filter(
    ({ needs }) => !needs || table.cells.some((cell) => cell[needs] !== undefined),
  );

/** The rules that are about a table, and don't look at it: nothing says what they need to know, and nobody insists. */
export const skippedFor = (table: RuleTable, rules: CompleteRules): Rule[] => {
  const looking = rulesFor(table, rules);
  return concerned(table, rules).filter((rule) => !looking.includes(rule));
};

/** The cells of a table that lack what a rule must know, which its source insists on or other cells have. */
export function lackingFor(
  table: RuleTable,
  own: Rules,
  rules: CompleteRules,
): { rule: Rule; cells: RuleCell[] }[] {
  return concerned(table, rules).flatMap((rule) => {
    const { needs, setting, insists = () => own[setting] !== undefined } = rule;
    if (!needs) return [];
    const cells = table.cells.filter((cell) => cell[needs] === undefined);
    const lacks = cells.length > 0 && (cells.length < table.cells.length || insists(table, own));
    return lacks ? [{ rule, cells }] : [];
  });
}

const concerned = (table: RuleTable, rules: CompleteRules): Rule[] =>
  RULES.filter(({ concerns }) => concerns?.(table, rules) ?? true);
