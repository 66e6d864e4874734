import { components } from "../system/components.ts";
import type { System } from "../system/system.ts";

/** The tables that a reader must still hold for possible, in one connected part of the withheld cells. */
export interface Room {
  /** The cells' names, and what is asked of their intervals. */
  asks: Ask[];
  /** The true table, from which a possible one differs. */
  truth: Float64Array;
  /** Least and highest possible values. */
  least: Float64Array;
  most: Float64Array;
  /** The equations: positions and coefficients, a row each. What is published stands in none of them. */
  rows: { at: Int32Array; by: Float64Array }[];
}

/** What is asked of a withheld cell's feasible interval; nothing of a cell that nobody prints or protects. */
export interface Ask {
  id: string;
  /** The cell itself, or those of the sum. */
  cells: readonly string[];
  width: number;
  above: number;
  whole: boolean;
  asked: boolean;
}

/** Least width that counts as not exact, as a share of the value. */
const NOT_EXACT = 1e-6;

/**
 * What a reader knows and doesn't know, from the equations and the list of withheld cells alone.
 *
 * @param withheld names of the withheld cells
 * @param sums lists of cells whose sum must not be worked out either
 */
export function rooms(system: System, withheld: ReadonlySet<string>, sums: readonly string[][]): Room[] {
  const { cells, relations } = withSums(system, sums);
  const sumsOf = new Map(sums.map((sum) => [nameOf(sum), sum]));
  const standIn = new Set(cells.flatMap(({ printed }) => printed ?? []));
  const unknown = cells.map(({ id, primary, state }) => primary || state === "hidden" || withheld.has(id));
  const parts = components({ cells, relations }, (cell) => unknown[cell]!);
  const partOf = new Int32Array(cells.length).fill(-1);
  const place = new Int32Array(cells.length);
  parts.forEach((part, index) =>
    part.forEach((cell, position) => {
      partOf[cell] = index;
      place[cell] = position;
    }),
  );
  const found = parts.map((part): Room => {
    const of = part.map((cell) => cells[cell]!);
    return {
      asks: of.map(({ id, primary, state, width, above, whole, value, printed }) => ({
        id,
        cells: sumsOf.get(id) ?? [id],
        width: width ?? (whole ? 1 : Math.max(1, Math.abs(value)) * NOT_EXACT),
        above: above ?? 0,
        whole: whole ?? false,
        // What is printed rounded is asked itself, not the number that stands for it.
        asked: primary || (state !== "hidden" && !standIn.has(id)) || withheld.has(printed ?? ""),
      })),
      truth: Float64Array.from(of, ({ value }) => value),
      least: Float64Array.from(of, ({ value, from = 0 }) => Math.min(from, value)),
      most: Float64Array.from(of, ({ most }) => most ?? Infinity),
      rows: [],
    };
  });
  for (const relation of relations) {
    const open = relation.filter(([cell]) => unknown[cell]);
    if (open.length === 0) continue;
    found[partOf[open[0]![0]]!]!.rows.push({
      at: Int32Array.from(open, ([cell]) => place[cell]!),
      by: Float64Array.from(open, ([, factor]) => factor),
    });
  }
  return found.filter(({ asks }) => asks.some(({ asked }) => asked));
}

const nameOf = (sum: readonly string[]): string => sum.join(" + ");

/** Sums as cells of their own, which nobody prints and nobody may work out. */
function withSums(system: System, sums: readonly string[][]): System {
  if (sums.length === 0) return system;
  const index = new Map(system.cells.map(({ id }, at) => [id, at]));
  const cells = [...system.cells];
  const relations = [...system.relations];
  for (const sum of sums) {
    const parts = sum.map((id) => index.get(id)!);
    const value = parts.reduce((total, part) => total + cells[part]!.value, 0);
    const from = parts.reduce((total, part) => total + Math.min(0, cells[part]!.from ?? 0), 0);
    const whole = parts.every((part) => cells[part]!.whole);
    relations.push([...parts.map((part) => [part, 1] as const), [cells.length, -1]]);
    cells.push({ id: nameOf(sum), value, cost: 0, state: "hidden", primary: true, whole, from });
  }
  return { cells, relations };
}
