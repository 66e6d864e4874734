import { checkCodes } from "../data/check.ts";
import { UserError } from "../error.ts";
import type { Cube } from "../figure/cube.ts";
import type { Survey } from "../survey/survey.ts";
import type { Names, Only, SourceTypes } from "../types.ts";
import { answersOf, crossed, without } from "./answers.ts";
import { cubeOf } from "./cubeOf.ts";
import { difference } from "./differences.ts";
import { AGAINST, REST, filled } from "./words.ts";

export interface WithinOptions<By extends string, S extends SourceTypes> {
  /** The wave: its code, usually a year. */
  wave: string;
  /** What groups differ by; several are crossed. */
  by: Names<By, S["dimensions"]>;
  /** What a group is compared with: all others (`rest`, unless told), or one of the groups by its code. */
  against?: string;
}

/**
 * How much groups of one wave differ from the others in it, with standard errors (groups share PSUs, so with their
 * covariance) and 95 % intervals: the group minus the rest, or minus a group. This is what can be said of a wave
 * that was surveyed in another way than the rest: all of its groups were.
 *
 * @param column a measure; one of kind `percentage` is a share, its differences are in percentage points
 * @throws UserError WAVES_AGAINST (a group to compare with, but several dimensions), WAVES_TIME, DATA_CODE, DATA_COLUMN
 * @example
 * const waves = survey(await open("synthetic-ewcs"));
 * const gap = await differenceWithin(waves, "burnout", { wave: "2021", by: ["sex"], against: "M" });
 * gap.at({ sex: "F" }).digits(1).signed();
 */
export async function differenceWithin<S extends SourceTypes, By extends string>(
  waves: Survey<S>,
  column: S["measures"],
  { wave, by, against = "rest" }: WithinOptions<By, S>,
): Promise<Cube<Only<S["dimensions"], By>>> {
  const { dataset } = waves;
  const answers = await answersOf(dataset, column, by);
  checkCodes(dataset.descriptor, answers.time, [wave]);
  const [only, ...more] = answers.dimensions;
  const reference = against === "rest" ? undefined : against;
  if (reference !== undefined) {
    if (!only || more.length > 0) throw new UserError("WAVES_AGAINST", { against, by: by.join(", ") });
    checkCodes(dataset.descriptor, only.name, [reference]);
  }
  const plan = await waves.plan();
  const all = answers.flags({ [answers.time]: wave });
  const inWave = (at: Record<string, string>) => answers.flags({ ...at, [answers.time]: wave });
  const other = reference === undefined ? undefined : inWave({ [only!.name]: reference });
  const cells = crossed(answers.dimensions)
    .filter((at) => reference === undefined || at[only!.name] !== reference)
    .map((at) => {
      const group = inWave(at);
      const sides = [
        { domain: group, sign: 1 },
        { domain: other ?? without(group, all), sign: -1 },
      ] as const;
      const groups = [at, ...(reference === undefined ? [] : [{ [only!.name]: reference }])];
      return {
        at,
        of: difference(plan, answers.y, sides),
        sides: groups.map((one) => ({ ...one, [answers.time]: wave })),
      };
    });
  const named = only?.categories.find(({ code }) => code === reference)?.label;
  return cubeOf(dataset, column, answers, {
    cells,
    made: `within ${wave}, against ${against}`,
    said: named ? filled(AGAINST, { against: named }) : REST,
    filter: { [answers.time]: wave },
  });
}
