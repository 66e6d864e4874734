import { audit } from "./audit/audit.ts";
import type { Audit } from "./audit/audit.ts";
import { suppress } from "./suppression/suppress.ts";
import type { Suppression } from "./suppression/suppress.ts";
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
  for (let round = 0; ; round++) {
    const found = suppress(system, { ...options, narrow, withheld });
    if (round === ROUNDS) for (const id of connected(system, narrow)) found.secondary.add(id);
    const last = round === ROUNDS;
    const checked = await audit(system, found.secondary, {
      sums: found.sums,
      ...(last ? {} : { patience: PATIENCE }),
    });
    const stuck = round > 0 && found.secondary.size === withheld.size;
    if (checked.narrow.length === 0 || stuck || round === ROUNDS)
      return { secondary: found.secondary, audit: checked, unprotected: unprotectedOf(checked, found) };
    withheld = found.secondary;
    narrow = new Set(checked.narrow.map(({ id }) => id));
  }
}

const unprotectedOf = ({ narrow }: Audit, { open }: Suppression): string[] => [
  ...new Set([...narrow.map(({ id }) => id), ...open]),
];

/** All cells of the parts in which one of these is. */
function connected(system: System, narrow: ReadonlySet<string>): string[] {
  return components(system)
    .map((part) => part.map((cell) => system.cells[cell]!))
    .filter((part) => part.some(({ id }) => narrow.has(id)))
    .flatMap((part) =>
      part.filter(({ primary, state }) => !primary && state !== "hidden").map(({ id }) => id),
    );
}
