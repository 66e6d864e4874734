import { audit } from "./audit/audit.ts";
import type { Audit } from "./audit/audit.ts";
import { suppress } from "./suppression/suppress.ts";
import type { System } from "./system/system.ts";

interface Options {
  order?: number;
  singletons?: boolean;
}

export interface Secured {
  /** Names of the cells withheld to protect others. */
  secondary: Set<string>;
  audit: Audit;
  /** Cells that a reader can work out whatever is withheld; empty when all is well. */
  unprotected: string[];
}

/** Narrow cells in one connected part after which it is sooner to protect all its unproven cells than to go on. */
const PATIENCE = 10;

/** Rounds of suppression and audit before all around a narrow cell is withheld. */
const ROUNDS = 12;

/**
 * Suppression and its audit, in turn, until no withheld cell can be worked out too closely. Where that takes too
 * many rounds, ever more around a narrow cell is withheld; what is narrow even then is told.
 *
 * @param options.order sums of so many withheld cells are protected too
 * @param options.singletons is a contributor who knows his own cell reckoned with?
 */
export async function secure(system: System, options: Options = {}): Promise<Secured> {
  let withheld = new Set<string>();
  let narrow = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const found = suppress(system, { ...options, narrow, withheld });
    const checked = await audit(system, found.secondary, { sums: found.sums, patience: PATIENCE });
    const { open: unprotected, secondary } = found;
    if (checked.narrow.length === 0) return { secondary, audit: checked, unprotected };
    if (round > 0 && secondary.size === withheld.size) break;
    withheld = secondary;
    narrow = new Set(checked.narrow.flatMap(({ cells }) => cells));
  }
  return lastResort(system, options, withheld, narrow);
}

/** Withholds what stands in one equation with a narrow cell, then what stands beside that, until all is wide enough. */
async function lastResort(
  system: System,
  options: Options,
  before: ReadonlySet<string>,
  narrow: ReadonlySet<string>,
): Promise<Secured> {
  for (let reach = narrow, withheld = before; ;) {
    const wider = beside(system, reach);
    withheld = new Set([...withheld, ...wider]);
    const found = suppress(system, { ...options, withheld });
    const checked = await audit(system, found.secondary, { sums: found.sums });
    const { secondary, open } = found;
    const left = checked.narrow.map(({ id }) => id);
    if (left.length === 0 || wider.size === reach.size)
      return { secondary, audit: checked, unprotected: [...new Set([...left, ...open])] };
    reach = wider;
  }
}

/** These cells and all that stand in one equation with them, except what nobody prints. */
function beside({ cells, relations }: System, ids: ReadonlySet<string>): Set<string> {
  const found = new Set(ids);
  for (const relation of relations)
    if (relation.some(([cell]) => ids.has(cells[cell]!.id)))
      for (const [cell] of relation)
        if (cells[cell]!.state !== "hidden" && !cells[cell]!.primary) found.add(cells[cell]!.id);
  return found;
}
