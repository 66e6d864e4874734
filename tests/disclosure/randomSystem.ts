import { nameContributors } from "../../lib/disclosure/system/contributors.ts";
import type { Relation, System, SystemCell } from "../../lib/disclosure/system/system.ts";

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A dimension: its finest codes, and groups of codes that are published beside them. */
export interface Hierarchy {
  leaves: string[];
  /** Name of a group to its parts; several groupings of the same codes link tables. */
  groups: [name: string, parts: string[]][];
}

/** So many leaves, in groups of about that size, twice where `linked`, and a total. */
export function hierarchy(name: string, leaves: number, size = 0, linked = false): Hierarchy {
  const codes = Array.from({ length: leaves }, (_, index) => `${name}${index}`);
  const groups: Hierarchy["groups"] = [];
  const byRule = (prefix: string, groupOf: (index: number) => number) => {
    const parts = new Map<number, string[]>();
    codes.forEach((code, index) => parts.set(groupOf(index), [...(parts.get(groupOf(index)) ?? []), code]));
    for (const [group, members] of parts) groups.push([`${name}${prefix}${group}`, members]);
    return [...parts.keys()].map((group) => `${name}${prefix}${group}`);
  };
  const count = Math.ceil(leaves / (size || leaves));
  const tops = size > 0 ? byRule("g", (index) => Math.floor(index / size)) : codes;
  if (linked) byRule("h", (index) => index % count);
  groups.push([`${name}*`, tops]);
  return { leaves: codes, groups };
}

/** All cells of the crossed hierarchies, with counts of which some break a minimum count. */
export function crossed(
  hierarchies: Hierarchy[],
  next: () => number,
  { least = 4, most = 60, floor = 0, name = "", singletons = false, width = 1 } = {},
): System {
  const nodes = hierarchies.map(({ leaves, groups }) => [...leaves, ...groups.map(([group]) => group)]);
  const cells: SystemCell[] = [];
  const place = new Map<string, number>();
  const addresses = nodes.reduce<string[][]>(
    (all, codes) => all.flatMap((at) => codes.map((code) => [...at, code])),
    [[]],
  );
  const idOf = (at: string[]) => name + at.join("|");
  for (const at of addresses) {
    place.set(idOf(at), cells.length);
    const leaf = at.every((code, dimension) => hierarchies[dimension]!.leaves.includes(code));
    // Skewed, as counts are: many small, few large.
    const value = leaf ? floor + Math.floor(most * next() ** 3) : 0;
    cells.push({ id: idOf(at), value, cost: value, state: "shown", primary: false, whole: true });
  }
  const relations: Relation[] = [];
  const parts = hierarchies.map(({ groups }) => new Map(groups));
  // Groups come after their parts in every dimension, so one pass in this order sums all of them.
  for (const at of addresses) {
    const total = place.get(idOf(at))!;
    let summed = false;
    at.forEach((code, dimension) => {
      const members = parts[dimension]!.get(code);
      if (!members) return;
      const below = members.map((part) => place.get(idOf(at.with(dimension, part)))!);
      relations.push([[total, -1], ...below.map((cell) => [cell, 1] as const)]);
      if (!summed) cells[total]!.value = below.reduce((sum, cell) => sum + cells[cell]!.value, 0);
      summed = true;
    });
  }
  for (const cell of cells) {
    cell.cost = cell.value;
    cell.primary = cell.value < least;
    Object.assign(cell, { n: cell.value, least });
    if (cell.primary) cell.width = width;
  }
  if (singletons) nameContributors({ cells, relations });
  return { cells, relations };
}

/** Several systems that nothing joins, as one. */
export function beside(systems: System[]): System {
  const all: System = { cells: [], relations: [] };
  for (const { cells, relations } of systems) {
    const from = all.cells.length;
    all.cells.push(...cells);
    all.relations.push(
      ...relations.map((relation) => relation.map(([cell, factor]) => [cell + from, factor] as const)),
    );
  }
  return all;
}
