import type { Numbered } from "./groups.ts";
import type { RowNumber } from "./numbers.ts";
import type { AskedColumn, Classes } from "./rows.ts";
import { setsOf, shapeOf, sizeOf } from "./sets.ts";

/** A number with its rows. */
export interface Located extends RowNumber {
  set: Int32Array;
  size: number;
  baseSet?: Int32Array;
  baseSize?: number;
}

/**
 * Finds the rows of numbers. A register counts rows whether there is an answer or not: then as many as the number says.
 *
 * @returns them, and the names of those that say of another number of rows: nobody knows whom they are about
 */
export function locate(
  numbers: readonly RowNumber[],
  columns: readonly AskedColumn[],
  classes: Classes,
): { located: Located[]; lost: string[] } {
  const whom = numbers.flatMap(({ of, base }) => [of, base?.of ?? of]);
  const answered = setsOf(whom, columns, classes);
  const all = setsOf(
    whom.map((of) => ({ ...of, answered: [] })),
    columns,
    classes,
  );
  const setAt = (place: number, asked: number | undefined): Int32Array | undefined =>
    [answered[place]!, all[place]!].find((set) => asked === undefined || sizeOf(set, classes) === asked);
  const lost: string[] = [];
  const located = numbers.flatMap((number, index): Located[] => {
    const set = setAt(2 * index, number.rows);
    const baseSet = number.base && setAt(2 * index + 1, number.base.rows);
    if (!set || (number.base && !baseSet)) {
      lost.push(number.id);
      return [];
    }
    const base = baseSet ? { baseSet, baseSize: sizeOf(baseSet, classes) } : {};
    return [{ ...number, set, size: sizeOf(set, classes), ...base }];
  });
  return { located, lost };
}

/**
 * All sets that numbers name, whose they are, and in families: of numbers of one shape those that have no row in common,
 * as the cells of a table.
 */
export function numberedIn(numbers: readonly Located[]): Numbered[] {
  const all = numbers.flatMap(({ id, of, set, base, baseSet }) => [
    { id, set, shape: shapeOf(of) },
    ...(base && baseSet ? [{ id: base.id, set: baseSet, shape: shapeOf(base.of) }] : []),
  ]);
  const families = new Map<string, Set<number>[]>();
  return [...new Map(all.map((one) => [one.set.join(), one])).values()].map(({ id, set, shape }) => {
    const own = families.get(shape) ?? [];
    families.set(shape, own);
    const free = own.findIndex((taken) => set.every((one) => !taken.has(one)));
    const place = free < 0 ? own.push(new Set()) - 1 : free;
    for (const one of set) own[place]!.add(one);
    return { id, set, family: `${place} ${shape}` };
  });
}
