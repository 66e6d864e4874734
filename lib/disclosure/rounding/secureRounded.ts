import { audit } from "../audit/audit.ts";
import { secure } from "../secure.ts";
import type { Options, Secured } from "../secure.ts";
import { components } from "../system/components.ts";
import { partOf } from "../system/part.ts";
import { printed, unprinted } from "../system/rounded.ts";
import type { System } from "../system/system.ts";
import { isOpenInside } from "./inside.ts";
import { sumsAsExact } from "./sumsAsExact.ts";

/** What is decided, and the system that it was audited in: there a rounded number says no more than its bounds. */
export type SecuredRounded = Secured & { system: System };

/**
 * Suppression and audit where some numbers are printed rounded. They are looked at twice: as if they were exact, which
 * withholds too much, and as what they are. In each connected part by itself the second is taken where less is lost with
 * it. What suppression reckons with linearly must be free in the intervals there too: sums of a few cells, and what
 * only contributors know. Where nothing is rounded, or nothing is lost, there is nothing to gain.
 *
 * @param system where rounded numbers count as exact; its cells come first in the rounded one
 * @param roundedIn the same with rounded numbers, of the cells that are asked for: `withRounded`
 */
export async function secureRounded(
  system: System,
  roundedIn: (isMeant: (id: string) => boolean) => System,
  options: Options = {},
): Promise<SecuredRounded> {
  const exact = await secure(system, options);
  const rounded = roundedIn(() => true);
  const lost = exact.secondary.size + narrowOf(exact).size;
  if (lost === 0 || rounded.cells.length === system.cells.length) return { ...exact, system };
  const found = await secure(rounded, options);
  const loose = { ...found, secondary: unprinted(found.secondary) };
  const taken = new Map<string, string[][]>();
  for (const part of components(rounded)) {
    const own = part.filter((cell) => cell < system.cells.length);
    if (lossOf(system, own, loose) >= lossOf(system, own, exact)) continue;
    const sums = await provenSums(partOf(system, own), partOf(rounded, part), loose.secondary, options);
    if (sums) for (const cell of own) taken.set(system.cells[cell]!.id, sums);
  }
  if (taken.size === 0) return { ...exact, system };
  const isTaken = (id: string): boolean => taken.has(id);
  const isKept = (id: string): boolean => !taken.has(id);
  const mixed = roundedIn(isTaken);
  const secondary = new Set([
    ...[...exact.secondary].filter(isKept),
    ...[...loose.secondary].filter(isTaken),
  ]);
  const sums = [
    ...exact.sums.filter((sum) => sum.every(isKept)),
    ...loose.sums.filter((sum) => sum.every(isTaken)),
    ...new Set([...taken.values()].flat()),
  ];
  const once = [...new Map(sums.map((sum) => [sum.join(" + "), sum])).values()];
  return {
    secondary,
    audit: await audit(mixed, printed(mixed, secondary), { sums: once }),
    unprotected: exact.unprotected.filter(isKept),
    sums: once,
    system: mixed,
  };
}

/** The sums of a part that rounded numbers would tell if they were exact, proven to be free; nothing where one is not. */
async function provenSums(
  exact: System,
  rounded: System,
  secondary: ReadonlySet<string>,
  { order = 1, singletons = true }: Options,
): Promise<string[][] | undefined> {
  const sums = sumsAsExact(exact, secondary, order);
  if (!sums) return undefined;
  const withheld = printed(rounded, secondary);
  const { narrow } = await audit(rounded, withheld, { sums, patience: 1 });
  if (narrow.length > 0 || (singletons && (await isOpenInside(rounded, withheld)))) return undefined;
  return sums;
}

/** Cells, also those of sums, that are open or too narrow. */
const narrowOf = ({ audit: { narrow }, unprotected }: Secured): Set<string> =>
  unprinted([...unprotected, ...narrow.flatMap(({ cells }) => cells)]);

/** What is lost in a part: what is withheld to protect others; everything where something stays open. */
function lossOf({ cells }: System, part: readonly number[], secured: Secured): number {
  const open = narrowOf(secured);
  return part.reduce((sum, cell) => {
    const { id, cost } = cells[cell]!;
    return sum + (open.has(id) ? Infinity : secured.secondary.has(id) ? cost : 0);
  }, 0);
}
