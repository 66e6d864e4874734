import type { Relation } from "../../system/system.ts";
import type { OpenCell } from "../cells.ts";

/** A number as a sum of cells of the joined system. */
export interface Sum {
  terms: Relation;
  value: number;
  /** How far apart numbers are that are printed as different ones. */
  step: number;
  /** Respondents, where they are known. */
  n?: number;
  least: number;
  /** Only whole numbers are possible. */
  whole: boolean;
}

/** A cell of the report by itself. */
export const sumOf = ({ value, n, least = 0, whole = false }: OpenCell, cell: number): Sum => ({
  terms: [[cell, 1]],
  value,
  step: 0,
  ...(n === undefined ? {} : { n }),
  least,
  whole,
});

/** Several sums together, each times its factor; of each cell one term. */
export function added(sums: readonly (readonly [sum: Sum, factor: number])[]): Sum {
  const total = (of: (sum: Sum) => number) => sums.reduce((all, [sum, factor]) => all + factor * of(sum), 0);
  const terms = new Map<number, number>();
  for (const [sum, factor] of sums)
    for (const [cell, by] of sum.terms) terms.set(cell, (terms.get(cell) ?? 0) + factor * by);
  return {
    terms: [...terms].filter(([, by]) => by !== 0),
    value: total(({ value }) => value),
    step: sums.reduce((all, [{ step }, factor]) => all + Math.abs(factor) * step, 0),
    ...(sums.every(([{ n }]) => n !== undefined) ? { n: total(({ n }) => n!) } : {}),
    least: Math.max(...sums.map(([{ least }]) => least)),
    whole: sums.every(([{ whole }]) => whole),
  };
}
