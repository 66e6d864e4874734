/** A row as a combination of given ones: `factor` × row = Σ `by` × given row. */
export interface Combination {
  factor: number;
  /** Given rows by their place, with their coefficients; none is 0. */
  by: ReadonlyMap<number, number>;
}

interface Pivot extends Combination {
  at: number;
  row: number[];
}

/**
 * Rows of small whole numbers, brought into echelon form by exact arithmetic: which follow from others, and how.
 *
 * @example
 * const rows = new Elimination();
 * rows.add([1, 1]); // undefined: a new one
 * rows.add([1, 0]);
 * rows.add([0, 1]); // { factor: 1, by: Map { 0 => 1, 1 => -1 } }: the first less the second
 */
export class Elimination {
  readonly #pivots: Pivot[] = [];
  #given = 0;

  /** Takes a row in. Where it follows from those before, it says how. */
  add(row: readonly number[]): Combination | undefined {
    const place = this.#given++;
    const { left, factor, by } = this.#reduced(row);
    const at = left.findIndex((value) => value !== 0);
    if (at < 0) return { factor, by };
    const own = new Map([...by].map(([one, coefficient]) => [one, -coefficient]));
    this.#pivots.push({ at, row: left, factor: 1, by: own.set(place, factor) });
    return undefined;
  }

  /** How a row follows from those that were taken in; undefined where it doesn't. */
  combination(row: readonly number[]): Combination | undefined {
    const { left, factor, by } = this.#reduced(row);
    return left.every((value) => value === 0) ? { factor, by } : undefined;
  }

  /** `left` = `factor` × row − Σ `by` × given row. */
  #reduced(row: readonly number[]): { left: number[]; factor: number; by: Map<number, number> } {
    let left = [...row];
    let factor = 1;
    let by = new Map<number, number>();
    for (const pivot of this.#pivots) {
      const wanted = left[pivot.at]!;
      if (wanted === 0) continue;
      const times = pivot.row[pivot.at]!;
      left = left.map((value, index) => value * times - pivot.row[index]! * wanted);
      factor *= times;
      by = new Map([...by].map(([one, coefficient]) => [one, coefficient * times]));
      for (const [one, coefficient] of pivot.by) by.set(one, (by.get(one) ?? 0) + coefficient * wanted);
      const common = [factor, ...left, ...by.values()].reduce(divisor, 0) * Math.sign(factor);
      left = left.map((value) => value / common);
      factor /= common;
      by = new Map([...by].flatMap(([one, value]) => (value === 0 ? [] : [[one, value / common] as const])));
    }
    return { left, factor, by };
  }
}

const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));
