import { chosenBases } from "../../disclosure/rounding/bases.ts";
import { leftOpen } from "./beyond.ts";
import type { Open, WayOut } from "./way.ts";

/** What counts may be rounded to by choice, the smallest first. */
const BASES = [5, 10, 20, 50, 100];

/** How far a number is off on average, as a share of the base: it is at most half of it. */
const OFF = 1 / 4;

/**
 * Counts are rounded, to the smallest base with which a reader of both editions can work out nothing: it costs as many
 * respondents as its numbers are off, together. Null where none is enough: there are no counts, or other numbers tell them.
 */
export async function roundWay(open: Open): Promise<WayOut | null> {
  const { chapter, output, candidate, candidates, decisions, redecide } = open;
  for (const base of BASES) {
    const own = chosenBases([{ candidate, base }]);
    if (own.size === 0) return null;
    const then = await redecide(candidates, new Map([...(decisions.bases ?? []), ...own]));
    if (leftOpen(candidate, decisions, then).size > 0) continue;
    const shown = [...own.keys()].filter((id) => !then.reasons.has(id));
    return {
      way: "round",
      cost: Math.ceil(shown.length * base * OFF),
      choice: { chapter, output, way: "round", base },
    };
  }
  return null;
}
