import type { WholeTable } from "../candidate.ts";
import { codesOf } from "../codes.ts";
import { measuredBy, partsOf } from "../identity.ts";
import { Elimination } from "./elimination.ts";
import type { Combination } from "./elimination.ts";
import { groupsOf } from "./groups.ts";
import type { Groups, Shown } from "./groups.ts";
import { relationOf } from "./relation.ts";
import type { Relation, SystemCell } from "./system.ts";

/** The dimensions by which tables are filtered, by what they measure. */
export type Filters = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * More groups than so many at one place are not looked at all together, but along one dimension at a time. What that does
 * not see is seen by the rows of the delivery, or doesn't leave.
 */
const MOST = 400;

/** What filters tell. */
export interface Across {
  relations: Relation[];
  /** Numbers of tables that are filtered in too many ways to look at them all together. */
  unseen: string[];
}

/** The dimensions of filters: in the address of a table's cells, and not among its own. */
export function filtersOf(tables: readonly WholeTable[]): Filters {
  const found = new Map<string, Set<string>>();
  for (const { dimensions, cells, statistic } of tables) {
    const [first] = cells;
    if (!first || statistic?.type === "regression") continue;
    const own = new Set(dimensions.map(({ name }) => name));
    const names = partsOf(first.identity)
      .address.map(([name]) => name)
      .filter((name) => !own.has(name));
    const measure = measuredBy(first.identity);
    found.set(measure, (found.get(measure) ?? new Set<string>()).union(new Set(names)));
  }
  return new Map([...found].filter(([, names]) => names.size > 0));
}

/**
 * The equations between tables that are filtered differently. Whom filters part is a group, and each number a sum of
 * groups: so it is seen which numbers follow from others, and which few people follow from them. All less the young less
 * the middle-aged are the old, whichever table has whom; all less the men less those with an open contract, and the men
 * with an open contract again, are the women with another one. Few people who follow so are a cell that nobody prints,
 * under the minimum count.
 *
 * A filter that a column of its own stands for (under 30: yes) is a dimension like others: its complement is seen beside
 * the unfiltered number, not that some of its people are in an age group.
 *
 * @param cells takes in the few people
 */
export function acrossFilters(cells: SystemCell[], filters: Filters): Across {
  const unseen: string[] = [];
  if (filters.size === 0) return { relations: [], unseen };
  const places = new Map<string, Shown[]>();
  cells.forEach(({ id, state, n }, cell) => {
    const names = filters.get(measuredBy(id));
    if (!names || state === "hidden" || n === undefined) return;
    const { address } = partsOf(id);
    const of = new Map(
      address.filter(([name]) => names.has(name)).map(([name, code]) => [name, new Set(codesOf(code))]),
    );
    const base = JSON.stringify([measuredBy(id), address.filter(([name]) => !names.has(name))]);
    places.set(base, [...(places.get(base) ?? []), { id, cell, n, of }]);
  });
  const relations = [...places.values()].flatMap((shown) => atPlace(shown, cells, unseen));
  return { relations, unseen };
}

/** At one place: one sector, say, of which there are several filtered numbers. */
function atPlace(shown: Shown[], cells: SystemCell[], unseen: string[]): Relation[] {
  const ordered = shown.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = [...new Set(ordered.flatMap(({ of }) => [...of.keys()]))].sort();
  if (ordered.length < 2 || names.length === 0) return [];
  const all = following(ordered, names);
  if (all) return added(ordered, all, cells);
  unseen.push(...ordered.map(({ id }) => id));
  return alongEach(ordered, names, cells);
}

/** Along one dimension at a time: a number beside those of its parts that don't overlap, and beside each of them. */
function alongEach(shown: readonly Shown[], names: readonly string[], cells: SystemCell[]): Relation[] {
  const place = new Map(shown.map(({ id, cell }) => [id, cell]));
  return names.flatMap((name) =>
    [...Map.groupBy(shown, (one) => textBut(one, name)).values()].flatMap((group) => {
      const whole = group.find(({ of }) => !of.has(name));
      if (!whole) return [];
      const taken: Shown[] = [];
      const parts = group.filter((one) => one !== whole);
      for (const one of parts)
        if (taken.every(({ of }) => of.get(name)!.isDisjointFrom(one.of.get(name)!))) taken.push(one);
      const sets = taken.length > 1 ? [...parts.map((one) => [one]), taken] : parts.map((one) => [one]);
      return sets.flatMap((set) => {
        const relation = relationOf({ total: whole.id, parts: set.map(({ id }) => id) }, cells, place);
        return relation ? [relation] : [];
      });
    }),
  );
}

