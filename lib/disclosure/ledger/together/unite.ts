import { components } from "../../system/components.ts";
import { relationOf } from "../../system/relation.ts";
import type { Relation } from "../../system/system.ts";
import type { OpenCell } from "../cells.ts";
import { cellHash } from "../seal.ts";
import { keyOf } from "./address.ts";
import type { Address } from "./address.ts";
import { classesIn, groupsOf, sumsOf } from "./classes.ts";
import { Counts } from "./counts.ts";

/** A cell with its address. */
export interface Placed {
  cell: number;
  address: Address;
}

/** The equations of categories taken together. */
export interface United {
  relations: Relation[];
  /** Respondents of the cells of which nobody said how many they have, where it follows from others. */
  counts: Map<number, number>;
}

/**
 * Links whole counts of several categories together (`B+F`) with all that have some of these: each is the sum of the
 * classes into which they cut each other. A class that no cell is becomes one that nobody prints, under the minimum count;
 * so does the sum of several classes that follows from what is printed, where few are in it. How many respondents a class
 * has is worked out where it follows; where it doesn't, a reader can't work it out either: its value stays open (NaN).
 *
 * Where an equation contradicts others, the widest first, codes only look alike: what is left of a cell is then one that
 * nobody prints.
 *
 * @param cells takes in what nobody prints
 * @param placed none twice at the same address
 * @param isMixed are cells linked that weren't looked at together yet?
 */
export function unite(
  cells: OpenCell[],
  placed: readonly Placed[],
  isMixed: (cells: readonly number[]) => boolean,
): United {
  const place = new Map(placed.map(({ cell, address }) => [keyOf(address), cell]));
  const first = cells.length;
  const groups = groupsOf(placed.map(({ address }) => address)).map((group) => {
    const within = classesIn(group);
    const cellsOf = (address: Address): number[] => within(address).map(cellAt);
    const all = group.members.map((member) => [place.get(keyOf(member))!, cellsOf(member)] as const);
    return { group, within, all };
  });
  function cellAt(address: Address): number {
    const key = keyOf(address);
    const known = place.get(key);
    if (known !== undefined) return known;
    place.set(key, cells.push(open(cellHash(key))) - 1);
    return cells.length - 1;
  }
  const relations = groups
    .flatMap(({ all }) => all.filter(([, own]) => own.length > 1).map(([cell, own]) => sumIs(cell, own)))
    .sort((a, b) => a.length - b.length);
  const found: Relation[] = [];
  /** What is known of the respondents of a cell and of those linked with it. */
  const partOf = new Map<number, { known: Counts; least: number }>();
  const counts = new Map<number, number>();
  for (const part of components({ cells, relations })) {
    if (part.length < 2 || !isMixed(part.filter((cell) => cell < first))) continue;
    const inPart = new Set(part);
    const least = Math.max(...part.map((cell) => cells[cell]!.least ?? 0));
    const known = new Counts(
      relations.filter(([term]) => inPart.has(term![0])),
      part,
      (cell) => cells[cell]!.n,
    );
    for (const cell of part) {
      const n = known.of([cell]);
      if (cell >= first) cells[cell] = { ...cells[cell]!, least };
      if (n === undefined || cells[cell]!.n !== undefined) continue;
      counts.set(cell, n);
      if (cell >= first) cells[cell] = withCount(cells[cell]!, n, least);
    }
    found.push(...known.kept, ...known.apart.flatMap((relation) => withRest(cells, relation)));
    const linked = { known, least };
    for (const cell of part) partOf.set(cell, linked);
  }
  for (const { group, within } of groups)
    for (const sum of sumsOf(group)) {
      if (place.has(keyOf(sum))) continue;
      const own = within(sum).map((one) => place.get(keyOf(one)));
      const part = partOf.get(own[0]!);
      if (!part || !own.every((cell) => cell !== undefined && partOf.get(cell) === part)) continue;
      const n = part.known.of(own as number[]);
      if (n === undefined || n <= 0 || n >= part.least) continue;
      const cell = cells.push(withCount(open(cellHash(keyOf(sum))), n, part.least)) - 1;
      place.set(keyOf(sum), cell);
      found.push(sumIs(cell, own as number[]));
    }
  return { relations: found, counts };
}

const open = (id: string): OpenCell => ({
  id,
  value: NaN,
  bounds: [0, Infinity],
  whole: true,
  cost: 0,
  state: "hidden",
  primary: false,
});

const sumIs = (cell: number, parts: readonly number[]): Relation => [
  [cell, -1],
  ...parts.map((part) => [part, 1] as const),
];

/** A cell that nobody prints, whose number of respondents follows from others. Nobody is no secret. */
export function withCount({ bounds: _bounds, ...cell }: OpenCell, n: number, least: number): OpenCell {
  const primary = n > 0 && n < least;
  return { ...cell, n, value: n, least: n > 0 ? least : 0, primary, ...(primary ? { width: 1 } : {}) };
}

/** The cell as the sum of its classes and of what is left, where anything is. */
function withRest(cells: OpenCell[], relation: Relation): Relation[] {
  if (relation.some(([cell]) => cells[cell]!.n === undefined)) return [];
  const [total, ...parts] = relation.map(([cell]) => String(cell));
  const found = relationOf(
    { total: total!, parts },
    cells,
    new Map(relation.map(([cell]) => [String(cell), cell])),
  );
  return found ? [found] : [];
}
