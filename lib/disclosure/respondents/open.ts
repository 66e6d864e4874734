import type { Known } from "./knowledge.ts";
import { isStill } from "./direction.ts";
import { isFew } from "./few.ts";
import type { Least } from "./few.ts";
import type { Group } from "./groups.ts";
import type { Classes } from "./rows.ts";

/** Of groups that move alike, so many are looked at beside another. */
const ALIKE = 50;

/** A group that is known, and by which weights: how many times everybody of a class counts; absent: once. */
export interface Open extends Group {
  times?: Float64Array | undefined;
}

/**
 * The groups whose sum is known, by weights as they were delivered or by any that were adjusted, and any two of those
 * that no number parts whose sum is.
 */
export function openIn(
  groups: readonly Group[],
  { direction }: Known,
  classes: Classes,
  least: Least,
): Open[] {
  return [undefined, ...(classes.weightings?.values() ?? [])].flatMap((times): Open[] => {
    const moves = groups.map((group) => direction.of(group.classes, times));
    const alone = groups.filter((group, index) => isStill(moves[index]!, group.classes.length));
    const pairs = pairsIn(groups, moves, (set) => direction.isKnown(set, times));
    const open = [...alone, ...pairs.filter((one) => isFew(one.classes, classes, least))];
    return times ? open.map((one) => ({ ...one, times })) : open;
  });
}

/** Any two groups that stand still together and not each by itself: the one moves as far as the other, and back. */
function pairsIn(
  groups: readonly Group[],
  moves: readonly (readonly [number, number])[],
  isKnown: (set: Int32Array) => boolean,
): Group[] {
  const cellOf = (move: number) => Math.round(move * 1e6);
  const places = Map.groupBy(groups.keys(), (index) => cellOf(moves[index]![0]));
  return groups.flatMap((group, index): Group[] => {
    const [first] = moves[index]!;
    if (isStill(moves[index]!, group.classes.length)) return [];
    // Noise may put it in the next place.
    const beside = [-1, 0, 1].flatMap((noise) => places.get(cellOf(-first) + noise) ?? []);
    return beside
      .filter((other) => other > index)
      .slice(0, ALIKE)
      .flatMap((other): Group[] => {
        const { classes, name } = groups[other]!;
        const both = Int32Array.from(new Set([...group.classes, ...classes])).sort();
        const isApart = both.length === group.classes.length + classes.length;
        if (!isApart || !isKnown(both)) return [];
        return [{ classes: both, name: `${group.name} + ${name}` }];
      });
  });
}
