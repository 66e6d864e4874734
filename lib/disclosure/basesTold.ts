import type { CandidateCell, Estimates, WholeTable } from "./candidate.ts";
import { identityFrom } from "./identity.ts";

/**
 * The numbers of respondents that intervals of shares tell, as a table: with equal weights an interval follows from the
 * share and its base alone, so a reader has the base.
 */
export function basesTold(estimates: Estimates): WholeTable[] {
  const told = estimates.cells.filter((cell) => baseToldBy(estimates, cell) !== undefined);
  if (told.length === 0) return [];
  const byBase = Map.groupBy(told, (cell) => baseToldBy(estimates, cell)!);
  return [
    {
      dimensions: estimates.dimensions.map(({ name }) => ({ name })),
      kind: "count",
      statistic: { type: "headcount" },
      ...(estimates.who ? { who: { ...estimates.who, having: undefined } } : {}),
      cells: [...byBase].map(([identity, cells]) => {
        const { at, n = 0, base = n, divisor = base } = cells[0]!;
        const units = cells.flatMap((cell) => cell.units ?? []);
        return {
          at,
          identity,
          of: cells[0]!.of!,
          value: divisor,
          n: base,
          ...(units.length > 0 ? { units: Math.max(...units) } : {}),
        };
      }),
    },
  ];
}

/** The identity of the base that a cell tells by its interval; undefined where it tells none. */
export function baseToldBy(
  { measure, sources }: Pick<Estimates, "measure" | "sources">,
  cell: CandidateCell,
): string | undefined {
  const told = measure.kind === "percentage" && cell.low !== undefined && cell.high !== undefined;
  if (!told || cell.of === undefined || !cell.equal) return undefined;
  return identityFrom(cell.of, { sources, measure: { ...measure, name: `answered(${measure.name})` } });
}
