import type { Relation } from "../../system/system.ts";
import type { EarlierCell, OpenCell } from "../cells.ts";
import { cellHash } from "../seal.ts";
import { keyOf } from "./address.ts";
import { nobodyElse } from "./nobodyElse.ts";
import { addressIn, earlierPlace, isWholeCount, placing } from "./places.ts";
import { unite, withCount } from "./unite.ts";
import type { Placed } from "./unite.ts";

/**
 * Links categories taken together in one edition with those taken together, or by themselves, in another: `B+F` less `B`
 * is F; `B+F` and `F+G` less `B+G` are twice F. And counts that are one number, because nobody else is there. Only whole
 * counts: of others a ledger has no respondents.
 *
 * What an earlier edition left open of them counts as secret as long as nobody knows how many respondents it has; where
 * that follows now, the minimum count decides.
 *
 * @param cells takes in what nobody prints
 * @param own how many of the cells, from the first, are the report's own
 * @param place of all cells, by their hashes
 */
export function linkedTogether(
  cells: OpenCell[],
  own: number,
  known: ReadonlyMap<string, EarlierCell>,
  place: ReadonlyMap<string, number>,
): Relation[] {
  const old = [...known.values()].flatMap((cell) => {
    const address = earlierPlace(cell);
    return address ? [{ cell: place.get(cell.id)!, hash: cell.id, address }] : [];
  });
  const placeOf = placing();
  const placed = new Map<string, Placed & { hash: string }>();
  const ours = cells.slice(0, own).flatMap((one, cell) => {
    const address = isWholeCount(one) ? placeOf(one.id) : undefined;
    return address ? [{ cell, hash: cellHash(one.id), address }] : [];
  });
  for (const { cell, hash, address: at } of [...ours, ...old]) {
    const address = addressIn(at);
    const key = keyOf(address);
    if (!placed.has(key)) placed.set(key, { cell, hash, address });
  }
  const isMixed = (part: readonly number[]): boolean =>
    part.some((cell) => cell < own) && part.some((cell) => cell >= own);
  const all = [...placed.values()];
  const same = nobodyElse(cells, all, isMixed);
  const { relations, counts } = unite(cells, all, isMixed);
  for (const { cell, hash } of placed.values()) {
    const n = counts.get(cell);
    const before = known.get(hash);
    if (n === undefined || cell < own || before?.state !== "rest") continue;
    const { earlier: _earlier, ...rest } = cells[cell]!;
    cells[cell] = withCount(rest, n, Math.max(rest.least ?? 0, before.least));
  }
  return [...relations, ...same];
}
