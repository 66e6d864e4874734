import type { Estimates } from "../candidate.ts";
import { isConfidential, takenFrom } from "../whole.ts";
import { ruledBase } from "./base.ts";
import { roundTo } from "../rules/rounding.ts";

/**
 * Counts as they are printed, where the rules of their source have them rounded: what is made from them, a rate or an
 * index, tells then no more than they do. Rules still see the whole tables, and the respondents of each cell.
 *
 * @example
 * asPrinted(accidents).cells[0]!.value; // 25 of 23 accidents, where the base is 5
 */
export function asPrinted(estimates: Estimates): Estimates {
  const base = isConfidential(estimates) && estimates.measure.kind === "count" ? ruledBase(estimates) : 0;
  if (base < 2) return estimates;
  return {
    ...estimates,
    ...takenFrom(estimates),
    cells: estimates.cells.map((cell) => ({
      ...cell,
      value: cell.value === null ? null : roundTo(base, cell.value),
    })),
  };
}
