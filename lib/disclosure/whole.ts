import type { Estimates, WholeTable } from "./candidate.ts";
import { identity } from "./identity.ts";

/** Do the cells come from a source that is not open? */
export const isConfidential = (estimates: Estimates): boolean =>
  estimates.sources.some((source) => source.sensitivity === "confidential");

/** The cells that are shown, as a table of addresses, identities and counts. */
export const tableOf = (estimates: Estimates): WholeTable => ({
  dimensions: estimates.dimensions.map(({ name, total }) => ({
    name,
    ...(total === undefined ? {} : { total }),
  })),
  cells: estimates.cells.map((cell) => ({
    at: cell.at,
    identity: identity(estimates, cell),
    ...(cell.n === undefined ? {} : { n: cell.n }),
  })),
});

/**
 * What a smaller table must take along: the whole tables that it is part of. A category that an author
 * leaves out can be had from a total all the same, so output checking has to know of it.
 */
export const takenFrom = (estimates: Estimates): Pick<Estimates, "tables"> =>
  isConfidential(estimates) ? { tables: estimates.tables ?? [tableOf(estimates)] } : {};
