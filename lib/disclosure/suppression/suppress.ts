import { components } from "../system/components.ts";
import { partOf } from "../system/part.ts";
import type { System } from "../system/system.ts";
import { field, PRIMES } from "./field.ts";
import { Pattern } from "./pattern.ts";
import type { Cover } from "./pattern.ts";
import { prune } from "./prune.ts";
import { exposedToContributors } from "./singletons.ts";
import type { Sparse } from "./span.ts";
import { openSums } from "./sums.ts";

export interface Options {
  /** Sums of so many withheld cells are protected too. */
  order?: number;
  /** Is a contributor who knows his own cell reckoned with? */
  singletons?: boolean;
  /** Cells whose feasible interval an audit found too narrow: each gets a way to change by as much as is asked. */
  narrow?: ReadonlySet<string>;
  /** Cells withheld by an earlier round. */
  withheld?: ReadonlySet<string>;
}

export interface Suppression {
  /** The cells that are withheld to protect others. */
  secondary: Set<string>;
  /** Sums that must not be worked out either, for the audit: their cells. */
  sums: string[][];
  /** Cells that nothing protects: a reader knows them whatever is withheld. */
  open: string[];
}

/**
 * Secondary suppression over all tables at once: which more cells must go, so that no primary cell can be
 * worked out from what is published.
 *
 * A primary cell can be worked out exactly when it lies in the span of the published cells: that is Langsrud's
 * condition on the design matrix. The equations between cells say the same the other way round: it can't
 * be worked out when some change of withheld cells alone, the primary among them, keeps all equations. Such
 * a change is a circuit, found by eliminating the columns of withheld cells and then of candidates, the
 * cheapest first. What Langsrud's elimination publishes last is what is withheld first here.
 *
 * The choice depends on costs and names alone, not on the order of cells, and is the same in every run.
 * Arithmetic is exact modulo a prime; the result is checked modulo a second one.
 *
 * Source: Langsrud (2024), Secondary Cell Suppression by Gaussian Elimination: An Algorithm Suitable for
 * Handling Issues with Zeros and Singletons, PSD 2024.
 *
 * @example
 * suppress(fromDesign([a, b, c, total], rows)).secondary; // Set { "b" }, when a is primary and b cheapest
 */
export function suppress(system: System, options: Options = {}): Suppression {
  const found: Suppression = { secondary: new Set(), sums: [], open: [] };
  for (const cells of components(system)) {
    if (!cells.some((cell) => system.cells[cell]!.primary)) continue;
    const part = partOf(system, cells);
    const [first, second] = PRIMES.map((prime) => () => inComponent(part, prime, options));
    let one = first!();
    // Decided with the other prime in the rare case that the first misled.
    if (!safe(part, one, PRIMES[1])) one = second!();
    for (const id of one.secondary) found.secondary.add(id);
    found.sums.push(...one.sums);
    found.open.push(...one.open);
  }
  return found;
}

function inComponent(part: System, prime: number, options: Options): Suppression {
  const { order = 1, singletons = true, narrow = new Set(), withheld = new Set() } = options;
  const named = (names: ReadonlySet<string>) =>
    part.cells.flatMap(({ id }, index) => (names.has(id) ? [index] : []));
  const primary = part.cells.flatMap((cell, index) => (cell.primary ? [index] : []));
  const { open, pattern } = cheapest(part, prime, primary, named(withheld));
  const bare = new Set(open.flatMap(({ at }) => at));
  const protect = (secrets: Sparse[], how?: Cover) => {
    for (const { at } of secrets.length > 0 ? pattern.cover(secrets, how) : [])
      for (const cell of at) bare.add(cell);
  };
  for (const [least, cells] of byWidth(part, named(narrow)))
    for (const cell of pattern.strengthen(cells, least)) pattern.cover([alone(cell)], { more: true });

  const sums = new Map<string, number[]>();
  for (let before = -1; before < pattern.withheld.size;) {
    before = pattern.withheld.size;
    const found = openSums(pattern, order);
    for (const sum of found) sums.set(sum.join(), sum);
    protect(found.map((sum) => ({ at: sum, by: sum.map(() => 1) })));
    if (!singletons) continue;
    const { proportions, several } = exposedToContributors(pattern);
    protect(proportions);
    for (const { own, cells } of several) protect(cells.map(alone), { without: own });
  }
  const nameOf = (cell: number) => part.cells[cell]!.id;
  const chosen = (cell: number) => !part.cells[cell]!.primary && part.cells[cell]!.state !== "hidden";
  return {
    secondary: new Set([...pattern.withheld].filter(chosen).map(nameOf)),
    sums: [...sums.values()].map((sum) => sum.map(nameOf)),
    open: [...bare].map(nameOf),
  };
}

/** Cells by how far they must be free to change, in steps of two, the narrowest first. */
function byWidth({ cells }: System, narrow: number[]): [least: number, cells: number[]][] {
  const groups = new Map<number, number[]>();
  for (const cell of narrow) {
    const { width, above, whole, value } = cells[cell]!;
    const asked = Math.max(width ?? 0, above ?? 0, whole ? 1 : Math.abs(value) * 1e-3, Number.MIN_VALUE);
    const least = 2 ** Math.ceil(Math.log2(asked));
    groups.set(least, [...(groups.get(least) ?? []), cell]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}

const alone = (cell: number): Sparse => ({ at: [cell], by: [1] });

/** Components up to this size are tried in more ways. */
const SMALL = 400;

/** Of several ways to protect the primary cells the one that loses least. */
function cheapest(part: System, prime: number, primary: number[], before: number[]) {
  const ways = [
    { tie: 1, again: false },
    { tie: -1, again: false },
    { tie: 1, again: true },
    { tie: -1, again: true },
  ] as const;
  return ways
    .slice(0, part.cells.length > SMALL ? 2 : ways.length)
    .map(({ tie, again }) => {
      const pattern = new Pattern(part, field(prime), tie);
      for (const cell of before) pattern.withheld.add(cell);
      const open = pattern.cover(primary.map(alone), { again });
      const bare = new Set(open.flatMap(({ at }) => at));
      prune(
        pattern,
        primary.filter((cell) => !bare.has(cell)),
        new Set(before),
      );
      return { pattern, open };
    })
    .reduce((best, one) =>
      one.open.length < best.open.length ||
      (one.open.length === best.open.length && one.pattern.cost < best.pattern.cost)
        ? one
        : best,
    );
}

/** Is every primary cell free to change, reckoned with this prime? */
function safe(part: System, { secondary, open }: Suppression, prime: number): boolean {
  const pattern = new Pattern(part, field(prime));
  part.cells.forEach(({ id }, index) => secondary.has(id) && pattern.withheld.add(index));
  const [first, second] = pattern.ways();
  return part.cells.every(
    ({ primary, id }, index) => !primary || open.includes(id) || first[index] !== 0 || second[index] !== 0,
  );
}
