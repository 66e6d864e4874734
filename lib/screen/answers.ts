import { UserError } from "../error.ts";
import type { Plan } from "../survey/design/plan.ts";
import type { Survey } from "../survey/survey.ts";

/** A survey whose answers are read here; its column and dimensions may have any type. */
export type Source = Pick<Survey, "dataset" | "domain" | "plan">;

/** A column of a survey and its dimensions, one entry a respondent of the design. */
export interface Answers {
  plan: Plan;
  /** NaN for who didn't answer, or isn't in the survey's domain. */
  y: Float64Array;
  /** One code a respondent by dimension; the empty text where it isn't known. */
  codes: Record<string, string[]>;
}

/** @throws UserError DATA_COLUMN, SURVEY_NOT_NUMERIC */
export async function answersOf(
  survey: Source,
  column: string,
  dimensions: readonly string[],
): Promise<Answers> {
  const limits = Object.entries(survey.domain);
  const names = [...new Set([column, ...dimensions, ...limits.map(([name]) => name)])];
  const columns = await survey.dataset.columns(names);
  const all = columns[column]!;
  if (!(all instanceof Float64Array)) throw new UserError("SURVEY_NOT_NUMERIC", { column });
  const y = all.map((value, row) =>
    limits.every(([name, codes]) => codes.includes(columns[name]![row] as string)) ? value : NaN,
  );
  const codes = Object.fromEntries(dimensions.map((name) => [name, columns[name] as string[]]));
  return { plan: await survey.plan(), y, codes };
}
