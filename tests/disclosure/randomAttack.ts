import { secureRounded } from "../../lib/disclosure/rounding/secureRounded.ts";
import { withRounded } from "../../lib/disclosure/system/rounded.ts";
import type { System } from "../../lib/disclosure/system/system.ts";
import { attack } from "./linear.ts";
import type { Bounds } from "./linear.ts";
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
    { most: between(20, 80), floor: seed % 2, singletons: true, width: 1 + (seed % 3) },
  );
}

/** Bases for some of its cells, of all that are printed or of totals alone. */
export function randomBases(seed: number): Map<string, number> {
  const next = random(seed + 7919);
  const [share, base] = [next(), 2 + Math.floor(19 * next())];
  const isTotal = (id: string) => id.includes("*");
  return new Map(
    smallSystem(seed)
      .cells.filter(({ id, primary }) => !primary && (seed % 3 === 0 ? isTotal(id) : next() < 0.4 + share))
      .map(({ id }) => [id, base] as const),
  );
}

/** What an audit of a system found, and of how much. */
export interface Audited {
  /** Withheld cells, sums of them, and cells that an only contributor of another looked at. */
  cells: number;
  /** Those of them that are withheld to protect others. */
  secondary: number;
  sums: number;
  insiders: number;
  /** Those that are known, or known more closely than the rule allows. */
  found: string[];
}

/**
 * What attackers find out of a system after suppression: withheld cells that are worked out too closely, and sums of two
 * that stand for too few respondents together. The interval must hold as many whole numbers as the rule asks.
 *
 * @param options.pairs sums are attacked too
 * @param options.inside only contributors attack as well, each knowing his own cell
 * @param options.rounded to what cells are rounded that are not withheld
 */
export async function audited(
  seed: number,
  {
    pairs = false,
    inside = false,
    rounded = new Map(),
  }: { pairs?: boolean; inside?: boolean; rounded?: ReadonlyMap<string, number> } = {},
): Promise<Audited> {
  const system = smallSystem(seed);
  const { secondary, unprotected } = await secureRounded(
    system,
    (isMeant) => withRounded(system, new Map([...rounded].filter(([id]) => isMeant(id)))),
    { order: 2, singletons: true },
  );
  const withheld = system.cells.filter(({ id, primary }) => primary || secondary.has(id));
  const published = new Set(system.cells.filter((cell) => !withheld.includes(cell)).map(({ id }) => id));
  const sums = (pairs ? withheld : []).flatMap((one, place) =>
    withheld.slice(place + 1).flatMap((other) => {
      const least = Math.max(one.least ?? 0, other.least ?? 0);
      return one.n! + other.n! < least ? [[one.id, other.id]] : [];
    }),
  );
  const bounds = await attack(system, published, [...withheld.map(({ id }) => id), ...sums], rounded);
  const found = tooClose(system, bounds).map(
    ([id, { low, high }]) => `${id} in ${low} … ${high}, ${widthOf(system, id)} asked`,
  );
  const insiders = inside ? await byInsiders(system, published, rounded) : { looked: 0, found: [] };
  return {
    cells: withheld.length,
    secondary: secondary.size,
    sums: sums.length,
    insiders: insiders.looked,
    found: [...found, ...insiders.found, ...unprotected].map((id) => `${seed}: ${id}`),
  };
}

/** Those of these cells and sums that hold fewer whole numbers than is asked. */
export const tooClose = (system: System, bounds: ReadonlyMap<string, Bounds>): [string, Bounds][] =>
  [...bounds].filter(
    ([id, { low, high }]) => Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) < widthOf(system, id),
  );

/** How wide its interval must be; 1 where nothing is asked but that it isn't known. */
const widthOf = ({ cells }: System, id: string): number => cells.find((cell) => cell.id === id)?.width ?? 1;

/** What each only contributor of a cell finds out of the primary cells of others, knowing his own. */
async function byInsiders(
  system: System,
  published: ReadonlySet<string>,
  rounded: ReadonlyMap<string, number>,
): Promise<{ looked: number; found: string[] }> {
  const owners = Map.groupBy(
    system.cells.filter(({ contributor }) => contributor !== undefined),
    ({ contributor }) => contributor!,
  );
  const found: string[] = [];
  let looked = 0;
  for (const [owner, own] of owners) {
    const others = system.cells.filter((cell) => cell.primary && cell.n !== 0 && !own.includes(cell));
    const known = new Set([...published, ...own.map(({ id }) => id)]);
    const bounds = await attack(
      system,
      known,
      others.map(({ id }) => id),
      new Map([...rounded].filter(([id]) => !own.some((cell) => cell.id === id))),
    );
    looked += bounds.size;
    for (const [id, { low, high }] of bounds) if (high - low < 1e-6) found.push(`${id} by ${owner}`);
  }
  return { looked, found };
}
