import type { CandidateCell, Estimates, Facts, WholeTable } from "./candidate.ts";
import { identity } from "./identity.ts";
import type { At } from "./parts.ts";
import { basesTold, baseToldBy } from "./basesTold.ts";

/** Do the cells come from a source that is not open? */
export const isConfidential = (estimates: Estimates): boolean =>
  estimates.sources.some((source) => source.sensitivity === "confidential");

/** The respondents behind a number: behind a number of people those who are counted, not all who answered. */
export const behind = (
  { statistic }: Pick<Estimates, "statistic">,
  { n, numerator }: Pick<Facts, "n" | "numerator">,
): number | undefined => (statistic?.type === "headcount" ? (numerator ?? n) : n);

/**
 * What a confidential number is known by, and all that it was computed from: a number made of it falls with any of them,
 * and a share or a mean with its base.
 */
export function namesOf(estimates: Estimates, cell: CandidateCell): string[] {
  if (!isConfidential(estimates)) return [];
  const { of, also = [] } = cell;
  const told = baseToldBy(estimates, cell);
  const base = of === undefined || estimates.measure.kind === "count" ? [] : [of];
  return [identity(estimates, cell), ...also, ...base, ...(told === undefined ? [] : [told])];
}

/** The names of the cell of a table at this address, its own identity first: what was computed from it falls with them. */
export function namesAt(estimates: Estimates, at: At): [string, ...string[]] {
  const cell = estimates.cells.find((one) =>
    Object.entries(at).every(([name, code]) => one.at[name] === code),
  );
  const own = identity(estimates, cell ?? { at });
  return [own, ...(cell ? namesOf(estimates, cell).filter((name) => name !== own) : [])];
}

/**
 * The cells that are shown, as a table of addresses, identities and what rules need to know. Behind a number of people
 * stand those who are counted, not all who answered.
 */
export const tableOf = (estimates: Estimates): WholeTable => ({
  dimensions: estimates.dimensions.map(({ name, total, classification }) => ({
    name,
    ...(classification === undefined ? {} : { classified: true as const }),
    ...(total === undefined ? {} : { total }),
  })),
  kind: estimates.measure.kind,
  ...(estimates.measure.range ? { range: estimates.measure.range } : {}),
  ...(estimates.statistic ? { statistic: estimates.statistic } : {}),
  ...(estimates.nesting ? { nesting: estimates.nesting } : {}),
  ...(estimates.who ? { who: estimates.who } : {}),
  cells: estimates.cells.map((cell) => {
    const { se: _s, low: _l, high: _h, flags: _f, reliability: _r, also: _a, ...facts } = cell;
    const counted = estimates.statistic?.type === "headcount" && cell.numerator !== undefined;
    return {
      ...facts,
      ...(counted ? { n: cell.numerator, base: cell.n } : {}),
      identity: identity(estimates, cell),
    };
  }),
});

/**
 * What a smaller table must take along: the whole tables that it is part of. A category that an author
 * leaves out can be had from a total all the same, so output checking has to know of it.
 */
export const takenFrom = (estimates: Estimates): Pick<Estimates, "tables"> =>
  isConfidential(estimates) ? { tables: estimates.tables ?? [tableOf(estimates)] } : {};

/**
 * All tables that rules look at: the whole tables that the cells were taken from, and the cells that stand in none of
 * them. What one of the tables knows of a number the others know too: a rate is known by its count.
 */
export function tablesOf(estimates: Estimates): WholeTable[] {
  const whole = estimates.tables ?? [];
  const own = tableOf(estimates);
  const told = basesTold(estimates);
  const known = new Map<string, Facts>();
  for (const { cells } of [...whole, own, ...told])
    for (const { identity: name, units, largest } of cells)
      known.set(name, {
        ...(units === undefined ? {} : { units }),
        ...(largest === undefined ? {} : { largest }),
        ...known.get(name),
      });
  const inWhole = new Set(whole.flatMap(({ cells }) => cells.map((cell) => cell.identity)));
  const strays = own.cells.filter((cell) => !inWhole.has(cell.identity));
  return [...whole, ...(strays.length > 0 ? [{ ...own, cells: strays }] : []), ...told].map((table) => ({
    ...table,
    cells: table.cells.map((cell) => ({ ...known.get(cell.identity), ...cell })),
  }));
}
