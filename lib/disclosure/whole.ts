import type { Estimates, WholeTable } from "./candidate.ts";
import { identity } from "./identity.ts";

/** Do the cells come from a source that is not open? */
export const isConfidential = (estimates: Estimates): boolean =>
  estimates.sources.some((source) => source.sensitivity === "confidential");

/** The cells that are shown, as a table of addresses, identities and what rules need to know. */
export const tableOf = (estimates: Estimates): WholeTable => ({
  dimensions: estimates.dimensions.map(({ name, total }) => ({
    name,
    ...(total === undefined ? {} : { total }),
  })),
  kind: estimates.measure.kind,
  ...(estimates.statistic ? { statistic: estimates.statistic } : {}),
  cells: estimates.cells.map((cell) => {
    const { se: _s, low: _l, high: _h, flags: _f, reliability: _r, ...facts } = cell;
    return { ...facts, identity: identity(estimates, cell) };
  }),
});

/**
 * What a smaller table must take along: the whole tables that it is part of. A category that an author
 * leaves out can be had from a total all the same, so output checking has to know of it.
 */
export const takenFrom = (estimates: Estimates): Pick<Estimates, "tables"> =>
  isConfidential(estimates) ? { tables: estimates.tables ?? [tableOf(estimates)] } : {};
