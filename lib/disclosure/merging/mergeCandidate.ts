import type { Candidate, CandidateCell, Estimates, WholeTable } from "../candidate.ts";
import { tableOf } from "../whole.ts";
import { estimationOf, isSameEstimation } from "./estimations.ts";
import { mergeCells } from "./mergeCells.ts";
import { codesTogether } from "../codes.ts";
import type { Merging } from "./merging.ts";

/**
 * A candidate as it would be with these categories as one: respondents and counts are added up, other numbers are about
 * those of all. It tells whether merging would help; the true numbers come from the data.
 *
 * @returns the candidate itself where it has nothing to do with it; null where it names one of these categories without
 * the others
 */
export function mergeCandidate(candidate: Candidate, merging: Merging): Candidate | null {
  if (candidate.kind !== "value") {
    const estimates = mergeEstimates(candidate.estimates, merging);
    return estimates && { ...candidate, estimates };
  }
  const of = candidate.of.map((estimates) => mergeEstimates(estimates, merging));
  return of.some((one) => one === null) ? null : { ...candidate, of: of as Estimates[] };
}

function mergeEstimates(estimates: Estimates, { dimension, together, of }: Merging): Estimates | null {
  const isMeant = (table: WholeTable) =>
    estimationOf(table).some((one) => of.some((other) => isSameEstimation(one, other)));
  const whole = estimates.tables ?? [tableOf(estimates)];
  const meant = whole.filter(isMeant);
  const codes = new Set(meant.flatMap(({ cells }) => cells.flatMap(({ at }) => at[dimension] ?? [])));
  const groups = together
    .map((group) => group.filter((code) => codes.has(code)))
    .filter((group) => group.length > 1);
  if (groups.length === 0) return estimates;
  const own = estimates.dimensions.find(({ name }) => name === dimension);
  const shown = new Set(own ? own.categories.map(({ code }) => code) : [estimates.filter[dimension]]);
  const partly = groups.some((group) => {
    const found = group.filter((code) => shown.has(code)).length;
    return found > 0 && (found < group.length || !own);
  });
  if (partly) return null;
  return {
    ...estimates,
    dimensions: estimates.dimensions.map((one) =>
      one.name === dimension ? { ...one, categories: merged(one.categories, groups) } : one,
    ),
    cells: mergeCells<CandidateCell>(estimates.cells, dimension, groups, estimates.measure.kind),
    ...(estimates.tables
      ? {
          tables: estimates.tables.map((table) =>
            isMeant(table)
              ? {
                  ...table,
                  cells: mergeCells(table.cells, dimension, groups, table.kind ?? estimates.measure.kind),
                }
              : table,
          ),
        }
      : {}),
  };
}

type Categories = Estimates["dimensions"][number]["categories"];

/** Without words: nobody reads them. */
const merged = (categories: Categories, groups: readonly (readonly string[])[]): Categories =>
  categories.flatMap((category) => {
    const group = groups.find((codes) => codes.includes(category.code));
    if (!group) return [category];
    const first = categories.find(({ code }) => group.includes(code));
    return first === category ? [{ ...category, code: codesTogether(group) }] : [];
  });
