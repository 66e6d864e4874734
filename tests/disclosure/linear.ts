import highsLoader from "highs";
import type { System } from "../../lib/disclosure/system/system.ts";

/** The least and the greatest value that a reader must hold possible. */
export interface Bounds {
  low: number;
  high: number;
}

/**
 * An attacker with a linear programme of his own, in the solver's text format, written apart from the audit:
 * what is published is a constant, what isn't is an unknown that is not negative.
 */
export async function attack(
  system: System,
  published: ReadonlySet<string>,
  targets: string[],
): Promise<Map<string, Bounds>> {
  const load = highsLoader as unknown as typeof highsLoader.default;
  const highs = await load();
  const name = (cell: number) => `c${cell}`;
  const unknown = system.cells.map(({ id }) => !published.has(id));
  const rows = system.relations.flatMap((relation, row) => {
    const terms = relation.filter(([cell]) => unknown[cell]);
    if (terms.length === 0) return [];
    const known = relation
      .filter(([cell]) => !unknown[cell])
      .reduce((sum, [cell, factor]) => sum + factor * system.cells[cell]!.value, 0);
    const left = terms.map(([cell, factor]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name(cell)}`);
    return [` r${row}: ${left.join(" ")} = ${-known}`];
  });
  const bounds = system.cells.flatMap((_, cell) => (unknown[cell] ? [` 0 <= ${name(cell)} <= 1000000`] : []));
  const solve = (sense: string, cell: number) => {
    const text = [sense, ` obj: ${name(cell)}`, "Subject To", ...rows, "Bounds", ...bounds, "End"].join("\n");
    const found = highs.solve(text, { output_flag: false });
    if (found.Status !== "Optimal") throw new Error(`${sense} ${name(cell)}: ${found.Status}`);
    return found.ObjectiveValue;
  };
  const place = new Map(system.cells.map(({ id }, index) => [id, index]));
  return new Map(
    targets.map((id) => {
      const cell = place.get(id)!;
      return [id, { low: solve("Minimize", cell), high: solve("Maximize", cell) }];
    }),
  );
}
