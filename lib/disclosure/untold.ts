import type { Dimension } from "./parts.ts";
import type { PublicCell } from "./public.ts";

export interface Ordered {
  dimensions: Dimension[];
  cells: PublicCell[];
}

/**
 * The same table in an order that doesn't tell what is withheld. Where the numbers that are shown stand by their value,
 * the place of a withheld one among them tells between which two it lies, in a drawing as in a file: such categories go
 * last, by their codes. Categories in the order of their codes stay (ages, years, sectors): that order tells nothing.
 *
 * @example
 * untold({ dimensions: [sector], cells }); // D 43, A 30, C withheld, B 21 → D 43, A 30, B 21, C withheld
 */
export function untold({ dimensions, cells }: Ordered): Ordered {
  const ordered = dimensions.map((dimension) => {
    const last = isByCode(dimension) ? new Set<string>() : toldBy(dimension, cells);
    if (last.size === 0) return dimension;
    const first = dimension.categories.filter(({ code }) => !last.has(code));
    const rest = dimension.categories.filter(({ code }) => last.has(code));
    return { ...dimension, categories: [...first, ...rest.toSorted((a, b) => byCode(a.code, b.code))] };
  });
  return inOrderOf({ dimensions: ordered, cells });
}

/** Cells in the order of the categories. */
export function inOrderOf({ dimensions, cells }: Ordered): Ordered {
  const places = dimensions.map(
    ({ name, categories }) => [name, new Map(categories.map(({ code }, place) => [code, place]))] as const,
  );
  const compare = (a: PublicCell, b: PublicCell): number => {
    for (const [name, place] of places) {
      const difference = (place.get(a.at[name]!) ?? 0) - (place.get(b.at[name]!) ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return { dimensions, cells: cells.toSorted(compare) };
}

export const byCode = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

/** Up or down. */
export const isByCode = ({ categories }: Dimension): boolean => {
  const steps = categories.slice(1).map(({ code }, place) => byCode(categories[place]!.code, code));
  return steps.every((step) => step < 0) || steps.every((step) => step > 0);
};

/** The categories of withheld cells in lines along the dimension whose other numbers stand by their value. */
function toldBy(dimension: Dimension, cells: readonly PublicCell[]): Set<string> {
  return new Set(
    linesAlong(dimension, cells).flatMap((line) => {
      const shown = dimension.categories.flatMap(({ code }) => line.get(code)?.value ?? []);
      if (!isSorted(shown)) return [];
      return [...line].flatMap(([code, { status }]) => (status === "suppressed" ? [code] : []));
    }),
  );
}

/** The cells of each line along a dimension, by their codes. */
export function linesAlong({ name }: Dimension, cells: readonly PublicCell[]): Map<string, PublicCell>[] {
  const lines = new Map<string, Map<string, PublicCell>>();
  for (const cell of cells) {
    const { [name]: code, ...rest } = cell.at;
    const line = JSON.stringify(Object.entries(rest).sort());
    lines.set(line, (lines.get(line) ?? new Map<string, PublicCell>()).set(code!, cell));
  }
  return [...lines.values()];
}

/** Up or down. */
export const isSorted = (values: number[]): boolean =>
  [1, -1].some((sign) =>
    values.every((value, place) => place === 0 || sign * (value - values[place - 1]!) >= 0),
  );
