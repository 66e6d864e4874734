import type { Estimates } from "../disclosure/candidate.ts";
import { identity } from "../disclosure/identity.ts";
import type { Dimension } from "../disclosure/parts.ts";
import { takenFrom } from "../disclosure/whole.ts";

/** Only the cells of one category; the dimension becomes part of the filter. */
export function fix(estimates: Estimates, dimension: Dimension, code: string): Estimates {
  // Without its dimension a total no longer shows as one, so the cell takes its identity along.
  const isTotal = dimension.total === code;
  return {
    ...estimates,
    ...takenFrom(estimates),
    dimensions: estimates.dimensions.filter((one) => one !== dimension),
    filter: { ...estimates.filter, [dimension.name]: code },
    cells: estimates.cells
      .filter((cell) => cell.at[dimension.name] === code)
      .map((cell) => {
        const { [dimension.name]: _fixed, ...at } = cell.at;
        return isTotal ? { ...cell, at, identity: identity(estimates, cell) } : { ...cell, at };
      }),
  };
}

/** Only the cells of these categories, which stand in this order from now on. */
export function keep(estimates: Estimates, dimension: Dimension, codes: readonly string[]): Estimates {
  const categories = codes.map((code) => dimension.categories.find((one) => one.code === code)!);
  return {
    ...estimates,
    ...takenFrom(estimates),
    dimensions: estimates.dimensions.map((one) => (one === dimension ? { ...dimension, categories } : one)),
    cells: estimates.cells.filter((cell) => codes.includes(cell.at[dimension.name]!)),
  };
}
