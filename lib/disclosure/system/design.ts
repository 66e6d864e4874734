import type { Relation, System, SystemCell } from "./system.ts";

/**
 * The system of a design matrix: one row a published cell, with its integer coefficients on the inner cells
 * (the finest ones). An inner cell that no row shows by itself becomes an unknown that nobody prints.
 *
 * @param cells the published cells
 * @param rows for each of them the inner cells it is made of
 * @param valueOf the true value of an inner cell
 * @example
 * fromDesign([a, b, total], [[["a", 1]], [["b", 1]], [["a", 1], ["b", 1]]], valueOf).relations; // total − a − b = 0
 */
export function fromDesign(
  cells: readonly SystemCell[],
  rows: readonly (readonly (readonly [inner: string, coefficient: number])[])[],
  valueOf: (inner: string) => number,
): System {
  const all = [...cells];
  /** The cell that stands for an inner cell. */
  const standsFor = new Map<string, number>();
  rows.forEach((row, index) => {
    if (row.length === 1 && row[0]![1] === 1 && !standsFor.has(row[0]![0])) standsFor.set(row[0]![0], index);
  });
  const indexOf = (inner: string): number => {
    const known = standsFor.get(inner);
    if (known !== undefined) return known;
    all.push({ id: `inner ${inner}`, value: valueOf(inner), cost: 0, state: "hidden", primary: false });
    standsFor.set(inner, all.length - 1);
    return all.length - 1;
  };
  const relations = rows.flatMap((row, index): Relation[] =>
    row.length === 1 && row[0]![1] === 1 && standsFor.get(row[0]![0]) === index
      ? []
      : [[[index, -1] as const, ...row.map(([inner, factor]) => [indexOf(inner), factor] as const)]],
  );
  return { cells: all, relations };
}
