import type { Relation } from "../../system/system.ts";
import type { OpenCell } from "../cells.ts";
import { keyOf, withCodes } from "./address.ts";
import type { Address, Codes } from "./address.ts";
import type { Placed } from "./unite.ts";

/**
 * Where a count and one of its subgroups are the same number, nobody else is there: region X has women only. So has each
 * of its sectors, in which the count and that of women are one number too.
 *
 * @param isMixed do these cells belong to the report and to earlier editions?
 * @returns the equations of those that are the same
 */
export function nobodyElse(
  cells: readonly OpenCell[],
  placed: readonly Placed[],
  isMixed: (cells: readonly number[]) => boolean,
): Relation[] {
  const place = new Map(placed.map(({ cell, address }) => [keyOf(address), cell]));
  return [...Map.groupBy(placed, ({ address }) => address.of).values()].flatMap((members) =>
    members
      .flatMap((part) => onlyIn(part, cells, place))
      .flatMap(({ group, name, codes, both }) =>
        members.flatMap(({ cell, address }): Relation[] => {
          if (both.includes(cell) || !isWithin(address, group)) return [];
          const own = address.at.get(name);
          const left = own?.intersection(codes) ?? codes;
          const other = place.get(keyOf(withCodes(address, name, left)));
          if (left.size === 0 || other === undefined || other === cell) return [];
          if (!isMixed([cell, other, ...both])) return [];
          return [
            [
              [cell, 1],
              [other, -1],
            ],
          ];
        }),
      ),
  );
}

/** The groups in which everybody is in this part, along a dimension, by the numbers that are known of both. */
function onlyIn(
  { cell, address }: Placed,
  cells: readonly OpenCell[],
  place: ReadonlyMap<string, number>,
): { group: Address; name: string; codes: Codes; both: number[] }[] {
  const { n } = cells[cell]!;
  if (!n) return [];
  return [...address.at].flatMap(([name, codes]) => {
    const group = withCodes(address, name);
    const whole = place.get(keyOf(group));
    return whole !== undefined && cells[whole]!.n === n ? [{ group, name, codes, both: [cell, whole] }] : [];
  });
}

/** Is everybody of the first in the second? */
const isWithin = ({ at }: Address, { at: wide }: Address): boolean =>
  [...wide].every(([name, codes]) => at.get(name)?.isSubsetOf(codes) === true);
