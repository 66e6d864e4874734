import { UserError } from "../../error.ts";
import { checkLengths } from "../design/plan.ts";
import type { Domain, Plan } from "../design/plan.ts";

/** One category a respondent; null where there is no answer. */
export type Categories = ArrayLike<string | null>;

/** Two variables crossed: who is in which cell. */
export interface Crossing {
  rows: string[];
  columns: string[];
  /** Row by row, one flag a respondent. */
  cells: Float64Array[];
  /** Who answered both, in the domain. */
  counts: Uint8Array;
}

/**
 * Crosses two variables. The categories are those that some respondent has, in the alphabet's order, unless given.
 *
 * @throws UserError SURVEY_LENGTH
 * @example
 * crossing(design({ weights: [1, 1] }), ["a", "b"], ["x", "x"]).cells.length; // 2
 */
export function crossing(
  plan: Plan,
  rowOf: Categories,
  columnOf: Categories,
  { rows, columns, domain }: { rows?: readonly string[]; columns?: readonly string[]; domain?: Domain } = {},
): Crossing {
  checkLengths(plan, rowOf, columnOf, domain);
  const counts = Uint8Array.from(plan.weights, (_, i) =>
    Number((!domain || Boolean(domain[i])) && rowOf[i] !== null && columnOf[i] !== null),
  );
  const seen = (of: Categories) =>
    [...new Set(Array.from(of).filter((code, i): code is string => code !== null && counts[i] === 1))].sort();
  const [named, across] = [[...(rows ?? seen(rowOf))], [...(columns ?? seen(columnOf))]];
  const places = [named, across].map((names) => new Map(names.map((name, i) => [name, i])));
  const cells = named.flatMap(() => across.map(() => new Float64Array(counts.length)));
  counts.forEach((one, i) => {
    const [row, column] = [places[0]!.get(rowOf[i] ?? ""), places[1]!.get(columnOf[i] ?? "")];
    if (one && row !== undefined && column !== undefined) cells[row * across.length + column]![i] = 1;
  });
  return { rows: named, columns: across, cells, counts };
}

/** @throws UserError SURVEY_TABLE when there aren't two rows and two columns */
export function testable(crossed: Crossing): Crossing {
  if (crossed.rows.length < 2 || crossed.columns.length < 2) throw new UserError("SURVEY_TABLE");
  return crossed;
}
