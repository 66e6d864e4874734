import type { Field } from "./field.ts";

/** A sparse vector: positions and their coefficients. */
export interface Sparse {
  at: number[];
  by: number[];
}

interface Basis {
  /** The column it comes from. */
  name: number;
  /** That column, reduced by earlier basis vectors and scaled to 1 at its pivot. */
  reduced: Sparse;
  pivot: number;
  scale: number;
  /** The basis vectors that were subtracted, and how many times. */
  steps: Sparse;
}

/**
 * The span of columns, built one column at a time by Gaussian elimination in a finite field. A column that
 * depends on earlier ones gives the circuit that it closes: a combination of columns that is zero. A circuit
 * is a way to change the withheld cells without changing anything that is published.
 */
export class Span {
  readonly #field: Field;
  readonly #degrees: ArrayLike<number>;
  readonly #basis: Basis[] = [];
  /** Row to the basis vector that has its pivot there. */
  readonly #pivots = new Map<number, number>();
  readonly #rows: Accumulator;

  /** @param degrees for each row the number of columns in which it stands */
  constructor(field: Field, degrees: ArrayLike<number>) {
    this.#field = field;
    this.#degrees = degrees;
    this.#rows = new Accumulator(field, degrees.length);
  }

  /** Adds a column; gives the circuit that it closes, or nothing when it is independent of the earlier ones. */
  add(name: number, column: Sparse): Sparse | undefined {
    const { rest, steps } = this.#reduce(column);
    if (rest.at.length === 0) return this.#circuit(name, steps);
    // The row in which the fewest columns stand fills the others least (Markowitz).
    let place = 0;
    for (let i = 1; i < rest.at.length; i++)
      if (this.#degrees[rest.at[i]!]! < this.#degrees[rest.at[place]!]!) place = i;
    const pivot = rest.at[place]!;
    const scale = this.#field.inverse(rest.by[place]!);
    this.#pivots.set(pivot, this.#basis.length);
    const by = rest.by.map((value) => this.#field.times(value, scale));
    this.#basis.push({ name, reduced: { at: rest.at, by }, pivot, scale, steps });
    return undefined;
  }

  /** The circuit that a column would close, without adding it. */
  circuitOf(name: number, column: Sparse): Sparse | undefined {
    const { rest, steps } = this.#reduce(column);
    return rest.at.length === 0 ? this.#circuit(name, steps) : undefined;
  }

  /** What is left of a column after elimination, and the basis vectors that were subtracted. */
  #reduce(column: Sparse): { rest: Sparse; steps: Sparse } {
    const rows = this.#rows;
    const steps: Sparse = { at: [], by: [] };
    rows.add(column, 1);
    const queue = new Heap();
    for (const row of column.at) this.#enqueue(queue, row);
    // A basis vector is zero at the pivots of earlier ones, so going upwards each is used once.
    for (let next = queue.take(); next !== undefined; next = queue.take()) {
      const basis = this.#basis[next]!;
      const factor = rows.get(basis.pivot);
      if (factor === 0) continue;
      rows.add(basis.reduced, this.#field.prime - factor);
      steps.at.push(next);
      steps.by.push(factor);
      for (const row of basis.reduced.at) this.#enqueue(queue, row, next);
    }
    return { rest: rows.take(), steps };
  }

  /** The columns behind the steps that reduced one to nothing: worked out only where asked. */
  #circuit(name: number, steps: Sparse): Sparse {
    const { prime, times } = this.#field;
    const factors = new Float64Array(this.#basis.length);
    const circuit: Sparse = { at: [name], by: [1] };
    const subtract = ({ at, by }: Sparse, factor: number) => {
      for (let i = 0; i < at.length; i++)
        factors[at[i]!] = (factors[at[i]!]! + prime - times(by[i]!, factor)) % prime;
    };
    subtract(steps, 1);
    for (let index = steps.at.at(-1) ?? -1; index >= 0; index--) {
      const factor = factors[index]!;
      if (factor === 0) continue;
      const { name: column, scale, steps: earlier } = this.#basis[index]!;
      const scaled = times(factor, scale);
      circuit.at.push(column);
      circuit.by.push(scaled);
      subtract(earlier, scaled);
    }
    return circuit;
  }

  #enqueue(queue: Heap, row: number, after = -1): void {
    const basis = this.#pivots.get(row);
    if (basis !== undefined && basis > after) queue.put(basis);
  }
}

/** A dense vector that remembers which of its entries were touched. */
class Accumulator {
  readonly #field: Field;
  readonly #values: Float64Array;
  readonly #seen: Uint8Array;
  #touched: number[] = [];

  constructor(field: Field, length: number) {
    this.#field = field;
    this.#values = new Float64Array(length);
    this.#seen = new Uint8Array(length);
  }

  get(index: number): number {
    return this.#values[index]!;
  }

  add({ at, by }: Sparse, factor: number): void {
    const { prime, times } = this.#field;
    for (let i = 0; i < at.length; i++) {
      const index = at[i]!;
      if (this.#seen[index] === 0) {
        this.#seen[index] = 1;
        this.#touched.push(index);
      }
      const sum = this.#values[index]! + times(by[i]!, factor);
      this.#values[index] = sum >= prime ? sum - prime : sum;
    }
  }

  /** The entries that are not zero, in order; the vector is zero afterwards. */
  take(): Sparse {
    const found: Sparse = { at: [], by: [] };
    for (const index of this.#touched.sort((a, b) => a - b)) {
      if (this.#values[index] !== 0) {
        found.at.push(index);
        found.by.push(this.#values[index]!);
      }
      this.#values[index] = 0;
      this.#seen[index] = 0;
    }
    this.#touched = [];
    return found;
  }
}

/** Numbers, smallest first, each once. */
class Heap {
  readonly #items: number[] = [];
  readonly #inside = new Set<number>();

  put(item: number): void {
    if (this.#inside.has(item)) return;
    this.#inside.add(item);
    const items = this.#items;
    let index = items.push(item) - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (items[above]! <= items[index]!) break;
      [items[above], items[index]] = [items[index]!, items[above]!];
      index = above;
    }
  }

  take(): number | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (first === undefined || last === undefined) return undefined;
    this.#inside.delete(first);
    if (items.length === 0) return first;
    items[0] = last;
    for (let index = 0; ;) {
      const left = 2 * index + 1;
      const least = left + 1 < items.length && items[left + 1]! < items[left]! ? left + 1 : left;
      if (left >= items.length || items[index]! <= items[least]!) return first;
      [items[index], items[least]] = [items[least]!, items[index]!];
      index = least;
    }
  }
}
