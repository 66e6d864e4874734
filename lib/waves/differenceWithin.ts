import { checkCodes } from "../data/check.ts";
import type { Cube } from "../figure/cube.ts";
import type { Survey } from "../survey/survey.ts";
import type { Names, Only, SourceTypes } from "../types.ts";
import { answersOf, crossed, without } from "./answers.ts";
import { cubeOf } from "./cubeOf.ts";
import { difference } from "./differences.ts";
import { REST } from "./words.ts";

export interface WithinOptions<By extends string, S extends SourceTypes> {
  /** The wave: its code, usually a year. */
  wave: string;
  /** What groups differ by; several are crossed. */
  by: Names<By, S["dimensions"]>;
}

/**
 * How much each group of one wave differs from all others in it, with standard errors (groups share PSUs, so with their
 * covariance) and 95 % intervals: the group minus the rest. This is what can be said of a wave that was surveyed in
 * another way than the rest: all of its groups were. (From one reference group: `survey.where(…).difference(…)`.)
 *
 * @param column a measure; one of kind `percentage` is a share, its differences are in percentage points
 * @throws UserError WAVES_TIME, DATA_CODE, DATA_COLUMN
 * @example
 * const waves = survey(await open("synthetic-ewcs"));
 * const gap = await differenceWithin(waves, "burnout", { wave: "2021", by: ["sector"] });
 * gap.at({ sector: "Q" }).digits(1).signed(); // +9.0
 */
export async function differenceWithin<S extends SourceTypes, By extends string>(
  waves: Survey<S>,
  column: S["measures"],
  { wave, by }: WithinOptions<By, S>,
): Promise<Cube<Only<S["dimensions"], By>>> {
  const { dataset } = waves;
  const answers = await answersOf(waves as unknown as Survey, column, by);
  checkCodes(dataset.descriptor, answers.time, [wave]);
  const plan = await waves.plan();
  const all = answers.flags({ [answers.time]: wave });
  const cells = crossed(answers.dimensions).map((at) => {
    const own = { ...at, [answers.time]: wave };
    const group = answers.flags(own);
    const sides = [
      { domain: group, sign: 1 },
      { domain: without(group, all), sign: -1 },
    ] as const;
    return { at, of: difference(plan, answers.y, sides), sides: [own] };
  });
  return cubeOf(dataset, column, answers, {
    cells,
    made: `within ${wave}, against the rest`,
    said: REST,
    filter: { [answers.time]: wave },
  });
}
