import { codesOf } from "../codes.ts";
import { notBy, partsOf, totalsOf, withCode } from "../identity.ts";
import type { Line } from "./margins.ts";
import type { SystemCell } from "./system.ts";

/** A cell of some categories of a dimension, one or several together. */
interface Union {
  identity: string;
  /** All else of its address. */
  of: string;
  codes: ReadonlySet<string>;
}

/**
 * Lines between cells of several categories together, as domains of a survey are (`sector=B+F`), and cells of some of
 * these: one less the other is the number of those that are left.
 *
 * @example
 * unionLines(['["a@0"]|n|sector=B+F', '["a@0"]|n|sector=B']); // B+F is the total, B its part
 */
export function unionLines(identities: Iterable<string>): Line[] {
  const all = [...identities];
  const places = new Set(
    all
      .filter((identity) => identity.includes("+"))
      .flatMap(unionsOf)
      .filter(isOfSeveral)
      .map(({ of }) => of),
  );
  if (places.size === 0) return [];
  const cells = all.flatMap(unionsOf).filter(({ of }) => places.has(of));
  return [...Map.groupBy(cells, ({ of }) => of).values()].flatMap((group) =>
    group.filter(isOfSeveral).flatMap((wide) => {
      const inside = group.filter(
        (one) => one.codes.size < wide.codes.size && one.codes.isSubsetOf(wide.codes),
      );
      const line = (parts: Union[]): Line => ({
        total: wide.identity,
        parts: parts.map(({ identity }) => identity).sort(),
        whole: false,
      });
      const tiles = inside.map((first) => disjoint(first, inside)).filter((parts) => parts.length > 1);
      // What is left of it beside one may be a cell, not one more that nobody prints: the two are its tiles then.
      const alone = inside.filter(({ codes }) => {
        const left = wide.codes.difference(codes);
        return inside.every((one) => one.codes.symmetricDifference(left).size > 0);
      });
      const lines = [...alone.map((one) => [one]), ...tiles].map(line);
      return [...new Map(lines.map((one) => [one.parts.join(" "), one])).values()];
    }),
  );
}

/** Of categories together: all of them in one, and each by itself. */
export interface Whole {
  whole: string;
  parts: string[];
  /** What the first cell is also classified by, and this isn't; absent: nothing, it is that cell. */
  without?: string;
}

/**
 * The cell of several categories together by its parts; and what it is itself a part of, by the parts of that.
 *
 * @example
 * wholesOf('["a@0"]|n|sector=B+F|sex=W'); // sector=B+F|sex=W of B and F, and sector=B+F of B and F
 */
export function wholesOf(identity: string): Whole[] {
  const { address } = partsOf(identity);
  return address.flatMap(([name, code]) => {
    const codes = codesOf(code);
    if (codes.length === 1) return [];
    const parts = (whole: string) => codes.map((one) => withCode(whole, name, () => one));
    const others = address.filter(([other]) => other !== name).map(([other]) => other);
    return [
      { whole: identity, parts: parts(identity) },
      ...others.map((without) => {
        const whole = notBy(identity, without);
        return { whole, parts: parts(whole), without };
      }),
    ];
  });
}

/**
 * What cells of several categories together are a part of, where a reader can add it up: women of B and F together are a
 * part of B and F, of which each may be printed.
 *
 * @param cells takes the sums in, which nobody prints
 */
export function linesOfWholes(cells: Map<string, SystemCell>): Line[] {
  const found = [...cells.keys()]
    .filter((id) => id.includes("+"))
    .flatMap((id) => wholesOf(id).map((one) => ({ ...one, id })))
    .filter(({ without, parts }) => without !== undefined && parts.every((part) => cells.has(part)));
  for (const { whole, parts } of found)
    if (!cells.has(whole))
      cells.set(
        whole,
        sumOf(
          whole,
          parts.map((part) => cells.get(part)!),
        ),
      );
  const lineOf = (total: string, parts: string[]): Line => ({ total, parts, whole: false });
  return [...Map.groupBy(found, ({ whole, without }) => JSON.stringify([whole, without])).values()].flatMap(
    (same) => {
      const { whole } = same[0]!;
      const ids = [...new Set(same.map(({ id }) => id))].sort();
      const each = ids.map((id) => lineOf(whole, [id]));
      return ids.length > 1 ? [...each, lineOf(whole, ids)] : each;
    },
  );
}

/** Several cells together, as a cell that nobody prints. */
export function sumOf(id: string, parts: readonly SystemCell[]): SystemCell {
  const sum = (of: (part: SystemCell) => number) => parts.reduce((all, part) => all + of(part), 0);
  const n = sum((part) => part.n ?? 0);
  return {
    id,
    value: sum(({ value }) => value),
    cost: n,
    n,
    least: Math.max(...parts.map(({ least = 0 }) => least)),
    state: "hidden",
    primary: false,
    ...(parts.every(({ whole }) => whole) ? { whole: true } : {}),
  };
}

const isOfSeveral = ({ codes }: Union): boolean => codes.size > 1;

/** A cell by its categories, once for every part of its address. */
const unionsOf = (identity: string): Union[] =>
  totalsOf(identity).map(({ along, code }) => ({ identity, of: along, codes: new Set(codesOf(code)) }));

/** This one and, the largest first, those that have no category in common with what was taken. */
function disjoint(first: Union, all: readonly Union[]): Union[] {
  const taken = [first];
  for (const one of all.toSorted((a, b) => b.codes.size - a.codes.size))
    if (taken.every(({ codes }) => codes.isDisjointFrom(one.codes))) taken.push(one);
  return taken;
}
