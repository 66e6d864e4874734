import { cellsIn, openIn } from "./beyond.ts";
import type { Open, WayOut } from "./way.ts";

/** More cells are withheld, as output checking has them already: it costs their respondents. Null where it isn't enough. */
export function suppressWay({ chapter, output, candidate, decisions }: Open): WayOut | null {
  if (openIn(decisions).length > 0) return null;
  const cells = cellsIn(candidate, decisions.beyond!.costs);
  return {
    way: "suppress",
    cost: cells.reduce((sum, { n }) => sum + n, 0),
    choice: { chapter, output, way: "suppress" },
  };
}
