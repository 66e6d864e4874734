import { audit } from "./audit/audit.ts";
import type { Audit } from "./audit/audit.ts";
import { suppress } from "./suppression/suppress.ts";
import { components } from "./system/components.ts";
import type { System } from "./system/system.ts";

export interface Secured {
  /** Names of the cells withheld to protect others. */
  secondary: Set<string>;
  audit: Audit;
  /** Cells that a reader can work out whatever is withheld; empty when all is well. */
  unprotected: string[];
}

/** Narrow cells in one connected part after which it is sooner to protect all its unproven cells than to go on. */
const PATIENCE = 10;

/** Rounds of suppression and audit before everything that hangs together is withheld. */
const ROUNDS = 12;

/**
 * Suppression and its audit, in turn, until no withheld cell can be worked out too closely. Where that takes too
 * many rounds, all that is connected with a narrow cell is withheld; what is narrow even then is told.
 *
 * @param options.order sums of so many withheld cells are protected too
 * @param options.singletons is a contributor who knows his own cell reckoned with?
 */
export async function secure(
  system: System,
  options: { order?: number; singletons?: boolean } = {},
): Promise<Secured> {
  let withheld = new Set<string>();
  let narrow = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const found = suppress(system, { ...options, narrow, withheld });
    const checked = await audit(system, found.secondary, { sums: found.sums, patience: PATIENCE });
    const { open: unprotected, secondary } = found;
    if (checked.narrow.length === 0) return { secondary, audit: checked, unprotected };
    if (round > 0 && secondary.size === withheld.size) break;
    withheld = secondary;
    narrow = new Set(checked.narrow.map(({ id }) => id));
  }
  const found = suppress(system, {
    ...options,
    withheld: new Set([...withheld, ...connected(system, narrow)]),
  });
  const checked = await audit(system, found.secondary, { sums: found.sums });
  const unprotected = new Set([...checked.narrow.map(({ id }) => id), ...found.open]);
  return { secondary: found.secondary, audit: checked, unprotected: [...unprotected] };
}

/** All cells of the parts in which one of these is. */
function connected(system: System, narrow: ReadonlySet<string>): string[] {
  return components(system)
    .map((part) => part.map((cell) => system.cells[cell]!))
    .filter((part) => part.some(({ id }) => narrow.has(id)))
    .flatMap((part) =>
      part.filter(({ primary, state }) => !primary && state !== "hidden").map(({ id }) => id),
    );
}
