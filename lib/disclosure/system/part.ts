import type { Relation, System } from "./system.ts";

/** One component of a system by itself: its cells in the order of their names, with the relations between them. */
export function partOf({ cells, relations }: System, component: readonly number[]): System {
  const names = [...component].sort((a, b) => (cells[a]!.id < cells[b]!.id ? -1 : 1));
  const place = new Map(names.map((cell, index) => [cell, index]));
  const own = relations
    .filter((relation) => relation.some(([cell]) => place.has(cell)))
    .map((relation) =>
      relation.map(([cell, factor]) => [place.get(cell)!, factor] as const).sort(([a], [b]) => a - b),
    )
    .sort(compare);
  return { cells: names.map((cell) => cells[cell]!), relations: own };
}

function compare(a: Relation, b: Relation): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = a[i]![0] - b[i]![0] || a[i]![1] - b[i]![1];
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
