/** A prime below 2^26: products of two numbers below it are exact. */
const PRIME = 67_108_859;

type Sparse = { at: readonly number[]; by: readonly number[] };

/** Does a combination of unknowns follow from equations alone? Exact, modulo a prime. */
export function follows(wanted: Sparse, equations: readonly Sparse[]): boolean {
  const reduced = new Map<number, Map<number, number>>();
  for (const one of equations) {
    const row = left(one, reduced);
    const pivot = row.keys().next().value;
    if (pivot === undefined) continue;
    const factor = inverse(row.get(pivot)!);
    for (const [at, by] of row) row.set(at, (by * factor) % PRIME);
    reduced.set(pivot, row);
  }
  return left(wanted, reduced).size === 0;
}

function left({ at, by }: Sparse, reduced: ReadonlyMap<number, Map<number, number>>): Map<number, number> {
  const row = new Map(at.map((unknown, i) => [unknown, ((by[i]! % PRIME) + PRIME) % PRIME]));
  for (const [pivot, other] of reduced) {
    const factor = row.get(pivot);
    if (factor === undefined) continue;
    for (const [unknown, value] of other) {
      const now = ((row.get(unknown) ?? 0) + (PRIME - factor) * value) % PRIME;
      if (now === 0) row.delete(unknown);
      else row.set(unknown, now);
    }
  }
  return row;
}

function inverse(value: number): number {
  let [power, result, base] = [PRIME - 2, 1, value];
  while (power > 0) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
    power = Math.floor(power / 2);
  }
  return result;
}
