import type { WholeTable } from "../candidate.ts";
import { bandLines } from "./bands.ts";
import { nameContributors } from "./contributors.ts";
import { linesOf } from "./margins.ts";
import type { Line } from "./margins.ts";
import type { Relation, System, SystemCell } from "./system.ts";

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
  const lines = new Map<string, Line>();
  for (const table of tables) {
    const found = linesOf(table);
    for (const cell of table.cells) {
      const forbidden = table.forbidden.get(cell.identity);
      const one = cells.get(cell.identity) ?? cellOf(table, cell);
      cells.set(cell.identity, one);
      if (!forbidden) continue;
      one.primary = true;
      one.width = Math.max(one.width ?? 0, widthOf(table, one));
      one.above = Math.max(one.above ?? 0, forbidden.above);
    }
    for (const line of found.lines) lines.set(`${line.total} ← ${line.parts.join(" ")}`, line);
    for (const { identity, parts } of found.margins) {
      if (cells.has(identity)) continue;
      const of = parts.map((part) => cells.get(part)!);
      const n = sum(of, (part) => part.n ?? 0);
      const margin: SystemCell = {
        id: identity,
        value: sum(of, ({ value }) => value),
        cost: n,
        n,
        least: table.least,
        state: "known",
        primary: false,
        whole: of.every(({ whole }) => whole),
      };
      cells.set(identity, margin);
    }
  }
  return withRelations(cells, [...lines.values(), ...bandLines(cells.keys())]);
}

function withRelations(known: ReadonlyMap<string, SystemCell>, lines: Line[]): System {
  const cells = [...known.values()];
  const place = new Map(cells.map(({ id }, index) => [id, index]));
  const relations: Relation[] = [];
  for (const { total, parts } of lines) {
    const whole = place.get(total);
    if (whole === undefined) continue;
    const of = parts.map((part) => place.get(part)!);
    const terms = [[whole, -1] as const, ...of.map((part) => [part, 1] as const)];
    const left = (cells[whole]!.n ?? 0) - sum(of, (part) => cells[part]!.n ?? 0);
    // Parts that overlap (several answers) say nothing of their total.
    if (left < 0) continue;
    if (left > 0) {
      terms.push([cells.length, 1]);
      cells.push(
        restOf(
          cells[whole]!,
          of.map((part) => cells[part]!),
          left,
        ),
      );
    }
    relations.push(terms);
  }
  const system = { cells, relations };
  nameContributors(system);
  return system;
}

/** What is left of a total beside these parts. */
function restOf(total: SystemCell, parts: SystemCell[], n: number): SystemCell {
  const value = Math.max(0, total.value - sum(parts, (part) => part.value));
  const primary = n < (total.least ?? 0);
  return {
    id: `${total.id} − ${parts.map(({ id }) => id).join(" − ")}`,
    value,
    cost: 0,
    state: "hidden",
    primary,
    n,
    least: total.least ?? 0,
    ...(primary ? { width: 1 } : {}),
  };
}

function cellOf(
  table: CheckedTable,
  { identity, at, n = 0, value }: WholeTable["cells"][number],
): SystemCell {
  const totals = table.dimensions.filter(
    ({ name, total }) => total !== undefined && at[name] === total,
  ).length;
  const amount = amountOf(table, n, value);
  return {
    id: identity,
    value: amount,
    cost: n * (1 + PER_TOTAL * totals),
    state: "shown",
    primary: false,
    n,
    least: table.least,
    ...(table.kind === "percentage" && n > 0 ? { most: n } : {}),
    ...(table.kind === "count" && amount === n ? { whole: true } : {}),
  };
}

/** The number in a unit in which parts add up. */
function amountOf({ kind }: CheckedTable, n: number, value: number | null | undefined): number {
  if (value === null || value === undefined || kind === "rate") return n;
  if (kind === "count") return value;
  return kind === "percentage" ? Math.min(n, (n * value) / 100) : n * value;
}

/** As wide as the rule's share of the respondents, at least one of them, in the unit of the cell. */
function widthOf({ width, kind }: CheckedTable, { n = 0, value }: SystemCell): number {
  const persons = Math.max(1, width * n);
  const perPerson = kind === "percentage" || n === 0 ? 1 : Math.abs(value) / n;
  return kind === "count" && n !== value
    ? Math.max(persons * perPerson, width * Math.abs(value))
    : persons * perPerson;
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((all, one) => all + of(one), 0);
