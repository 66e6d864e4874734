import type { WholeTable } from "../candidate.ts";
import { measuredBy } from "../identity.ts";
import type { Line } from "./margins.ts";
import type { SystemCell } from "./system.ts";

/** What the report prints as a number of people, by deliveries and name: its shares are these numbers too. */
export const peopleIn = (tables: readonly WholeTable[]): Set<string> =>
  new Set(
    tables
      .filter(({ kind }) => kind === "count")
      .flatMap(({ cells }) => cells.map(({ identity }) => measuredBy(identity))),
  );

/**
 * Lines of those who have something as a part of all who are asked: all less them are those who have it not.
 *
 * @param cells of the report, by their identities
 */
export function subgroupLines(tables: readonly WholeTable[], cells: ReadonlyMap<string, SystemCell>): Line[] {
  const counted = peopleIn(tables);
  const lines = tables
    .filter(({ kind }) => kind === "count" || kind === "percentage")
    .flatMap((table) => table.cells)
    .flatMap(({ identity, of }): Line[] => {
      const isPart = of !== undefined && cells.has(of) && measuredBy(of) !== measuredBy(identity);
      return isPart && counted.has(measuredBy(identity))
        ? [{ total: of, parts: [identity], whole: false }]
        : [];
    });
  return [...new Map(lines.map((line) => [`${line.total} ← ${line.parts[0]!}`, line])).values()];
}
