import { isIn } from "./classes.ts";
import type { Class, Group } from "./classes.ts";
import type { Equations } from "./blocks.ts";

/** A group in blocks: those that it has whole, and those that it has a part of. */
export interface Target {
  whole: readonly number[];
  split: readonly number[];
}

/**
 * A group as blocks. Of a part of a block nothing is known but that it is no more than the block.
 *
 * @returns nothing where it has a part of a block of somebody: then it may be one more or one less, and is safe
 */
export function targetOf(
  group: Group,
  classes: readonly Class[],
  existing: readonly number[],
  { blocks, blockOf }: Equations,
): Target | undefined {
  const inside = new Set<number>();
  const outside = new Set<number>();
  for (const index of existing) (isIn(classes[index]!, group) ? inside : outside).add(blockOf[index]!);
  for (const block of inside) if (outside.has(block)) return undefined;
  const counts = new Map<number, number>();
  classes.forEach((one, index) => {
    const block = blockOf[index]!;
    if (!outside.has(block) && isIn(one, group)) counts.set(block, (counts.get(block) ?? 0) + 1);
    else if (outside.has(block) && isIn(one, group)) counts.set(block, -Infinity);
  });
  const whole: number[] = [];
  const split: number[] = [];
  for (const [block, many] of counts) (many === blocks[block]!.classes.length ? whole : split).push(block);
  // A part of a block of somebody, in which nobody of the group is: it could have somebody.
  if (split.some((block) => blocks[block]!.people > 0)) return undefined;
  return { whole, split };
}

export const keyOfTarget = ({ whole, split }: Target): string =>
  `${whole.toSorted((a, b) => a - b).join()}/${split.toSorted((a, b) => a - b).join()}`;
