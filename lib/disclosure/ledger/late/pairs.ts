import { measuredBy } from "../../identity.ts";
import type { EarlierCell } from "../cells.ts";
import { cellHash } from "../seal.ts";
import { byParts } from "./byParts.ts";
import type { Editions } from "./editions.ts";
import { solve } from "./solve.ts";
import { sumOf } from "./sum.ts";
import type { Sum } from "./sum.ts";
import { Told } from "./told.ts";

/** A number of the report and the same of an older delivery: the cell that tells one, or what adds up to it. */
export interface Pair {
  now: Sum;
  /** Absent where a reader has it from nothing that was printed: then the name of its cell alone is known. */
  before?: Sum;
  /** The report's own cell, where it has one. */
  own?: number;
  /** The cell of the older edition, where it has one. */
  old?: EarlierCell;
}

/**
 * The numbers of a report that a reader has of an older delivery too, by whatever was printed of it: the same number, its
 * parts by other dimensions, by narrower categories, by wider ones beside others. Of each side what equations tell counts
 * as printed: the equations of older editions tell old numbers and, of the same people, new ones, and those of the report
 * new numbers and old ones.
 */
export function pairsOf(editions: Editions): Pair[] {
  const { cells, relations, ledgers, own, known, place, olderNames } = editions;
  const older = new Map<string, Map<number, string>>();
  cells.slice(0, own).forEach(({ id }, index) => {
    for (const name of olderNames(id)) {
      const deliveries = measuredBy(name).split("|", 1)[0]!;
      older.set(deliveries, (older.get(deliveries) ?? new Map<number, string>()).set(index, name));
    }
  });
  if (older.size === 0) return [];
  const told = new Told(ledgers, known, place);
  const equations = ledgers.flatMap((ledger) => ledger.relations);
  return [...older.values()].flatMap((names) => {
    const before = new Map<number, Sum>();
    const now = new Map<string, Sum>();
    const pairs: Pair[] = [];
    for (const [index, name] of names) {
      const hash = cellHash(name);
      const old = known.get(hash);
      if (old?.kind !== "count") continue;
      now.set(hash, sumOf(cells[index]!, index));
      const sum = told.of(hash);
      if (sum) before.set(index, sum);
      pairs.push({ now: now.get(hash)!, own: index, old, ...(sum ? { before: sum } : {}) });
    }
    const direct = new Set(now.keys());
    const had = new Set(before.keys());
    byParts(editions, names, told, { now, before });
    solve(relations, before);
    solve(equations, now);
    for (const [index, sum] of before)
      if (!had.has(index)) pairs.push({ now: sumOf(cells[index]!, index), before: sum, own: index });
    for (const [hash, sum] of now) {
      const old = known.get(hash);
      if (!direct.has(hash) && told.of(hash) && old?.kind === "count")
        pairs.push({ now: sum, before: told.of(hash)!, old });
    }
    return onceEach(pairs);
  });
}

const onceEach = (pairs: readonly Pair[]): Pair[] => [
  ...new Map(
    pairs.map((one) => [
      JSON.stringify([one.now.terms, one.before?.terms ?? one.old?.id].map((of) => [of].flat())),
      one,
    ]),
  ).values(),
];
