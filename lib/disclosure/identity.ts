import type { CandidateCell, Estimates } from "./candidate.ts";

/**
 * The identity of a cell over the whole report: the same number keeps the same identity in every figure,
 * table and value that shows it. A total category counts as "not classified by".
 *
 * @example
 * identity(estimates, estimates.cells[0]); // '["synthetic-wellbeing"]|low_wellbeing|sector=B'
 */
export function identity(
  estimates: Pick<Estimates, "sources" | "measure" | "dimensions" | "filter">,
  cell: Pick<CandidateCell, "at" | "identity">,
): string {
  if (cell.identity !== undefined) return cell.identity;
  const totals = new Map(estimates.dimensions.map((dimension) => [dimension.name, dimension.total]));
  const address = Object.entries({ ...estimates.filter, ...cell.at })
    .filter(([name, code]) => totals.get(name) !== code)
    .map(([name, code]) => `${name}=${code}`)
    .sort();
  return named(estimates, address);
}

/**
 * The identity of a number that was computed from the one at `of`: the same address, under the name and
 * sources of what it is now.
 */
export const identityFrom = (of: string, estimates: Pick<Estimates, "sources" | "measure">): string =>
  named(estimates, of.split("|").slice(2));

function named({ sources, measure }: Pick<Estimates, "sources" | "measure">, address: string[]): string {
  const names = sources.map((source) => source.name).sort();
  return [JSON.stringify(names), measure.name, ...address].join("|");
}
