import type { Estimates } from "../disclosure/candidate.ts";
import { identity } from "../disclosure/identity.ts";
import { takenFrom } from "../disclosure/whole.ts";
import { UserError } from "../error.ts";
import { LANGUAGES } from "../words.ts";
import type { Words } from "../words.ts";

/** One of the tables that are put side by side. */
export interface Part {
  code: string;
  label: Words;
}

/**
 * Several tables of estimates as one, with a new dimension that tells them apart. Each cell keeps its
 * identity, so that output checking knows it again in other figures.
 *
 * @throws UserError CUBE_TOGETHER when their units or dimensions differ
 */
export function together(
  dimension: { name: string; label: Words },
  parts: (Part & { estimates: Estimates })[],
): Estimates {
  const first = parts[0]?.estimates;
  if (!first) throw new UserError("CUBE_TOGETHER", { part: "–" });
  for (const { code, estimates } of parts) {
    if (!alike(first, estimates)) throw new UserError("CUBE_TOGETHER", { part: code });
  }
  const others = parts.map((part) => part.estimates);
  const tables = others.flatMap((one) => takenFrom(one).tables ?? []);
  const apart = others.flatMap((one) => one.apart ?? []);
  return {
    universe: first.universe,
    measure: {
      ...first.measure,
      name: [...new Set(others.map((one) => one.measure.name))].join("+"),
      label: others.every((one) => one.measure.name === first.measure.name)
        ? first.measure.label
        : dimension.label,
      digits: Math.max(...others.map((one) => one.measure.digits)),
    },
    dimensions: [
      ...first.dimensions.map((one, index) => ({
        ...one,
        categories: unique(
          others.flatMap((other) => other.dimensions[index]!.categories),
          (category) => category.code,
        ),
      })),
      { ...dimension, categories: parts.map(({ code, label }) => ({ code, label })) },
    ],
    filter: shared(others.map((one) => one.filter)),
    cells: parts.flatMap(({ code, estimates }) =>
      estimates.cells.map((cell) => ({
        ...cell,
        at: { ...cell.at, [dimension.name]: code },
        identity: identity(estimates, cell),
      })),
    ),
    sources: unique(
      others.flatMap((one) => one.sources),
      (source) => `${source.name} ${source.delivery}`,
    ),
    breaks: unique(
      others.flatMap((one) => one.breaks),
      (one) => `${one.dimension} ${one.code}`,
    ),
    synthetic: others.some((one) => one.synthetic),
    ...(tables.length > 0 ? { tables } : {}),
    ...(apart.length > 0 ? { apart } : {}),
  };
}

/** Can they stand on one axis, in one table? */
function alike(a: Estimates, b: Estimates): boolean {
  return (
    a.measure.kind === b.measure.kind &&
    a.measure.definition === b.measure.definition &&
    a.measure.multiplier === b.measure.multiplier &&
    LANGUAGES.every((language) => a.measure.unit[language] === b.measure.unit[language]) &&
    a.dimensions.map((one) => one.name).join() === b.dimensions.map((one) => one.name).join()
  );
}

const unique = <T>(list: T[], key: (one: T) => string): T[] =>
  [...new Map(list.toReversed().map((one) => [key(one), one])).values()].toReversed();

const shared = (filters: Record<string, string>[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filters[0]!).filter(([name, code]) => filters.every((filter) => filter[name] === code)),
  );
