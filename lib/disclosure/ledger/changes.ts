import type { Relation } from "../system/system.ts";
import type { EarlierCell, OpenCell } from "./cells.ts";
import type { Editions } from "./late/editions.ts";
import { pairsOf } from "./late/pairs.ts";
import type { Pair } from "./late/pairs.ts";
import type { Sum } from "./late/sum.ts";

/** How wide the interval of a change must be, as a share of its records. */
const WIDTH = 0.3;

/**
 * Adds what a newer delivery changed: its number less that of the older one is the number of records that came late or
 * went. From one to fewer than the minimum count, nobody may work it out; none is no secret. Of weighted totals the
 * records are the change in units of an average weight. Either number may be a sum of what was printed: `late/`.
 *
 * Where most numbers stayed as they were, readers take one that was withheld for unchanged too: it stays withheld.
 *
 * Counts alone are compared: of shares and means a reader has no sums. The older number must be of the same period: what
 * the description of the source says, or the code of a period in its address.
 *
 * @param all the joined system
 * @param earlier takes the changes in, by their names
 */
export function withChanges(
  joined: { cells: OpenCell[]; relations: Relation[] },
  editions: Omit<Editions, "cells">,
  earlier: Map<string, EarlierCell>,
): { cells: OpenCell[]; relations: Relation[] } {
  const { place } = editions;
  const all = { cells: [...joined.cells], relations: [...joined.relations] };
  const pairs = pairsOf({ ...editions, cells: joined.cells });
  const printed = pairs.filter(({ own, old }) => own !== undefined && old?.state === "published");
  const same = printed.filter(({ now, old }) => Math.abs(now.value - old!.value!) <= old!.step! / 2).length;
  for (const { now, before, own, old } of pairs) {
    const cell = own === undefined ? undefined : joined.cells[own]!;
    if (cell && old?.state === "withheld" && 2 * same >= printed.length) {
      all.cells[own!] = { ...all.cells[own!]!, primary: true, ...(cell.primary ? {} : { earlier: true }) };
      earlier.set(cell.id, old);
    }
    const from = old ?? earlierIn(before!, joined.cells, earlier);
    const id = `${cell?.id ?? now.terms.map(([index]) => joined.cells[index]!.id).join(" + ")} ← ${from?.id}`;
    const [change, sign] = changeOf(id, now, before);
    all.relations.push([
      ...now.terms,
      ...(before?.terms ?? [[place.get(old!.id)!, 1] as const]).map(([index, by]) => [index, -by] as const),
      [all.cells.length, -sign],
    ]);
    all.cells.push(change);
    if (from) earlier.set(id, { ...from, revised: true });
  }
  return all;
}

/** The first cell of an older edition in a sum. */
const earlierIn = (
  { terms }: Sum,
  cells: readonly OpenCell[],
  earlier: ReadonlyMap<string, EarlierCell>,
): EarlierCell | undefined => terms.flatMap(([index]) => earlier.get(cells[index]!.id) ?? [])[0];

/** The change as a cell that nobody prints, and its sign: known where the older number is. */
function changeOf(
  id: string,
  { value, n, least }: Pair["now"],
  before: Pair["before"],
): [change: OpenCell, sign: 1 | -1] {
  const most = Math.max(least, before?.least ?? 0);
  const cell: OpenCell = { id, value: NaN, cost: 0, state: "hidden", primary: false, least: most };
  if (!before || n === undefined) return [{ ...cell, bounds: [-Infinity, Infinity] }, 1];
  const { value: old, step, whole } = before;
  const size = Math.abs(value - old);
  const sign = value < old ? -1 : 1;
  // Of a weighted total that is rounded to whole units, less than half of one is no change.
  const records = !whole && size <= step / 2 ? 0 : value === 0 ? size : (size * n) / Math.abs(value);
  // Some may have come where others went: it may be below zero.
  const changed = { ...cell, n: Math.round(records), from: -1 - value - old };
  const known = whole
    ? { ...changed, value: size, whole: true }
    : { ...changed, bounds: [size - step / 2, size + step / 2] as const };
  if (records === 0 || Math.round(records) >= most) return [known, sign];
  return [{ ...known, primary: true, width: (size / records) * Math.max(1, WIDTH * records) }, sign];
}
