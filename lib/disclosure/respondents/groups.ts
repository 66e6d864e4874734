import { isFew } from "./few.ts";
import type { Least } from "./few.ts";
import type { Classes } from "./rows.ts";

/** Few rows, or rows of few units: fewer than the rules ask. */
export interface Group {
  classes: Int32Array;
  name: string;
}

/** A number of the report, or of an earlier edition. */
export interface Numbered {
  id: string;
  /** The classes of the rows that it is about. */
  set: Int32Array;
  /** Of numbers of one family no two are about the same rows: cells of a table are. */
  family: string;
}

/** What small groups are looked for in. */
export interface Among {
  classes: Classes;
  /** The classes that are looked at, in order. */
  of: readonly number[];
  /** The name of whoever has these codes in these columns. */
  nameOf: (columns: readonly number[], codes: readonly string[]) => string;
  numbers: readonly Numbered[];
  /** Fewer are a small group. */
  least: Least;
}

/** By so many columns at once groups are looked for; by one more where there are few columns. */
const DEPTH = 3;
const FEW = 10;

/** In so many ways a number is filled with others that lie in it. */
const STARTS = 20;

/**
 * The groups of few rows, or of rows of few units, that somebody could ask about: those with the same codes in a few
 * columns; whom two numbers have in common, and whom the one has beside the other; what is left of a number beside all of
 * a table that lie in it, beside several numbers of any table, and of all of a table that it lies in; and those that no
 * number parts.
 */
export function smallGroups(among: Among): Group[] {
  const found = new Map<string, Group>();
  const take = (list: readonly number[], name: () => string): void => {
    if (list.length === 0 || !isFew(list, among.classes, among.least)) return;
    const key = list.join();
    if (!found.has(key)) found.set(key, { classes: Int32Array.from(list), name: name() });
  };
  byCodes(among, take);
  const members = [
    ...Map.groupBy(among.numbers.keys(), (index) => among.numbers[index]!.family).values(),
  ].map((family) => membersOf(family, among));
  unparted(among, members, take);
  const inside = new Map<number, Set<number>>();
  const isInside = (first: number, second: number): void =>
    void inside.set(first, (inside.get(first) ?? new Set()).add(second));
  for (const [index, one] of members.entries())
    for (const other of members.slice(index + 1)) {
      byTwo(among, one, other, take, isInside);
      byTwo(among, other, one, take, isInside);
    }
  for (const [number, parts] of inside) besideSeveral(among, number, [...parts], take);
  return [...found.values()];
}

type Take = (classes: readonly number[], name: () => string) => void;

/** Those with the same codes in some columns. */
function byCodes(among: Among, take: Take): void {
  const { codes } = among.classes;
  const depth = codes.length > FEW ? DEPTH : DEPTH + 1;
  const walk = (from: number, columns: readonly number[], groups: readonly (readonly number[])[]): void => {
    for (let column = from; column < codes.length; column++) {
      const own = codes[column]!;
      const parts = groups.flatMap((group) =>
        [...Map.groupBy(group, (one) => own[one]!)].flatMap(([code, part]) => (code === "" ? [] : [part])),
      );
      const all = [...columns, column];
      for (const part of parts)
        take(part, () =>
          among.nameOf(
            all,
            all.map((one) => codes[one]![part[0]!]!),
          ),
        );
      // What is a class by itself stays one.
      if (all.length < depth)
        walk(
          column + 1,
          all,
          parts.filter((part) => part.length > 1),
        );
    }
  };
  walk(0, [], [among.of]);
}

/** The number of a family that each class is in, −1 where it is in none. */
function membersOf(family: readonly number[], { classes, numbers }: Among): Int32Array {
  const members = new Int32Array(classes.rows.length).fill(-1);
  for (const index of family) for (const one of numbers[index]!.set) members[one] = index;
  return members;
}

/** Classes that are in the same numbers: no number parts them. */
function unparted(among: Among, members: readonly Int32Array[], take: Take): void {
  const { of, classes, nameOf } = among;
  for (const group of Map.groupBy(of, (one) => members.map((member) => member[one]).join()).values())
    take(group, () => {
      const [first] = group;
      const columns = [...classes.codes.keys()].filter((column) => classes.codes[column]![first!] !== "");
      return nameOf(
        columns,
        columns.map((column) => classes.codes[column]![first!]!),
      );
    });
}

