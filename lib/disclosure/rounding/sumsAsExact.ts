import { field, PRIMES } from "../suppression/field.ts";
import { Pattern } from "../suppression/pattern.ts";
import { openSums } from "../suppression/sums.ts";
import type { System } from "../system/system.ts";

/** More sets of small cells are not looked at. */
const MANY = 100_000;

/**
 * Sums of withheld cells with too few respondents together that a reader could work out, were rounded numbers exact. He
 * knows less: so no other sum is open to him by their equations. Nothing where there would be too many to look at.
 *
 * @param part where rounded numbers count as exact
 * @param secondary names of cells withheld to protect others
 */
export function sumsAsExact(
  part: System,
  secondary: ReadonlySet<string>,
  order: number,
): string[][] | undefined {
  const pattern = new Pattern(part, field(PRIMES[0]));
  part.cells.forEach(({ id }, cell) => {
    if (secondary.has(id)) pattern.withheld.add(cell);
  });
  const small = [...pattern.withheld].filter((cell) => {
    const { n, least = 0 } = part.cells[cell]!;
    return n !== undefined && n < least;
  });
  if (small.length ** order > MANY) return undefined;
  return openSums(pattern, order).map((sum) => sum.map((cell) => part.cells[cell]!.id));
}
