import highsLoader from "highs";
import type { System } from "../../lib/disclosure/system/system.ts";

/** The least and the greatest value that a reader must hold possible. */
export interface Bounds {
  low: number;
  high: number;
}

/**
 * An attacker with a linear programme of his own, in the solver's text format, written apart from the audit:
 * what is published is a constant, what isn't is an unknown that is not negative. What is published rounded is one of the
 * whole numbers that are rounded to it, and as large as the rule asks of what is published.
 *
 * @param targets cells, or sums of cells
 * @param rounded to what published cells are rounded, by their names
 * @returns bounds by the name of the cell, of a sum by the names with " + " between them
 */
export async function attack(
  system: System,
  published: ReadonlySet<string>,
  targets: readonly (string | readonly string[])[],
  rounded: ReadonlyMap<string, number> = new Map(),
): Promise<Map<string, Bounds>> {
  const load = highsLoader as unknown as typeof highsLoader.default;
  const highs = await load();
  const name = (cell: number) => `c${cell}`;
  const unknown = system.cells.map(({ id }) => !published.has(id) || rounded.has(id));
  const rows = system.relations.flatMap((relation, row) => {
    const terms = relation.filter(([cell]) => unknown[cell]);
    if (terms.length === 0) return [];
    const known = relation
      .filter(([cell]) => !unknown[cell])
      .reduce((sum, [cell, factor]) => sum + factor * system.cells[cell]!.value, 0);
    const left = terms.map(([cell, factor]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name(cell)}`);
    return [` r${row}: ${left.join(" ")} = ${-known}`];
  });
  const bounds = system.cells.flatMap(({ id, value, least = 0 }, cell) => {
    if (!unknown[cell]) return [];
    const base = published.has(id) ? rounded.get(id) : undefined;
    const [low, high] = base ? printedAlike(base, value, least) : [0, 1_000_000];
    return [` ${low} <= ${name(cell)} <= ${high}`];
  });
  const solve = (sense: string, cells: number[]) => {
    const text = [
      sense,
      ` obj: ${cells.map(name).join(" + ")}`,
      "Subject To",
      ...rows,
      "Bounds",
      ...bounds,
      "End",
    ].join("\n");
    const found = highs.solve(text, { output_flag: false });
    if (found.Status !== "Optimal")
      throw new Error(`${sense} ${cells.map(name).join(" + ")}: ${found.Status}`);
    return found.ObjectiveValue;
  };
  const place = new Map(system.cells.map(({ id }, index) => [id, index]));
  return new Map(
    targets.map((target) => {
      const ids = [target].flat();
      const cells = ids.map((id) => place.get(id)!);
      return [ids.join(" + "), { low: solve("Minimize", cells), high: solve("Maximize", cells) }];
    }),
  );
}

/** The least and the greatest whole number that is printed as this one is, tried one by one. */
function printedAlike(base: number, value: number, least: number): [number, number] {
  const printed = (number: number) => Math.round(number / base);
  const alike = [value];
  for (let one = value - 1; one >= Math.min(least, value) && printed(one) === printed(value); one--)
    alike.push(one);
  for (let one = value + 1; printed(one) === printed(value); one++) alike.push(one);
  return [Math.min(...alike), Math.max(...alike)];
}
