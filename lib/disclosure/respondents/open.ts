import type { Known } from "./knowledge.ts";
import { isStill } from "./direction.ts";
import { isFew } from "./few.ts";
import type { Least } from "./few.ts";
import type { Group } from "./groups.ts";
import type { Classes } from "./rows.ts";

/** Of groups that move alike, so many are looked at beside another. */
const ALIKE = 50;

/** The groups whose sum is known, and any two of those that no number parts whose sum is. */
export function openIn(
  groups: readonly Group[],
  { direction }: Known,
  classes: Classes,
  least: Least,
): Group[] {
  const moves = groups.map((group) => direction.of(group.classes));
  const alone = groups.filter((group, index) => isStill(moves[index]!, group.classes.length));
  return [...alone, ...pairsIn(groups, moves, direction).filter((one) => isFew(one.classes, classes, least))];
}

/** Any two groups that stand still together and not each by itself: the one moves as far as the other, and back. */
function pairsIn(
  groups: readonly Group[],
  moves: readonly (readonly [number, number])[],
  direction: Known["direction"],
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
        if (!isApart || !direction.isKnown(both)) return [];
        return [{ classes: both, name: `${group.name} + ${name}` }];
      });
  });
}
