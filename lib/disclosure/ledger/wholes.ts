import { codesTogether } from "../codes.ts";
import { partsOf, withCode } from "../identity.ts";
import { relationOf } from "../system/relation.ts";
import type { System, SystemCell } from "../system/system.ts";
import { sumOf, wholesOf } from "../system/unions.ts";
import type { EarlierCell } from "./cells.ts";
import { isCount, isPrinted } from "./crossLines.ts";
import { cellHash } from "./seal.ts";

/**
 * What earlier editions printed of several categories one by one, they printed of them together: where the report has
 * these together, or a part of that. A newer delivery is set against the older.
 *
 * @param olderNames what a number is called in older deliveries
 * @returns the sums by their hashes, as printed cells
 */
export function printedTogether(
  own: readonly SystemCell[],
  known: ReadonlyMap<string, EarlierCell>,
  olderNames: (id: string) => string[],
): Map<string, EarlierCell> {
  const found = new Map<string, EarlierCell>();
  for (const { id } of own.filter(isOfSeveral))
    for (const name of [id, ...olderNames(id)])
      for (const { whole, parts } of wholesOf(name)) {
        const hash = cellHash(whole);
        const cells = parts.flatMap((part) => known.get(cellHash(part)) ?? []).filter(isPrinted);
        if (known.has(hash) || cells.length < parts.length) continue;
        const { edition, kind, in: output } = cells[0]!;
        const value = cells.reduce((sum, cell) => sum + cell.value!, 0);
        const least = Math.max(...cells.map((cell) => cell.least));
        found.set(hash, {
          id: hash,
          state: "published",
          kind,
          whole: true,
          value,
          step: 1,
          edition,
          least,
          numbers: [{ value, step: 1, least }],
          ...(output === undefined ? {} : { in: output, at: cells.map(({ at }) => at ?? "").join(" + ") }),
        });
      }
  return found;
}

/**
 * The report with the sums of its cells that earlier editions printed as categories together, or as a part of that: cells
 * that nobody prints.
 */
export function withWholes(
  { cells, relations }: System,
  known: ReadonlyMap<string, EarlierCell>,
  olderNames: (id: string) => string[],
): System {
  const together = [...known.values()].filter((cell) => cell.wholes && isPrinted(cell));
  if (together.length === 0) return { cells, relations };
  const place = new Map<string, SystemCell>();
  for (const cell of cells.filter(isCount))
    for (const name of [cell.id, ...olderNames(cell.id)]) place.set(cellHash(name), cell);
  const all: System = { cells: [...cells], relations: [...relations] };
  const names = new Set(cells.map(({ id }) => id));
  for (const hashes of together.flatMap(({ wholes = [] }) => wholes)) {
    const parts = hashes.flatMap((hash) => place.get(hash) ?? []);
    const id = parts.length === hashes.length ? togetherName(parts.map((part) => part.id)) : undefined;
    if (id === undefined || names.has(id)) continue;
    names.add(id);
    all.cells.push(sumOf(id, parts));
    const ends = new Map(all.cells.map((cell, index) => [cell.id, index]));
    const relation = relationOf({ total: id, parts: parts.map((part) => part.id) }, all.cells, ends);
    if (relation) all.relations.push(relation);
  }
  return all;
}

/** The identity of these together, where they differ in one code alone. */
function togetherName(ids: readonly string[]): string | undefined {
  const [first, ...others] = ids.map((id) => partsOf(id).address);
  const differing = first!.filter(([name, code]) =>
    others.some((address) => address.find(([other]) => other === name)?.[1] !== code),
  );
  const [only] = differing;
  if (!only || differing.length > 1) return undefined;
  const codes = [first!, ...others].map((address) => address.find(([name]) => name === only[0])![1]);
  return withCode(ids[0]!, only[0], () => codesTogether(codes));
}

const isOfSeveral = (cell: SystemCell): boolean => isCount(cell) && cell.id.includes("+");
