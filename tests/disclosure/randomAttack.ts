import { secure } from "../../lib/disclosure/secure.ts";
import type { System } from "../../lib/disclosure/system/system.ts";
import { attack } from "./linear.ts";
import { crossed, hierarchy, random } from "./randomSystem.ts";

/** A small linked system: two or three dimensions, groups, sometimes two groupings of the same codes. */
export function smallSystem(seed: number): System {
  const next = random(seed);
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const first = between(3, 7);
  return crossed(
    [
      hierarchy("r", first, first > 4 ? 2 + (seed % 2) : 0, seed % 3 === 0 && first > 4),
      hierarchy("s", between(2, 4)),
      ...(seed % 4 === 0 ? [hierarchy("x", 2)] : []),
    ],
    next,
    { most: between(20, 80), floor: seed % 2, singletons: true },
  );
}

/**
 * What attackers find out of a system after suppression: withheld cells that are worked out too closely.
 *
 * @param options.inside only contributors attack as well, each knowing his own cell
 */
export async function recovered(seed: number, { inside = false } = {}): Promise<string[]> {
  const system = smallSystem(seed);
  const { secondary, unprotected } = await secure(system, { order: 2, singletons: true });
  const withheld = system.cells.filter(({ id, primary }) => primary || secondary.has(id));
  const published = new Set(system.cells.filter((cell) => !withheld.includes(cell)).map(({ id }) => id));
  const names = withheld.map(({ id }) => id);
  const closely = await attack(system, published, names);
  const found = [...closely].filter(
    ([, { low, high }]) => Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) < 1,
  );
  const byInsiders = inside ? await insiders(system, published) : [];
  return [...found.map(([id]) => id), ...byInsiders, ...unprotected].map((id) => `${seed}: ${id}`);
}

/** What each only contributor of a cell finds out of the primary cells of others, knowing his own. */
async function insiders(system: System, published: ReadonlySet<string>): Promise<string[]> {
  const owners = Map.groupBy(
    system.cells.filter(({ contributor }) => contributor !== undefined),
    ({ contributor }) => contributor!,
  );
  const found: string[] = [];
  for (const [owner, own] of owners) {
    const others = system.cells.filter((cell) => cell.primary && cell.n !== 0 && !own.includes(cell));
    const known = new Set([...published, ...own.map(({ id }) => id)]);
    const bounds = await attack(
      system,
      known,
      others.map(({ id }) => id),
    );
    for (const [id, { low, high }] of bounds) if (high - low < 1e-6) found.push(`${id} by ${owner}`);
  }
  return found;
}
