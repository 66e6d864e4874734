import { UserError } from "../error.ts";
import type { Variable } from "../survey/design/plan.ts";
import { sizeOf } from "../survey/estimators/size.ts";
import type { Survey } from "../survey/survey.ts";
import type { Hit } from "./hardestHit.ts";

/** What an earlier wave, or an earlier survey, says of the same groups. */
export interface Earlier {
  weights: Float64Array;
  y: Variable;
  /** One code a respondent by dimension. */
  codes: Record<string, ArrayLike<string>>;
}

/** Fewest effective respondents of a group, and of the others, for a wave to have a say. */
const ENOUGH = 30;

/** In how many of the earlier waves the group stood out to the same side, of those with enough respondents. */
export function sameSide(waves: readonly Earlier[], { at, difference }: Hit): { same: number; of: number } {
  const sides = waves.map(({ weights, y, codes }) => {
    const flags = (wanted: boolean) =>
      Uint8Array.from(weights, (_, row) => {
        const inside = Object.entries(at).every(([name, code]) => codes[name]![row] === code);
        return Number(inside === wanted && !Number.isNaN(y[row]!));
      });
    const [inside, outside] = [flags(true), flags(false)];
    if (Math.min(sizeOf(weights, inside).nEff, sizeOf(weights, outside).nEff) < ENOUGH) return null;
    return Math.sign(meanOf(weights, y, inside) - meanOf(weights, y, outside));
  });
  return {
    same: sides.filter((side) => side === Math.sign(difference)).length,
    of: sides.filter((side) => side !== null).length,
  };
}

/** @throws UserError DATA_COLUMN, SURVEY_NOT_NUMERIC */
export function earlierWaves(
  surveys: readonly Pick<Survey, "dataset" | "plan">[],
  column: string,
  by: readonly string[],
): Promise<Earlier[]> {
  return Promise.all(
    surveys.map(async (survey) => {
      const columns = await survey.dataset.columns([column, ...by]);
      const y = columns[column]!;
      if (!(y instanceof Float64Array)) throw new UserError("SURVEY_NOT_NUMERIC", { column });
      const codes = Object.fromEntries(by.map((name) => [name, columns[name] as string[]]));
      return { weights: (await survey.plan()).weights, y, codes };
    }),
  );
}

function meanOf(weights: Float64Array, y: Variable, counts: Uint8Array): number {
  let [size, sum] = [0, 0];
  counts.forEach((flag, row) => {
    if (!flag) return;
    size += weights[row]!;
    sum += weights[row]! * y[row]!;
  });
  return sum / size;
}
