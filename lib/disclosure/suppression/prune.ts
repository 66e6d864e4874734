import type { Pattern } from "./pattern.ts";

/**
 * Publishes again what needn't be withheld: secondary cells, the costliest first, as long as every target can
 * still change. A cell must stay exactly when some target always changes in proportion to it.
 *
 * @param kept cells that an audit asked for: they stay
 */
export function prune(pattern: Pattern, targets: readonly number[], kept: ReadonlySet<number>): void {
  const { system, field, withheld } = pattern;
  const { prime, times, inverse } = field;
  const [first, second] = pattern.ways();
  let circuits = pattern.circuits().map(({ at, by }) => new Map(at.map((cell, index) => [cell, by[index]!])));
  const known = (cell: number) => Number(system.cells[cell]!.state === "known");
  const secondary = [...withheld]
    .filter(
      (cell) => !kept.has(cell) && !system.cells[cell]!.primary && system.cells[cell]!.state !== "hidden",
    )
    .sort((a, b) => known(b) - known(a) || system.cells[b]!.cost - system.cells[a]!.cost || b - a);
  for (const cell of secondary) {
    const through = circuits.filter((circuit) => circuit.has(cell));
    const needed =
      through.length > 0 &&
      targets.some((target) => times(first[target]!, second[cell]!) === times(second[target]!, first[cell]!));
    if (needed) continue;
    withheld.delete(cell);
    // Others that went before may have left it alone: then it protects nothing.
    if (through.length === 0) continue;
    const used = through.reduce((least, circuit) => (circuit.size < least.size ? circuit : least));
    const scale = inverse(used.get(cell)!);
    /** Takes the cell out of a change, by adding a multiple of the circuit that goes. */
    const clear = (value: number, add: (one: number, change: number) => void) => {
      const factor = prime - times(value, scale);
      for (const [one, by] of used) add(one, times(by, factor));
    };
    for (const circuit of through) {
      if (circuit === used) continue;
      clear(circuit.get(cell)!, (one, change) => {
        const sum = ((circuit.get(one) ?? 0) + change) % prime;
        if (sum === 0) circuit.delete(one);
        else circuit.set(one, sum);
      });
    }
    for (const way of [first, second])
      clear(way[cell]!, (one, change) => {
        way[one] = (way[one]! + change) % prime;
      });
    circuits = circuits.filter((circuit) => circuit !== used);
  }
}
