import type { Dimension } from "../parts.ts";
import type { PublicCell } from "../public.ts";
import { byCode, inOrderOf, isByCode, isSorted, linesAlong } from "../untold.ts";
import type { Ordered } from "../untold.ts";

/**
 * The same table in an order that tells nothing but the rounded numbers: where categories stand by their numbers, those
 * with the same rounded one stand by their codes. Their order would tell which of them is larger.
 */
export const inOrderOfRounded = (table: Ordered): Ordered =>
  inOrderOf({ ...table, dimensions: table.dimensions.map((one) => byRounded(one, table.cells)) });

function byRounded(dimension: Dimension, cells: readonly PublicCell[]): Dimension {
  const { categories } = dimension;
  if (isByCode(dimension)) return dimension;
  for (const line of linesAlong(dimension, cells)) {
    const values = categories.map(({ code }) => line.get(code)?.value ?? null);
    const shown = values.filter((value) => value !== null);
    if (shown.length < 2 || !isSorted(shown)) continue;
    const down = shown[0]! >= shown.at(-1)! ? 1 : -1;
    const valueOf = (code: string): number => line.get(code)?.value ?? -down * Infinity;
    return {
      ...dimension,
      categories: categories.toSorted(
        (a, b) => down * (valueOf(b.code) - valueOf(a.code)) || byCode(a.code, b.code),
      ),
    };
  }
  return dimension;
}
