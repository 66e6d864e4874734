import type { Pattern } from "./pattern.ts";
import type { Sparse } from "./span.ts";

/** What the only contributors of withheld cells could work out, knowing their own. */
export interface Exposed {
  /** Cells in proportion to one of a contributor's: what must change without keeping that proportion. */
  proportions: Sparse[];
  /** Of contributors with several cells: these cells, and what is open to one who knows them. */
  several: { own: Set<number>; cells: number[] }[];
}

/**
 * Singletons: the only contributor of a withheld cell knows its value, and subtracts it. With one such cell he
 * gets what always changes in proportion to it; with several, what no way changes that leaves them all alone.
 *
 * Source: Robertson (1993), Cell suppression at Statistics Canada; in SDC handbooks the singleton problem.
 */
export function exposedToContributors(pattern: Pattern): Exposed {
  const { system, withheld } = pattern;
  const owners = new Map<string, Set<number>>();
  for (const cell of withheld) {
    const owner = system.cells[cell]!.contributor;
    if (owner !== undefined) owners.set(owner, (owners.get(owner) ?? new Set()).add(cell));
  }
  if (owners.size === 0) return { proportions: [], several: [] };
  // A cell without anybody in it has no secret of anybody; what only an earlier edition withheld protected others.
  const secret = (cell: number) => {
    const { primary, earlier, n } = system.cells[cell]!;
    return primary && !earlier && n !== 0;
  };
  const proportionsOf = proportional(pattern);
  const groups = [...owners.values()];
  return {
    proportions: groups
      .filter(({ size }) => size === 1)
      .flatMap(([own]) => proportionsOf(own!).filter(({ at }) => secret(at[1]!))),
    several: groups
      .filter(({ size }) => size > 1)
      .map((own) => ({
        own,
        cells: determined(pattern, own).filter((cell) => !own.has(cell) && secret(cell)),
      }))
      .filter(({ cells }) => cells.length > 0),
  };
}

/** The withheld cells that can be worked out by one who knows these. */
function determined(pattern: Pattern, own: ReadonlySet<number>): number[] {
  const [first, second] = pattern.ways(own);
  return [...pattern.withheld].filter((cell) => first[cell] === 0 && second[cell] === 0);
}

/** For a withheld cell its combinations with others that never change: those in proportion to it. */
function proportional(pattern: Pattern): (cell: number) => Sparse[] {
  const { prime, times, inverse } = pattern.field;
  const [first, second] = pattern.ways();
  const ratio = (cell: number) =>
    second[cell] === 0 ? `${first[cell] === 0}` : times(first[cell]!, inverse(second[cell]!));
  const classes = new Map<number | string, number[]>();
  for (const cell of pattern.withheld) {
    const members = classes.get(ratio(cell));
    if (members) members.push(cell);
    else classes.set(ratio(cell), [cell]);
  }
  return (own) =>
    (classes.get(ratio(own)) ?? [])
      .filter((cell) => cell !== own && first[own] !== 0)
      .map((cell) => ({ at: [own, cell], by: [first[cell]!, prime - first[own]!] }));
}
