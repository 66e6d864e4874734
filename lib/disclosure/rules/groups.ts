import type { Rule, RuleCell, RuleTable } from "./rule.ts";

/**
 * Group disclosure: that nobody, or everybody, of a group has a property says it of each of them, however
 * many they are. Looked at are shares of 0 and 100 percent, and numbers of people beside that of all who were asked; means,
 * quantiles and ratios of those who all have the same value (everybody at the end of a scale, or an interval without
 * width), and totals of a scale; and, of the dimensions that the source calls sensitive, categories that hold a whole group
 * or nobody of it.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (2012), 5.2: attribute disclosure by zero and full
 * cells.
 *
 * @example
 * // all 30 respondents of a firm have a burn-out: withheld, though 30 are many
 */
export const groups: Rule = {
  code: "group",
  setting: "groups",
  concerns: ({ kind, cells }, { groups: { shares, dimensions } }) =>
    (shares &&
      (kind === "percentage" || cells.some(({ alike, baseKnown }) => alike !== undefined || baseKnown))) ||
    (dimensions.length > 0 && kind === "count"),
  breaks: (table, { groups: { shares, dimensions } }) => [
    ...(shares
      ? table.cells.filter(
          (cell) =>
            cell.alike ||
            (table.kind === "percentage" ? isWhole(cell) : table.kind === "count" && isAllOrNone(cell)),
        )
      : []),
    ...dimensions.flatMap((name) => (table.kind === "count" ? wholeGroups(table, name) : [])),
  ],
};

/** Nobody, or everybody: by their number too, since weighted shares are not exact. */
const isWhole = ({ value, n, numerator, base = n }: RuleCell): boolean =>
  value === 0 || value === 100 || (value !== null && (numerator === 0 || numerator === base));

/** A number of people that is all of them, or none, where a reader knows how many they are. */
const isAllOrNone = ({ n, base = 0, baseKnown = false }: RuleCell): boolean =>
  baseKnown && base > 0 && (n === 0 || n === base);

/** Of every line along the dimension: its empty cells, and the one that holds all. */
function wholeGroups({ dimensions, cells }: RuleTable, name: string): RuleCell[] {
  const dimension = dimensions.find((one) => one.name === name);
  if (!dimension) return [];
  const lines = new Map<string, RuleCell[]>();
  for (const cell of cells) {
    const { [name]: code, ...rest } = cell.at;
    if (code === dimension.total) continue;
    const line = JSON.stringify(Object.entries(rest).sort());
    lines.set(line, [...(lines.get(line) ?? []), cell]);
  }
  return [...lines.values()].flatMap((line) => {
    const empty = line.filter(({ n }) => n === 0);
    return line.length > 1 && empty.length === line.length - 1 ? line : empty;
  });
}
