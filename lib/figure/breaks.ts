import type { Estimates } from "../disclosure/candidate.ts";
import type { At, Break, Category, Dimension } from "../disclosure/parts.ts";
import { sameWords } from "../words.ts";
import type { Words } from "../words.ts";

/** What has to be known of a cell and of the table it was taken from. */
interface Cell {
  estimates: Pick<Estimates, "breaks" | "filter">;
  root: Table;
}
type Table = Pick<Estimates, "breaks" | "dimensions" | "filter" | "cells">;

/** A break in the series that lies between two cells, in words for an error. */
export type Broken = {
  dimension: string;
  code: string;
  label: Words;
  /** Of two ways of surveying: the categories that were surveyed as the others were. */
  alike?: string;
};

/**
 * The break of the series between two cells, if there is one: declared by the source, or a cell on the way
 * that carries Eurostat's flag `b`. A break at a category parts it from the ones before; one that tells of
 * another way of surveying parts that category from all that were not surveyed so.
 */
export function breakBetween(a: Cell, b: Cell): Broken | undefined {
  const declared = [...a.estimates.breaks, ...b.estimates.breaks];
  for (const one of declared) {
    const { dimension, code, label } = one;
    if (one.mode !== undefined) {
      if (![a, b].some(({ estimates }) => estimates.filter[dimension] === code)) continue;
      const [from, to] = [a, b].map(({ estimates }) => modeOf(declared, dimension, estimates.filter));
      if (from !== to) return { dimension, code, label, alike: alike([a, b], dimension) };
    } else if (parts(a, b, dimension, code)) return { dimension, code, label };
  }
  const [from, to] = [a.estimates.filter, b.estimates.filter];
  for (const cell of [...a.root.cells, ...b.root.cells]) {
    if (!cell.flags?.includes("b")) continue;
    const at: At = { ...a.root.filter, ...cell.at };
    const differing = Object.keys(from).filter((name) => from[name] !== to[name]);
    const [dimension] = differing;
    if (dimension === undefined || differing.length > 1 || !isPeriod(from[dimension]!)) continue;
    const sameSeries = Object.keys(from).every((name) => name === dimension || at[name] === from[name]);
    if (sameSeries && parts(a, b, dimension, at[dimension]!)) {
      return { dimension, code: at[dimension]!, label: sameWords("b") };
    }
  }
  return undefined;
}

/** A flag breaks a series in time: two groups of one year can be compared. */
const isPeriod = (code: string): boolean => /^\d{4}/.test(code);

/** How the category was surveyed that the cells share; undefined: as most were. */
const modeOf = (breaks: Break[], dimension: string, filter: At): string | undefined =>
  breaks.find(
    (one) => one.mode !== undefined && one.dimension === dimension && one.code === filter[dimension],
  )?.mode;

/** The categories that no break of mode sets apart. */
const alike = (cells: Cell[], dimension: string): string => {
  const breaks = cells.flatMap(({ root }) => root.breaks);
  const codes = cells
    .flatMap(({ root }) => root.dimensions)
    .flatMap(({ name, categories }) => (name === dimension ? categories.map(({ code }) => code) : []));
  return [...new Set(codes)]
    .filter((code) => modeOf(breaks, dimension, { [dimension]: code }) === undefined)
    .join(", ");
};

/**
 * The breaks that concern these cells: every declared one, and those that a flag of one of their own series
 * tells of, not of another country or sex that was in the table they were taken from.
 */
export function breaksWithin(estimates: Estimates, root: Estimates): Break[] {
  return estimates.breaks.filter(({ dimension, code, flagged }) => {
    if (!flagged) return true;
    const there = root.cells
      .map((cell) => ({ ...cell, at: { ...root.filter, ...cell.at } as At }))
      .filter(({ at }) => at[dimension] === code);
    const series = there.filter(({ at }) => isSeriesOf(estimates, at, dimension));
    return there.length === 0 || series.some(({ flags }) => flags?.includes("b"));
  });
}

/** Is the address one of the table's, whatever its place along this dimension? */
const isSeriesOf = ({ dimensions, filter }: Estimates, at: At, along: string): boolean =>
  Object.entries(at).every(([name, code]) => {
    if (name === along) return true;
    const dimension = dimensions.find((one) => one.name === name);
    if (dimension) return dimension.categories.some((category) => category.code === code);
    return filter[name] === undefined || filter[name] === code;
  });

/** Does the break at `code` part a from b? */
function parts(a: Cell, b: Cell, dimension: string, code: string): boolean {
  const [from, to] = [a.estimates.filter[dimension], b.estimates.filter[dimension]];
  if (from === undefined || to === undefined || from === to) return false;
  const place = placeOf([a.root, b.root], dimension, [from, to, code]);
  const [low, high] = [Math.min(place(from), place(to)), Math.max(place(from), place(to))];
  return low < place(code) && place(code) <= high;
}

/**
 * The place among these categories that begins anew after the break at `code`: its own, or the next year where
 * its own is left out. 0 and less: nothing that is shown stands before it.
 */
export function opensAt(categories: Category[], code: string): number {
  const years = categories.every((one) => /^\d{4}$/.test(one.code));
  return categories.findIndex((one) => (years ? one.code >= code : one.code === code));
}

/** Do these dimensions, as they are shown, hold categories on both sides of the break? */
export function isCrossed({ dimension, code, mode }: Break, shown: Dimension[]): boolean {
  const categories = shown.find(({ name }) => name === dimension)?.categories ?? [];
  if (mode !== undefined) return categories.length > 1 && categories.some((one) => one.code === code);
  return opensAt(categories, code) > 0;
}

/** The order of categories: years by their number, others as the dimension lists them. */
export function placeOf(
  roots: Pick<Estimates, "dimensions">[],
  dimension: string,
  codes: string[],
): (code: string) => number {
  if (codes.every((code) => /^\d/.test(code))) return (code) => Number.parseFloat(code);
  const order = roots
    .flatMap((root) => root.dimensions)
    .filter((one) => one.name === dimension)
    .flatMap((one) => one.categories.map((category) => category.code));
  return (code) => order.indexOf(code);
}
