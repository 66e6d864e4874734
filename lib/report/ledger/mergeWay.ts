import type { Candidate, Estimates } from "../../disclosure/candidate.ts";
import { estimatesOf } from "../../disclosure/decide.ts";
import { estimationsOf } from "../../disclosure/merging/estimations.ts";
import { mergeCandidate } from "../../disclosure/merging/mergeCandidate.ts";
import { codesTogether } from "../../disclosure/codes.ts";
import type { Merging } from "../../disclosure/merging/merging.ts";
import type { Dimension } from "../../disclosure/parts.ts";
import { cellsIn, leftOpen } from "./beyond.ts";
import { mayJoin } from "./neighbours.ts";
import type { MayJoin } from "./neighbours.ts";
import type { Open, WayOut } from "./way.ts";

/** How many groupings are tried before each next category is added, the cheapest first. */
const TRIED = 24;

/** How many of them take in one more, where none helps: those that leave least open. */
const KEPT = 3;

/** No more categories than these are added to those that are open. */
const STEPS = 5;

type Groups = readonly (readonly string[])[];

interface Tried {
  groups: Groups;
  cost: number;
  /** What it leaves open; null where it can't be made: a number stands for one of the categories alone. */
  left: ReadonlySet<string> | null;
}

/**
 * Categories that are published as one, so that a reader of both editions can work out nothing: those of least cost
 * among the groupings that are tried, in respondents whose category is no longer told (of each new category all but
 * those of its largest part). Categories that hold an open cell take in the one that costs least; where that isn't
 * enough, the next. Counts are enough to tell
 * whether it would help; the chapter run with it proves it.
 *
 * @param refused groupings that turned out not to help
 */
export async function mergeWay(open: Open, refused: ReadonlySet<string> = new Set()): Promise<WayOut | null> {
  const found: WayOut[] = [];
  for (const estimates of estimatesOf(open.candidate))
    for (const dimension of estimates.dimensions) {
      const way = await along(open, estimates, dimension, refused);
      if (way) found.push(way);
    }
  return found.sort((a, b) => a.cost - b.cost || (wayKey(a) < wayKey(b) ? -1 : 1))[0] ?? null;
}

/** A grouping as a text. */
export const wayKey = ({ choice }: WayOut): string => JSON.stringify(choice);

async function along(
  open: Open,
  estimates: Estimates,
  dimension: Dimension,
  refused: ReadonlySet<string>,
): Promise<WayOut | null> {
  const of = estimationsOf(estimates).filter(({ by }) => by.includes(dimension.name));
  const may = of.length > 0 ? mayJoin(of[0]!.source, dimension) : null;
  if (!may) return null;
  const wayOf = ({ groups, cost }: Tried): WayOut => ({
    way: "merge",
    cost,
    choice: {
      chapter: open.chapter,
      output: open.output,
      way: "merge",
      dimension: dimension.name,
      together: groups.map((codes) => codes.flatMap(partsOf).sort()),
      of,
    },
  });
  /** The codes of the data: a category may be several already. */
  const partsOf = (code: string) => dimension.categories.find((one) => one.code === code)?.together ?? [code];
  const codes = dimension.categories.map(({ code }) => code).filter((code) => code !== dimension.total);
  const costs = open.decisions.beyond!.costs;
  let from: Tried[] = [{ groups: [], cost: 0, left: costs }];
  for (let step = 0; step < STEPS; step++) {
    const next = new Map(
      from.flatMap(({ groups, left }) => {
        const merging = mergingOf(dimension, groups, of);
        const candidate = groups.length === 0 ? open.candidate : mergeCandidate(open.candidate, merging)!;
        const still = new Set(cellsIn(candidate, left!).flatMap(({ at }) => at[dimension.name] ?? []));
        return larger(groups, still, codes, may).map((one) => [keyOf(one), one] as const);
      }),
    );
    const tried = [...next.values()]
      .map((groups): Tried => ({ groups, cost: costOf(estimates, dimension.name, groups), left: null }))
      .filter((one) => !refused.has(wayKey(wayOf(one))))
      .sort(byCost)
      .slice(0, TRIED);
    const opening: Tried[] = [];
    for (const one of tried) {
      const left = await leftBy(open, mergingOf(dimension, one.groups, of));
      if (left?.size === 0) return wayOf(one);
      if (left) opening.push({ ...one, left });
    }
    if (opening.length === 0) return null;
    from = opening.sort((a, b) => a.left!.size - b.left!.size || byCost(a, b)).slice(0, KEPT);
  }
  return null;
}

const byCost = (a: Tried, b: Tried): number =>
  a.cost - b.cost || (keyOf(a.groups) < keyOf(b.groups) ? -1 : 1);

const mergingOf = ({ name }: Dimension, groups: Groups, of: Merging["of"]): Merging => ({
  dimension: name,
  together: groups.map((codes) => [...codes]),
  of,
});

/** What would still be open, were these categories one: of this output, or more than before of the others. */
async function leftBy(
  { candidate, candidates, decisions, redecide }: Open,
  merging: Merging,
): Promise<ReadonlySet<string> | null> {
  const others = candidates.map((one) => mergeCandidate(one, merging));
  const own = mergeCandidate(candidate, merging);
  if (!own || others.some((one) => one === null)) return null;
  return leftOpen(own, decisions, await redecide(others as Candidate[]));
}

/** Every grouping in which a category with something open takes in one more. */
function larger(groups: Groups, open: ReadonlySet<string>, codes: readonly string[], may: MayJoin): Groups[] {
  const grouped = new Set(groups.flat());
  const all: Groups = [...groups, ...codes.filter((code) => !grouped.has(code)).map((code) => [code])];
  const found = new Map<string, Groups>();
  for (const one of all.filter((some) => open.has(codesTogether(some))))
    for (const other of all.filter((some) => some !== one && may(one, some))) {
      const rest = groups.filter((some) => some !== one && some !== other);
      const next = [...rest, [...one, ...other].sort()].sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
      found.set(keyOf(next), next);
    }
  return [...found.values()];
}

const keyOf = (groups: Groups): string => JSON.stringify(groups);

/** Respondents whose category is no longer told: of each new one, all but those of its largest part. */
function costOf({ cells }: Estimates, dimension: string, groups: Groups): number {
  const lines = Map.groupBy(cells, ({ at: { [dimension]: _code, ...rest } }) =>
    JSON.stringify(Object.entries(rest).sort()),
  );
  return [...lines.values()].reduce(
    (all, line) =>
      groups.reduce((sum, codes) => {
        const counts = line.filter(({ at }) => codes.includes(at[dimension]!)).map(({ n = 0 }) => n);
        return sum + counts.reduce((one, n) => one + n, 0) - Math.max(0, ...counts);
      }, all),
    0,
  );
}
