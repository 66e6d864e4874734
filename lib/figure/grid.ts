import type { Dimension } from "../disclosure/parts.ts";
import type { PublicCell } from "../disclosure/public.ts";
import type { Language } from "../words.ts";

/** Finds cells by the codes of two dimensions; an absent cell is a missing one. */
export interface Grid {
  cell(x: string, series?: string): PublicCell;
}

/** The cells of a figure by the categories of its two dimensions. */
export function gridOf(cells: readonly PublicCell[], x: string, series?: string): Grid {
  const key = (a: string, b: string | undefined) => `${a}\u0000${b ?? ""}`;
  const found = new Map(
    cells.map((cell) => [key(cell.at[x]!, series === undefined ? undefined : cell.at[series]), cell]),
  );
  return {
    cell: (a, b) =>
      found.get(key(a, series === undefined ? undefined : b)) ?? { at: {}, value: null, status: "missing" },
  };
}

/** The label of a category, its code when it has none. */
export const labelOf = (dimension: Dimension, code: string, language: Language): string =>
  dimension.categories.find((category) => category.code === code)?.label[language] ?? code;
