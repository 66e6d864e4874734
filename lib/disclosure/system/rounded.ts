import { roundedFrom, roundTo } from "../rules/rounding.ts";
import type { Relation, System, SystemCell } from "./system.ts";

/** The name of the number that is printed for a cell: it has to be withheld where the cell is. */
const PRINTED = "≈ ";

/**
 * The same system where a reader of rounded numbers knows no more than these. What is printed is a cell by itself, and so
 * is the error of rounding, which nobody prints: the cell less its rounded number is an error within half a base. A cell
 * that adds up with others in any way so narrows them as far as its bounds do, and no further.
 *
 * The cells of the system keep their places; names of rounded numbers are taken off again by `unprinted`.
 *
 * @param bases to what each of these cells is rounded in this report; what is not shown, or forbidden, is not
 * @param isTold do other numbers tell what earlier editions printed rounded?
 * @example
 * withRounded({ cells: [a, b, total], relations }, new Map([["total", 5]])); // total − ≈ total − its error = 0
 */
export function withRounded(
  { cells, relations }: System,
  bases: ReadonlyMap<string, number>,
  isTold: (cell: SystemCell) => boolean = () => false,
): System {
  const all: SystemCell[] = cells.map((cell) =>
    cell.rounded && !isTold(cell) ? { ...cell, ...cell.rounded.otherwise } : cell,
  );
  const more: Relation[] = [];
  const print = (index: number, base: number, least: number, printed: SystemCell): void => {
    const { value, id } = all[index]!;
    const [low, high] = roundedFrom(base, printed.value);
    const error: SystemCell = {
      id: `${printed.id} ± ${id}`,
      value: value - printed.value,
      // What is printed has as many respondents as the rule asks: a reader knows that.
      from: Math.max(low, Math.min(least, value)) - printed.value,
      most: high - printed.value,
      cost: 0,
      state: "hidden",
      primary: false,
    };
    more.push([
      [index, 1],
      [all.push(printed) - 1, -1],
      [all.push(error) - 1, -1],
    ]);
  };
  cells.forEach((cell, index) => {
    if (!cell.rounded || isTold(cell)) return;
    for (const { value, step, least } of cell.rounded.numbers)
      print(index, step, least, {
        id: `${PRINTED}${cell.id} (${step})`,
        value,
        cost: 0,
        state: "published",
        primary: false,
      });
  });
  cells.forEach(({ id }, index) => {
    const base = bases.get(id);
    const { value, cost, state, primary, whole, least = 0 } = all[index]!;
    if (base === undefined || state !== "shown" || primary || !whole || value < least) return;
    const printed = `${PRINTED}${id}`;
    all[index] = { ...all[index]!, state: "hidden", printed };
    print(index, base, least, {
      id: printed,
      value: roundTo(base, value),
      cost,
      state: "shown",
      primary: false,
    });
  });
  return { cells: all, relations: [...relations, ...more] };
}

/** Is anything in it rounded? */
export const isRounded = (system: System, rounded: System): boolean =>
  rounded.cells.length > system.cells.length;

/** The cells of which a number is withheld, whether it would be rounded or not. */
export const unprinted = (withheld: Iterable<string>): Set<string> =>
  new Set([...withheld].map((id) => (id.startsWith(PRINTED) ? id.slice(PRINTED.length) : id)));

/** What is withheld where these cells are: of those that are printed rounded, the rounded number. */
export const printed = ({ cells }: System, withheld: ReadonlySet<string>): Set<string> =>
  new Set(cells.flatMap((cell) => (withheld.has(cell.id) ? [cell.printed ?? cell.id] : [])));

/** The cells of a system of which only rounded numbers are printed. */
export const roundedIn = ({ cells }: System): Set<string> =>
  new Set(cells.filter(({ printed }) => printed !== undefined).map(({ id }) => id));
