import type { WholeTable } from "../candidate.ts";
import { measuredBy } from "../identity.ts";
import { bandLines } from "./bands.ts";
import { nameContributors } from "./contributors.ts";
import { acrossFilters, filtersOf } from "./filters.ts";
import type { Filters } from "./filters.ts";
import { linesOf } from "./margins.ts";
import type { Line } from "./margins.ts";
import { nestedLines } from "./nested.ts";
import { relationOf } from "./relation.ts";
import { peopleIn, subgroupLines } from "./subgroups.ts";
import type { System, SystemCell } from "./system.ts";
import { linesOfWholes, unionLines } from "./unions.ts";

/** A whole table as the system needs it: what its rules found, and what they ask. */
export interface CheckedTable extends WholeTable {
  /** Least number of respondents that its rule allows. */
  least: number;
  /** Width of feasible intervals, as a share of respondents. */
  width: number;
  /** The cells that a rule forbids, with how far their interval must reach above their value. */
  forbidden: ReadonlyMap<string, { above: number }>;
}

/** Totals cost more than their parts: more readers look at them. */
const PER_TOTAL = 0.1;

/**
 * The equations of a report: every cell of every whole table once, by its identity, and every line of every table.
 * Tables are linked where they have cells in common, totals of one being parts of another.
 *
 * Numbers that don't add up are replaced by what does: a percentage by the respondents who have the property, a
 * mean by their sum. A total that no table shows counts as known to a reader, who may have it from elsewhere. Where parts make up less than their total, the rest is a cell by itself that nobody prints: a subgroup beside
 * its whole gives it away.
 */
export function reportSystem(tables: readonly CheckedTable[]): System {
  const cells = new Map<string, SystemCell>();
  const counted = peopleIn(tables);
  // A number of people before its share: the same cell, and what counts is how it is printed.
  const ordered = tables.toSorted((a, b) => Number(b.kind === "count") - Number(a.kind === "count"));
  const found = ordered.map((table) => ({ table, ...linesOf(table) }));
  for (const { table } of found)
    for (const cell of table.cells.map((one) => inUnit(table, one, counted))) {
      const forbidden = table.forbidden.get(cell.identity);
      const one = cells.get(cell.identity) ?? cellOf(table, cell, counted);
      cells.set(cell.identity, one);
      // Of nobody there is no mean to protect.
      const isOfNobody = cell.n === 0 && (table.kind === "mean" || table.kind === "index");
      if (!forbidden || isOfNobody) continue;
      one.primary = true;
      one.width = Math.max(one.width ?? 0, widthOf(table, one, cell));
      one.above = Math.max(one.above ?? 0, forbidden.above * perUnit(table, cell));
    }
  // After all that is shown: the sum of a table that lacks a category goes by the name of the whole.
  for (const { table, margins } of found)
    for (const { identity, parts } of margins) {
      const known = cells.get(identity);
      const margin = marginOf(
        table,
        identity,
        parts.map((part) => cells.get(part)!),
      );
      if (!known || (known.state === "known" && known.n! < margin.n!)) cells.set(identity, margin);
    }
  const ofWholes = linesOfWholes(cells);
  const all = [
    ...found.flatMap((one) => one.lines),
    ...bandLines(cells.keys()),
    ...ofWholes,
    ...subgroupLines(tables, cells),
    ...nestedLines(tables, cells),
    ...unionLines(cells.keys()),
  ];
  const lines = new Map(all.map((line) => [`${line.total} ← ${line.parts.join(" ")}`, line]));
  return withRelations(cells, [...lines.values()], filtersOf(tables));
}

/** The total of a table that does not show it, as the sum of its parts. */
function marginOf({ least }: CheckedTable, id: string, parts: readonly SystemCell[]): SystemCell {
  const n = sum(parts, (part) => part.n ?? 0);
  const value = sum(parts, (part) => part.value);
  const whole = parts.every((part) => part.whole);
  return { id, value, cost: n, n, least, state: "known", primary: false, whole };
}

