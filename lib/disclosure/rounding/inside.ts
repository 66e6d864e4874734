import { audit } from "../audit/audit.ts";
import type { System, SystemCell } from "../system/system.ts";

/**
 * Can somebody who is the only contributor of withheld cells, and knows these, work out a forbidden cell of others, with
 * the intervals of rounded numbers?
 *
 * @param withheld names of the numbers that are withheld
 */
export async function isOpenInside(system: System, withheld: ReadonlySet<string>): Promise<boolean> {
  const isUnknown = ({ id, primary }: SystemCell): boolean => primary || withheld.has(id);
  const owners = Map.groupBy(
    system.cells.filter((cell) => cell.contributor !== undefined && isUnknown(cell)),
    ({ contributor }) => contributor!,
  );
  for (const own of owners.values()) {
    const known = new Set(own.map(({ id }) => id));
    const cells = system.cells.map((cell): SystemCell => {
      const { width: _w, above: _a, printed: _p, ...seen } = cell;
      if (known.has(cell.id)) return { ...seen, state: "published", primary: false };
      const isSecret = cell.primary && !cell.earlier && cell.n !== 0;
      return isUnknown(cell) ? { ...seen, state: "hidden", primary: isSecret } : seen;
    });
    const { narrow } = await audit({ ...system, cells }, new Set(), { patience: 1 });
    if (narrow.length > 0) return true;
  }
  return false;
}
