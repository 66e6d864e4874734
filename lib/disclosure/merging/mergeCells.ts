import type { Behind } from "../candidate.ts";
import type { At, Measure } from "../parts.ts";
import { withCode } from "../identity.ts";
import { codesTogether } from "../codes.ts";

interface Cell extends Behind {
  at: At;
  identity?: string | undefined;
  also?: string[] | undefined;
  value?: number | null | undefined;
}

/**
 * Cells with some codes of a dimension as one. Respondents add up, and so do counts; of employers there are at least as
 * many as in one of them; what else is measured is about the mean. Intervals and reliability are not known.
 */
export function mergeCells<C extends Cell>(
  cells: readonly C[],
  dimension: string,
  groups: readonly (readonly string[])[],
  kind: Measure["kind"],
): C[] {
  const codeIn = (code: string | undefined) => {
    const group = code === undefined ? undefined : groups.find((codes) => codes.includes(code));
    return group && codesTogether(group);
  };
  const named = (identity: string): string => withCode(identity, dimension, (code) => codeIn(code) ?? code);
  const renamed = cells.map((cell): C => {
    const code = codeIn(cell.at[dimension]);
    return {
      ...cell,
      ...(code === undefined ? {} : { at: { ...cell.at, [dimension]: code } }),
      ...(cell.identity === undefined ? {} : { identity: named(cell.identity) }),
      ...(cell.of === undefined ? {} : { of: named(cell.of) }),
      ...(cell.also === undefined ? {} : { also: [...new Set(cell.also.map(named))] }),
    };
  });
  const byPlace = Map.groupBy(renamed, ({ at }) => JSON.stringify(Object.entries(at).sort()));
  return [...byPlace.values()].map((same) => (same.length === 1 ? same[0]! : sumOf(same, kind)));
}

function sumOf<C extends Cell>(cells: readonly C[], kind: Measure["kind"]): C {
  const sum = (of: (cell: C) => number | undefined): number | undefined =>
    cells.some((cell) => of(cell) !== undefined)
      ? cells.reduce((all, cell) => all + (of(cell) ?? 0), 0)
      : undefined;
  const known = cells.filter(({ value }) => value !== null && value !== undefined);
  const respondents = known.reduce((all, { n = 0 }) => all + n, 0);
  const value =
    known.length === 0
      ? null
      : kind === "count"
        ? sum((cell) => cell.value ?? 0)!
        : known.reduce(
            (all, { value: one, n = 0 }) =>
              all + one! * (respondents > 0 ? n / respondents : 1 / known.length),
            0,
          );
  const largest = cells.flatMap((cell) => cell.largest ?? []).sort((a, b) => b - a);
  const facts: Behind = {
    alike: cells.every(({ alike }) => alike) || undefined,
    n: sum(({ n }) => n),
    nEff: sum(({ nEff }) => nEff),
    numerator: sum(({ numerator }) => numerator),
    base: sum(({ base }) => base),
    beyond: sum(({ beyond }) => beyond),
    divisor: sum(({ divisor }) => divisor),
    units: cells.some(({ units }) => units !== undefined)
      ? Math.max(...cells.map(({ units = 0 }) => units))
      : undefined,
    largest: cells.some((cell) => cell.largest)
      ? largest.slice(0, Math.max(...cells.map((cell) => cell.largest?.length ?? 0)))
      : undefined,
  };
  const { at, identity, also, of } = cells[0]!;
  return {
    at,
    ...(identity === undefined ? {} : { identity }),
    ...(of === undefined ? {} : { of }),
    ...(also === undefined ? {} : { also: [...new Set(cells.flatMap((cell) => cell.also ?? []))] }),
    value,
    ...Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)),
  } as C;
}
