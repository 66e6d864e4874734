import { audit } from "./audit/audit.ts";
import type { Audit, Narrow } from "./audit/audit.ts";
import { suppress } from "./suppression/suppress.ts";
import type { System } from "./system/system.ts";

export interface Options {
  order?: number;
  singletons?: boolean;
}

export interface Secured {
  /** Names of the cells withheld to protect others. */
  secondary: Set<string>;
  audit: Audit;
  /** Cells that a reader can work out whatever is withheld; empty when all is well. */
  unprotected: string[];
  /** Sums of withheld cells that were audited too. */
  sums: string[][];
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
    const { open: unprotected, secondary, sums } = found;
    if (checked.narrow.length === 0) return { secondary, audit: checked, unprotected, sums };
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
    const { secondary, open, sums } = found;
    const checked = withoutNeedless(system, secondary, await audit(system, secondary, { sums }));
    const left = checked.narrow.map(({ id }) => id);
    if (left.length === 0 || wider.size === reach.size)
      return { secondary, audit: checked, unprotected: [...new Set([...left, ...open])], sums };
    reach = wider;
  }
}

/**
 * Publishes again what protects nothing: a cell that no rule forbids and that a reader can work out from the others all
 * the same. That tells him nothing more.
 */
function withoutNeedless({ cells }: System, secondary: Set<string>, checked: Audit): Audit {
  const primary = new Set(cells.filter((cell) => cell.primary).map(({ id }) => id));
  const numbers = new Map(cells.map(({ id, printed = id }) => [id, printed]));
  const isNeedless = ({ id, exact }: Narrow): boolean =>
    exact && secondary.has(numbers.get(id) ?? id) && !primary.has(id);
  const [needless, narrow] = [true, false].map((is) =>
    checked.narrow.filter((one) => isNeedless(one) === is),
  ) as [Narrow[], Narrow[]];
  for (const { id } of needless) secondary.delete(numbers.get(id) ?? id);
  const { audited, certified, solved } = checked;
  return { audited: audited - needless.length, certified, solved, narrow };
}

/** These cells and all that stand in one equation with them, except what nobody prints or has printed already. */
function beside({ cells, relations }: System, ids: ReadonlySet<string>): Set<string> {
  const found = new Set(ids);
  for (const relation of relations)
    if (relation.some(([cell]) => ids.has(cells[cell]!.id)))
      for (const [cell] of relation) {
        const { id, state, primary, printed } = cells[cell]!;
        if (printed) found.add(id).add(printed);
        else if (["shown", "known"].includes(state) && !primary) found.add(id);
      }
  return found;
}