/** Of each number of one family beside those of another. */
function byTwo(
  among: Among,
  one: Int32Array,
  other: Int32Array,
  take: Take,
  isInside: (first: number, second: number) => void,
): void {
  const { of, numbers, classes, least } = among;
  const size = new Map<number, number>();
  const sizeOther = new Map<number, number>();
  const both = new Map<number, Map<number, number>>();
  for (const at of of) {
    const rows = classes.rows[at]!;
    const [first, second] = [one[at]!, other[at]!];
    if (first >= 0) size.set(first, (size.get(first) ?? 0) + rows);
    if (second >= 0) sizeOther.set(second, (sizeOther.get(second) ?? 0) + rows);
    if (first < 0 || second < 0) continue;
    const beside = both.get(first) ?? new Map<number, number>();
    both.set(first, beside.set(second, (beside.get(second) ?? 0) + rows));
  }
  const classesOf = (first: number, isKept: (second: number) => boolean): IteratorObject<number> =>
    numbers[first]!.set.values().filter((at) => isKept(other[at]!));
  const few = (rows: number, list: () => Iterable<number>): boolean =>
    rows < least.rows || ((least.units > 0 || !!least.amount) && isFew([...list()], classes, least));
  const idOf = (index: number) => numbers[index]!.id;
  for (const [first, beside] of both) {
    const all = size.get(first)!;
    const inside = new Set<number>();
    const large = new Set<number>();
    let [rest, restOfLarge] = [all, all];
    for (const [second, common] of beside) {
      const shared = () => classesOf(first, (at) => at === second);
      const isSmall = few(common, shared);
      if (isSmall) take([...shared()], () => `${idOf(first)} ∩ ${idOf(second)}`);
      const left = () => classesOf(first, (at) => at !== second);
      if (few(all - common, left)) take([...left()], () => `${idOf(first)} − ${idOf(second)}`);
      if (common === sizeOther.get(second)) {
        inside.add(second);
        if (common < all) isInside(first, second);
        rest -= common;
        if (isSmall) continue;
        large.add(second);
        restOfLarge -= common;
      }
    }
    const left = () => classesOf(first, (at) => !inside.has(at));
    if (inside.size > 1 && few(rest, left)) take([...left()], () => [first, ...inside].map(idOf).join(" − "));
    // Small ones of a table are withheld: several of them together may be few as well.
    const small = () => classesOf(first, (at) => !large.has(at));
    if (large.size < inside.size && few(restOfLarge, small))
      take([...small()], () => [first, ...large].map(idOf).join(" − "));
  }
  // All of the one family that a number of the other lies in, beside it.
  for (const [second, whole] of wholesIn(both)) {
    const rows = whole.reduce((sum, first) => sum + size.get(first)! - both.get(first)!.get(second)!, 0);
    const left = () => whole.values().flatMap((first) => classesOf(first, (at) => at !== second));
    if (whole.length > 1 && few(rows, left))
      take(
        [...left()].sort((a, b) => a - b),
        () => `${whole.map(idOf).join(" + ")} − ${idOf(second)}`,
      );
  }
}

/**
 * What is left of a number beside numbers of any table that lie in it and have nobody in common: the largest first, and
 * in turn each of the largest with those that fit beside it.
 */
function besideSeveral(among: Among, number: number, parts: readonly number[], take: Take): void {
  const { numbers, classes, least } = among;
  const largest = parts.toSorted((a, b) => numbers[b]!.set.length - numbers[a]!.set.length);
  for (const start of largest.slice(0, STARTS)) {
    const left = new Set(numbers[number]!.set);
    const chosen: number[] = [];
    for (const part of [start, ...largest])
      if (numbers[part]!.set.every((one) => left.has(one))) {
        chosen.push(part);
        for (const one of numbers[part]!.set) left.delete(one);
      }
    if (left.size > 0 && isFew(left, classes, least))
      take([...left], () => [number, ...chosen].map((index) => numbers[index]!.id).join(" − "));
  }
}

/** By number of the other family: the numbers of the one that have some of its rows. */
function wholesIn(both: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, number[]> {
  const wholes = new Map<number, number[]>();
  for (const [first, beside] of both)
    for (const second of beside.keys()) wholes.set(second, [...(wholes.get(second) ?? []), first]);
  return wholes;
}
