import type { Excepted, RuledTable } from "./broken.ts";
import { partsOf } from "./identity.ts";
import type { RuleCell, RuleCode } from "./rules/rule.ts";

/** A quantile that no rule has forbidden yet. */
interface Quantile {
  table: RuledTable;
  cell: RuleCell;
  probability: number;
}

/** Shares of respondents are not exact. */
const EXACT = 1 - 1e-12;

/**
 * Several quantiles of one group tell the values of single people in its middle, each of whom has enough others on both
 * sides. So another printed quantile is a side too: between any two there must be as many respondents as on each side of
 * one, by their number and by its share; the one that is farther from the median goes. A value that enough share is
 * nobody's own.
 *
 * @returns the tables with what that forbids besides
 */
export function withoutCloseQuantiles(tables: RuledTable[], excepted: Excepted = () => false): RuledTable[] {
  const groups = Map.groupBy(tables.flatMap(quantilesIn), ({ cell }) => groupOf(cell.identity));
  const close = [...groups.values()].flatMap((group) => closeIn(group, excepted));
  return tables.map((table): RuledTable => {
    const own = close.filter((one) => one.table === table).map(({ cell }) => cell.identity);
    if (own.length === 0) return table;
    const [lifted, forbidden] = [true, false].map((is) => own.filter((id) => excepted(id, CODE) === is));
    return {
      ...table,
      reasons: new Map([...table.reasons, ...forbidden!.map((id) => [id, CODE] as const)]),
      forbidden: new Map([...table.forbidden, ...forbidden!.map((id) => [id, { above: 0 }] as const)]),
      lifted: [...table.lifted, ...lifted!.map((identity) => ({ identity, code: CODE }))],
    };
  });
}

const CODE: RuleCode & "quantile" = "quantile";

function quantilesIn(table: RuledTable): Quantile[] {
  const { statistic } = table;
  if (statistic?.type !== "quantile") return [];
  const { sharing: least } = table.quantiles;
  return table.cells
    .filter(({ identity, value, sharing = 0 }) => {
      const isThere = value !== null && !table.reasons.has(identity);
      return isThere && sharing < least;
    })
    .map((cell) => ({ table, cell, probability: statistic.probability }));
}

/** Those that stand too close to one that is printed: excepted ones are, and then those nearest to the median. */
function closeIn(group: readonly Quantile[], excepted: Excepted): Quantile[] {
  const isExcepted = ({ cell }: Quantile): boolean => excepted(cell.identity, CODE);
  const middle = ({ probability }: Quantile): number => Math.abs(probability - 0.5);
  const order = [...new Map(group.map((one) => [one.cell.identity, one])).values()].toSorted(
    (a, b) =>
      Number(isExcepted(b)) - Number(isExcepted(a)) || middle(a) - middle(b) || a.probability - b.probability,
  );
  const printed: Quantile[] = [];
  const close = new Set<string>();
  for (const one of order) {
    const isClose = printed.some((other) => between(one, other) < one.table.quantiles.between);
    if (isClose) close.add(one.cell.identity);
    if (!isClose || isExcepted(one)) printed.push(one);
  }
  return group.filter(({ cell }) => close.has(cell.identity));
}

/** The respondents between two quantiles: by what they are shares of, and by their number where it is known. */
function between(one: Quantile, other: Quantile): number {
  const share = (one.cell.n ?? 0) * Math.abs(one.probability - other.probability);
  const [first, second] = [one.cell.upTo, other.cell.upTo];
  const counted = first === undefined || second === undefined ? Infinity : Math.abs(first - second);
  return Math.min(share / EXACT, counted);
}

/** Whose quantile of what it is, whichever quantile. */
function groupOf(identity: string): string {
  const { deliveries, measure, address } = partsOf(identity);
  return JSON.stringify([deliveries, measure.slice(0, measure.lastIndexOf(",")), address]);
}