function withRelations(known: ReadonlyMap<string, SystemCell>, lines: Line[], filters: Filters): System {
  const cells = [...known.values()];
  const place = new Map(cells.map(({ id }, index) => [id, index]));
  const relations = lines.flatMap((line) => {
    const relation = relationOf(line, cells, place);
    return relation ? [relation] : [];
  });
  const across = acrossFilters(cells, filters);
  const system = { cells, relations: [...relations, ...across.relations], unseen: across.unseen };
  nameContributors(system);
  return system;
}

/** A share is in respondents, unless the report prints numbers of people: then it is in their weights. */
function inUnit(
  { kind }: CheckedTable,
  cell: WholeTable["cells"][number],
  counted: ReadonlySet<string>,
): WholeTable["cells"][number] {
  if (kind !== "percentage" || counted.has(measuredBy(cell.identity))) return cell;
  const { divisor: _weights, ...respondents } = cell;
  return respondents;
}

function cellOf(
  table: CheckedTable,
  cell: WholeTable["cells"][number],
  counted: ReadonlySet<string>,
): SystemCell {
  const { identity, at, numerator, base, divisor } = cell;
  const isPeople =
    table.kind === "percentage" && numerator !== undefined && counted.has(measuredBy(identity));
  const n = isPeople ? numerator : (cell.n ?? 0);
  const totals = table.dimensions.filter(
    ({ name, total }) => total !== undefined && at[name] === total,
  ).length;
  const amount = amountOf(table, cell);
  return {
    id: identity,
    value: amount,
    ...(table.kind ? { kind: table.kind } : {}),
    cost: n * (1 + PER_TOTAL * totals),
    state: "shown",
    primary: false,
    n,
    least: table.least,
    ...(cell.units === undefined ? {} : { units: cell.units }),
    ...(table.kind === "percentage" && n > 0 ? { most: divisor ?? base ?? n } : {}),
    ...boundsOf(table, amount, divisor ?? n),
    ...((table.kind === "count" || isPeople) && amount === n ? { whole: true } : {}),
  };
}

/** The number in a unit in which parts add up: of shares and means, the total that they are made of. */
function amountOf({ kind }: CheckedTable, cell: WholeTable["cells"][number]): number {
  const { n = 0, value, numerator, base = n, divisor } = cell;
  if (value === null || value === undefined || kind === "rate") return n;
  if (kind === "count") return value;
  if (kind !== "percentage") return value * (divisor ?? n);
  if (divisor === undefined || divisor === base) return numerator ?? Math.min(n, (n * value) / 100);
  return (divisor * value) / 100;
}

/** Between which sums a mean must lie, on a scale that has ends. */
function boundsOf(
  { kind, range }: CheckedTable,
  amount: number,
  divisor: number,
): Pick<SystemCell, "from" | "most"> {
  if (!range || (kind !== "mean" && kind !== "index")) return {};
  const [low, high] = range.map((end) => end * divisor) as [number, number];
  return { from: Math.min(amount, low), most: Math.max(amount, high) };
}

/** What one of its unit is in the unit in which parts add up: of a mean, all that it is divided by. */
const perUnit = ({ kind }: CheckedTable, { n = 0, divisor = n }: WholeTable["cells"][number]): number =>
  kind === "mean" || kind === "index" ? divisor : 1;

/** As wide as the rule's share of the respondents, at least one of them, in the unit of the cell. */
function widthOf(
  { width, kind }: CheckedTable,
  { n = 0, value }: SystemCell,
  { n: all = 0, base = all, divisor = base }: WholeTable["cells"][number],
): number {
  const persons = Math.max(1, width * n);
  const weight = base > 0 ? divisor / base : 1;
  const perPerson = kind === "percentage" || n === 0 ? weight : Math.abs(value) / n;
  return kind === "count" && n !== value
    ? Math.max(persons * perPerson, width * Math.abs(value))
    : persons * perPerson;
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((all, one) => all + of(one), 0);
