import { UserError } from "../../error.ts";
import type { Design } from "./design.ts";
import type { Replicates } from "./replicates.ts";

/** A sampling design of either kind: its variances are linearised, or come from replicate weights. */
export type Plan = Design | Replicates;

/** One number a respondent; NaN where there is no answer. */
export type Variable = ArrayLike<number>;

/** One flag a respondent: is he in the domain? */
export type Domain = ArrayLike<number | boolean>;

/** @throws UserError SURVEY_LENGTH for a variable or domain without one entry a respondent */
export function checkLengths(plan: Plan, ...columns: readonly (ArrayLike<unknown> | undefined)[]): void {
  const rows = plan.weights.length;
  const odd = columns.find((column) => column && column.length !== rows);
  if (odd) throw new UserError("SURVEY_LENGTH", { length: odd.length, rows });
}
