import type { System, SystemCell } from "../system/system.ts";
import type { Field } from "./field.ts";
import { Secrets } from "./secrets.ts";
import { Span } from "./span.ts";
import type { Sparse } from "./span.ts";

export interface Cover {
  without?: ReadonlySet<number>;
  more?: boolean;
  again?: boolean;
}

/** What is lost where nothing is printed but a reader is taken to know it: more than any number of cells. */
const KNOWN = 1e12;

const lossOf = ({ primary, state, cost }: SystemCell): number =>
  primary || state === "hidden" ? 0 : cost + (state === "known" ? KNOWN : 0);

/** Which cells of a system are withheld, and what that leaves open: the working state of suppression. */
export class Pattern {
  readonly system: System;
  readonly field: Field;
  /** Cells that a reader doesn't get: primary, printed nowhere, or chosen to protect. */
  readonly withheld = new Set<number>();
  readonly #columns: Sparse[];
  /** What could still be withheld, in the order in which it is tried. */
  readonly #candidates: number[];

  constructor(system: System, field: Field, tie: 1 | -1 = 1) {
    this.system = system;
    this.field = field;
    this.#columns = system.cells.map(() => ({ at: [], by: [] }));
    system.relations.forEach((relation, row) => {
      for (const [cell, coefficient] of relation) {
        this.#columns[cell]!.at.push(row);
        this.#columns[cell]!.by.push(field.of(coefficient));
      }
    });
    system.cells.forEach((cell, index) => {
      if (cell.primary || cell.state === "hidden") this.withheld.add(index);
    });
    this.#candidates = inOrder(system, tie).filter(
      (cell) => !this.withheld.has(cell) && system.cells[cell]!.state !== "published",
    );
  }

  /**
   * Withholds more cells until none of the secrets can be worked out, the cheapest first: the first candidate
   * that closes a circuit in which a secret changes goes, with the whole circuit.
   *
   * @param secrets linear combinations of cells that must be free to change; a cell by itself is one of them
   * @param options.without cells that the reader knows all the same: circuits through them protect nothing
   * @param options.more each secret needs a circuit with a cell that is published so far
   * @param options.again begin anew after each circuit, so that what is withheld already is used first
   * @returns the secrets that nothing protects
   */
  cover(
    secrets: readonly Sparse[],
    { without = new Set<number>(), more = false, again = false }: Cover = {},
  ): Sparse[] {
    const open = new Secrets(this.field, secrets);
    const span = this.#span();
    for (const cell of [...this.withheld].sort((a, b) => a - b)) {
      if (without.has(cell)) continue;
      const circuit = span.add(cell, this.#columns[cell]!);
      if (circuit && !more) open.settle(circuit);
    }
    for (const cell of this.#candidates) {
      if (open.size === 0) break;
      if (this.withheld.has(cell) || without.has(cell)) continue;
      const circuit = span.add(cell, this.#columns[cell]!);
      if (!circuit || !open.settle(circuit)) continue;
      for (const one of circuit.at) this.withheld.add(one);
      if (again) return this.cover(open.list, { without, again });
    }
    return open.list;
  }

  /**
   * Gives each cell a way to change by this much: a circuit of cells that are all large enough, so that none
   * meets zero before. (Cells at zero can only rise, and two of them may block each other.)
   *
   * @returns the cells for which there is no such circuit
   */
  strengthen(targets: readonly number[], least: number): number[] {
    const isSmall = (cell: number) => this.system.cells[cell]!.value < least;
    const without = new Set([...this.system.cells.keys()].filter(isSmall));
    const alone = (cell: number): Sparse => ({ at: [cell], by: [1] });
    const large = targets.filter((cell) => !isSmall(cell));
    const left = this.cover(large.map(alone), { without }).flatMap(({ at }) => at);
    const small = targets.filter(isSmall);
    if (small.length === 0) return left;
    const span = this.#span();
    for (const cell of [...[...this.withheld].sort((a, b) => a - b), ...this.#candidates])
      if (!isSmall(cell)) span.add(cell, this.#columns[cell]!);
    for (const cell of small) {
      const circuit = span.circuitOf(cell, this.#columns[cell]!);
      if (circuit) for (const one of circuit.at) this.withheld.add(one);
      else left.push(cell);
    }
    return left;
  }

  /** What is lost with the cells that are withheld to protect others. */
  get cost(): number {
    return [...this.withheld].reduce((sum, cell) => sum + lossOf(this.system.cells[cell]!), 0);
  }

  /**
   * Two random ways to change the withheld cells without changing anything published. A cell that no way
   * changes is determined; two that always change in proportion determine each other; a set whose changes
   * always cancel has a known sum. Chance misleads with a probability of 2⁻⁵².
   *
   * @param without cells that the reader knows all the same
   */
  ways(without: ReadonlySet<number> = new Set()): readonly [Float64Array, Float64Array] {
    const { prime, times } = this.field;
    const ways = [0, 1].map(() => new Float64Array(this.system.cells.length)) as [Float64Array, Float64Array];
    const random = generator(prime);
    for (const circuit of this.circuits(without)) {
      for (const way of ways) {
        const factor = random();
        circuit.at.forEach((one, index) => {
          way[one] = (way[one]! + times(circuit.by[index]!, factor)) % prime;
        });
      }
    }
    return ways;
  }

  /** A basis of all changes of withheld cells that change nothing published. */
  circuits(without: ReadonlySet<number> = new Set()): Sparse[] {
    const span = this.#span();
    return [...this.withheld]
      .filter((cell) => !without.has(cell))
      .sort((a, b) => a - b)
      .flatMap((cell) => span.add(cell, this.#columns[cell]!) ?? []);
  }

  #span(): Span {
    const degrees = this.system.relations.map((relation) => relation.length);
    return new Span(this.field, degrees);
  }
}

/** The same order in every run and for every order of rows: what is cheap first, totals taken as known last. */
function inOrder({ cells }: System, tie: 1 | -1): number[] {
  return cells
    .map((_, index) => index)
    .sort((a, b) => lossOf(cells[a]!) - lossOf(cells[b]!) || (cells[a]!.id < cells[b]!.id ? -tie : tie));
}

/** Numbers from 1 to below the prime, the same in every run (Park and Miller's multiplicative generator). */
function generator(prime: number): () => number {
  let state = 20_261_128;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return 1 + (state % (prime - 1));
  };
}
