import type { System } from "./system.ts";

/**
 * The parts of a system that no relation joins, as lists of cells. What is withheld in one says nothing of
 * another.
 *
 * @param among only these cells count; published ones are known, so they join nothing
 */
export function components(
  { cells, relations }: System,
  among: (cell: number) => boolean = () => true,
): number[][] {
  const parent = cells.map((_, index) => index);
  const rootOf = (cell: number): number => {
    let root = cell;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = cell; at !== root;) [at, parent[at]] = [parent[at]!, root];
    return root;
  };
  for (const relation of relations) {
    let first: number | undefined;
    for (const [cell] of relation) {
      if (!among(cell)) continue;
      if (first === undefined) first = rootOf(cell);
      else parent[rootOf(cell)] = first;
    }
  }
  const found = new Map<number, number[]>();
  cells.forEach((_, cell) => {
    if (!among(cell)) return;
    const root = rootOf(cell);
    const list = found.get(root);
    if (list) list.push(cell);
    else found.set(root, [cell]);
  });
  return [...found.values()];
}
