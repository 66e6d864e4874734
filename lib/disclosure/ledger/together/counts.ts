import { Elimination } from "../../system/elimination.ts";
import type { Combination } from "../../system/elimination.ts";
import type { Relation } from "../../system/system.ts";

/** Respondents of cells, as they follow from equations and from the cells of which they are known. */
export class Counts {
  /** The equations that hold together, and those that contradict them. */
  kept: Relation[] = [];
  readonly apart: Relation[] = [];
  readonly #known: (cell: number) => number | undefined;
  readonly #column: ReadonlyMap<number, number>;
  #elimination = new Elimination();
  #right: number[] = [];

  /** @param known respondents of a cell, where anybody knows them */
  constructor(
    relations: readonly Relation[],
    cells: readonly number[],
    known: (cell: number) => number | undefined,
  ) {
    this.#known = known;
    const unknown = cells.filter((cell) => known(cell) === undefined);
    this.#column = new Map(unknown.map((cell, index) => [cell, index]));
    let left = [...relations];
    for (;;) {
      this.#take(left);
      const below = unknown.find((cell) => (this.of([cell]) ?? 0) < 0);
      if (below === undefined) return;
      const wrong = this.kept.findLast((relation) => relation.some(([cell]) => cell === below))!;
      this.apart.push(wrong);
      left = left.filter((relation) => relation !== wrong);
    }
  }

  /** Respondents of these cells together; undefined where they don't follow. */
  of(cells: readonly number[]): number | undefined {
    const [row, right] = this.#rowOf(cells.map((cell) => [cell, 1]));
    const from = this.#elimination.combination(row);
    return from && this.#rightOf(from) - right;
  }

  #take(relations: readonly Relation[]): void {
    this.#elimination = new Elimination();
    this.#right = [];
    this.kept = [];
    for (const relation of relations) {
      const [row, right] = this.#rowOf(relation);
      const from = this.#elimination.add(row);
      this.#right.push(right);
      if (from && this.#rightOf(from) !== right) {
        if (!this.apart.includes(relation)) this.apart.push(relation);
      } else this.kept.push(relation);
    }
  }

  /** The coefficients of the unknown cells, and what the known ones leave for them: Σ unknown = right. */
  #rowOf(relation: Relation): [row: number[], right: number] {
    const row = Array.from(this.#column, () => 0);
    let right = 0;
    for (const [cell, factor] of relation) {
      const column = this.#column.get(cell);
      if (column === undefined) right -= factor * this.#known(cell)!;
      else row[column]! += factor;
    }
    return [row, right];
  }

  #rightOf({ factor, by }: Combination): number {
    return [...by].reduce((sum, [index, times]) => sum + times * this.#right[index]!, 0) / factor;
  }
}
