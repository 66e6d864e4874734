import { checkCodes } from "../data/check.ts";
import type { Cube } from "../figure/cube.ts";
import type { Survey } from "../survey/survey.ts";
import { requireAlike } from "../survey/verbs/alike.ts";
import type { Names, Only, SourceTypes } from "../types.ts";
import { answersOf, crossed, without } from "./answers.ts";
import { cubeOf } from "./cubeOf.ts";
import { difference } from "./differences.ts";
import type { Side } from "./differences.ts";
import { CHANGE, MORE, filled } from "./words.ts";

export interface ChangeOptions<By extends string, S extends SourceTypes> {
  /** The waves: their codes, usually years. */
  from: string;
  to: string;
  /** The groups to tell it for; all of them crossed. */
  by?: Names<By, S["dimensions"]>;
  /** `rest`: how much more a group changed than all others together did (a difference of differences). */
  against?: "rest";
}

/**
 * How a mean or a share changed from one wave to another, by group, with its standard error and 95 % interval: the
 * later minus the earlier, a share in percentage points. Waves that share PSUs or persons are reckoned with by the
 * design; else they are independent samples. Of a register the change is what it is: nothing was sampled, and it has
 * neither.
 *
 * @param column a measure; one of kind `percentage` is a share
 * @throws UserError VALUE_MODE (surveyed in different ways), VALUE_BREAK, WAVES_TIME, DATA_CODE, DATA_COLUMN
 * @example
 * const waves = survey(await open("synthetic-ewcs"));
 * const rise = await changeBetween(waves, "burnout", { from: "2015", to: "2024", by: ["sector"] });
 * rise.at({ sector: "Q" }).low; // the interval's end: also .high
 * rise.at({ sector: "Q" }).digits(1).signed(); // +6.8
 */
export async function changeBetween<S extends SourceTypes, By extends string = never>(
  waves: Survey<S>,
  column: S["measures"],
  { from, to, by = [], against }: ChangeOptions<By, S>,
): Promise<Cube<Only<S["dimensions"], By>>> {
  const { dataset } = waves;
  const answers = await answersOf(waves as unknown as Survey, column, by);
  checkCodes(dataset.descriptor, answers.time, [from, to]);
  requireAlike(dataset, answers.time, [from, to]);
  const plan = await waves.plan();
  const [before, after] = [from, to].map((code) => answers.flags({ [answers.time]: code }));
  const change = (among: (wave: Uint8Array) => Uint8Array, sign: 1 | -1): Side[] => [
    { domain: among(after!), sign },
    { domain: among(before!), sign: sign === 1 ? -1 : 1 },
  ];
  const cells = crossed(answers.dimensions).map((at) => {
    const group = answers.flags(at);
    const inside = (wave: Uint8Array) => wave.map((flag, row) => flag * group[row]!);
    const others = against ? change((wave) => without(group, wave), -1) : [];
    return {
      at,
      of: difference(plan, answers.y, [...change(inside, 1), ...others]),
      sides: [to, from].map((code) => ({ ...at, [answers.time]: code })),
    };
  });
  const share = dataset.measureOf(column).kind === "percentage";
  const own = await waves[share ? "proportion" : "mean"](column, { by: [answers.time, ...by] as never });
  return cubeOf(dataset, column, answers, {
    cells,
    own: own.estimates,
    made: `${from}…${to}${against ? " against the rest" : ""}`,
    said: filled(against ? MORE : CHANGE, { from, to }),
    complete: waves.complete,
    apart: [answers.time],
  });
}
