import type { System } from "./system.ts";

/**
 * Names the contributor of each cell with one respondent. A total of one respondent and its part of one are the
 * same person, who knows both.
 */
export function nameContributors({ cells, relations }: System): void {
  const name = cells.map((_, index) => index);
  const rootOf = (cell: number): number => (name[cell] === cell ? cell : rootOf(name[cell]!));
  for (const relation of relations) {
    const single = relation.map(([cell]) => cell).filter((cell) => cells[cell]!.n === 1);
    const [total] = relation.filter(([, factor]) => factor < 0).map(([cell]) => cell);
    if (total === undefined || cells[total]!.n !== 1 || single.length !== 2) continue;
    name[rootOf(single[0]!)] = rootOf(single[1]!);
  }
  cells.forEach((cell, index) => {
    if (cell.n === 1) cell.contributor = cells[rootOf(index)]!.id;
  });
}
