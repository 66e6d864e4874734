import type { System, SystemCell } from "./system.ts";

/**
 * Names the contributor of each cell that is of one alone: one respondent, or one unit (employer) with all its rows. Who
 * has the whole of a total has every part of it, and knows them all.
 */
export function nameContributors({ cells, relations }: System): void {
  const name = cells.map((_, index) => index);
  const rootOf = (cell: number): number => (name[cell] === cell ? cell : rootOf(name[cell]!));
  for (const relation of relations) {
    const [total] = relation.filter(([, factor]) => factor < 0).map(([cell]) => cell);
    if (total === undefined || !isAlone(cells[total]!)) continue;
    for (const [part] of relation) if (isAlone(cells[part]!)) name[rootOf(part)] = rootOf(total);
  }
  cells.forEach((cell, index) => {
    if (isAlone(cell)) cell.contributor = cells[rootOf(index)]!.id;
  });
}

const isAlone = ({ n, units }: SystemCell): boolean => n === 1 || (units === 1 && n !== 0);