const textBut = ({ of }: Shown, name: string): string =>
  JSON.stringify([...of].filter(([one]) => one !== name).map(([one, codes]) => [one, [...codes].sort()]));

/** What follows from numbers: others of them, and people whom none of them shows. */
interface Following {
  numbers: { cell: number; from: Combination }[];
  people: Combination[];
}

/**
 * What follows from these numbers. The codes that tables name are taken for all there are, as readers take them; where
 * the numbers contradict that, there are others besides, along as few dimensions as can be.
 */
function following(shown: readonly Shown[], names: readonly string[]): Following | undefined {
  for (const open of subsetsBySize(names)) {
    const groups = groupsOf(shown, names, open, MOST);
    if (!groups) return undefined;
    const found = followingFrom(shown, groups);
    if (found || open.size === names.length) return found ?? { numbers: [], people: [] };
  }
  return undefined;
}

/** Nothing where the numbers contradict each other. */
function followingFrom(shown: readonly Shown[], { rows, regions }: Groups): Following | undefined {
  const elimination = new Elimination();
  const numbers = rows.flatMap((row, index) => {
    const from = elimination.add(row);
    return from ? [{ index, from }] : [];
  });
  if (numbers.some(({ index, from }) => peopleIn(from, shown) !== shown[index]!.n)) return undefined;
  const regionsOnce = new Map(regions.map((region) => [region.join(), region]));
  for (const row of rows) regionsOnce.delete(row.join());
  const people = [...regionsOnce.values()].flatMap((region) => elimination.combination(region) ?? []);
  if (people.some((from) => peopleIn(from, shown) < 0)) return undefined;
  return { numbers: numbers.map(({ index, from }) => ({ cell: shown[index]!.cell, from })), people };
}

/** Adds people as cells, few of them as secrets, and the equations. */
function added(shown: readonly Shown[], { numbers, people }: Following, cells: SystemCell[]): Relation[] {
  const relations = numbers.map(({ cell, from }) => equationOf(from, shown, cell));
  const least = Math.max(...shown.map(({ cell }) => cells[cell]!.least ?? 0));
  const names = new Set(cells.map(({ id }) => id));
  for (const from of people) {
    const id = nameOf(from, shown);
    // What is left of a total beside its parts is there already, with its equation.
    if (names.has(id)) continue;
    const n = peopleIn(from, shown);
    const value = Math.max(
      0,
      valueOf(from, ({ cell }) => cells[cell]!.value, shown),
    );
    const primary = n > 0 && n < least;
    cells.push({ id, value, cost: 0, state: "hidden", primary, n, least, ...(primary ? { width: 1 } : {}) });
    relations.push(equationOf(from, shown, cells.length - 1));
  }
  return relations;
}

const peopleIn = (from: Combination, shown: readonly Shown[]): number => valueOf(from, ({ n }) => n, shown);

/** None of them first, all last. */
const subsetsBySize = (names: readonly string[]): ReadonlySet<string>[] =>
  names
    .reduce<string[][]>((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]])
    .sort((a, b) => a.length - b.length)
    .map((set) => new Set(set));

const equationOf = ({ factor, by }: Combination, shown: readonly Shown[], cell: number): Relation => [
  [cell, -factor],
  ...[...by].map(([index, coefficient]) => [shown[index]!.cell, coefficient] as const),
];

const valueOf = ({ factor, by }: Combination, of: (one: Shown) => number, shown: readonly Shown[]): number =>
  [...by].reduce((sum, [index, coefficient]) => sum + coefficient * of(shown[index]!), 0) / factor;

/** What is added, and then what is taken away: "all + the men with an open contract − the men − …". */
function nameOf({ by }: Combination, shown: readonly Shown[]): string {
  const named = (sign: number) =>
    [...by]
      .filter(([, coefficient]) => Math.sign(coefficient) === sign)
      .sort(([a], [b]) => a - b)
      .flatMap(([index, coefficient]) => Array<string>(Math.abs(coefficient)).fill(shown[index]!.id));
  return [named(1).join(" + "), ...named(-1)].join(" − ");
}
