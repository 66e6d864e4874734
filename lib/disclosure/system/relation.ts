import type { Line } from "./margins.ts";
import type { Relation, SystemCell } from "./system.ts";

/**
 * The equation of a line. Where parts make up less than their total, the rest is added as a cell that nobody prints: a
 * subgroup beside its whole gives it away, and the minimum count holds for it too.
 *
 * @param cells takes the rest in
 * @param place of cells, by the names that the line has for them
 * @param options.open the parts come from several tables: nobody says that they are all, even where nothing is left
 * @returns nothing where the total is not there, or the parts overlap (several answers): they say nothing of it then
 */
export function relationOf(
  { total, parts }: Pick<Line, "total" | "parts">,
  cells: SystemCell[],
  place: ReadonlyMap<string, number>,
  { open = false } = {},
): Relation | undefined {
  const whole = place.get(total);
  if (whole === undefined) return undefined;
  const of = parts.map((part) => place.get(part)!);
  const terms = [[whole, -1] as const, ...of.map((part) => [part, 1] as const)];
  const left = (cells[whole]!.n ?? 0) - of.reduce((sum, part) => sum + (cells[part]!.n ?? 0), 0);
  if (left < 0) return undefined;
  if (left === 0 && !open) return terms;
  cells.push(
    restOf(
      cells[whole]!,
      of.map((part) => cells[part]!),
      left,
    ),
  );
  return [...terms, [cells.length - 1, 1]];
}

/** Is it the name of what is left of a total? Names of cells begin with their deliveries; a code may have a minus too. */
export const isRest = (id: string): boolean => / − \(?\["/.test(id);

/** A total and the parts that are taken from it, of the name of a rest; nothing where sums are added in it. */
export const termsOfRest = (id: string): string[] => (/ \+ \(?\["/.test(id) ? [] : id.split(/ − (?=\(?\[")/));

/** What is left of a total beside these parts. */
export function restOf(total: SystemCell, parts: readonly SystemCell[], n: number): SystemCell {
  const value = Math.max(0, total.value - parts.reduce((sum, part) => sum + part.value, 0));
  // Nobody left is no secret: it is what a reader expects where parts are all.
  const least = n > 0 ? (total.least ?? 0) : 0;
  const primary = n < least;
  return {
    id: `${total.id} − ${parts.map(({ id }) => id).join(" − ")}`,
    value,
    cost: 0,
    state: "hidden",
    primary,
    n,
    least,
    ...(primary ? { width: 1 } : {}),
  };
}
