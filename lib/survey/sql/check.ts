import { UserError } from "../../error.ts";
import type { Column } from "../../data/columns.ts";
import { name } from "../../data/engine.ts";
import type { Sample, Term } from "./sample.ts";
import { count, number, weightOf } from "./words.ts";

/** What a first look tells of the columns, cheap where the file keeps minima and maxima. */
export interface Look {
  /** Did everyone answer? */
  complete: boolean;
  /** A number in the middle of y, to compute with differences from it; 0 where none is needed. */
  shift: number;
}

/**
 * Checks weights and the variable over all rows.
 *
 * @throws UserError SURVEY_EMPTY, SURVEY_WEIGHT, SURVEY_NOT_SHARE
 */
export async function look(sample: Sample, { kind, y, x }: Term): Promise<Look> {
  const w = weightOf(sample.design);
  const read = one(
    await sample.columnsOf(
      `SELECT ${count("*")} AS n, ${count(w)} AS known, min(${w}) AS least, max(${w}) AS most, ` +
        `${count(name(y))} AS y, min(${number(y)}) AS low, max(${number(y)}) AS high` +
        (x === undefined ? "" : `, ${count(name(x))} AS x`) +
        " FROM data",
    ),
  );
  if (read("n") === 0) throw new UserError("SURVEY_EMPTY");
  if (read("known") < read("n")) throw new UserError("SURVEY_WEIGHT", { weight: NaN });
  for (const weight of [read("least"), read("most")])
    if (!(weight > 0 && weight < Infinity)) throw new UserError("SURVEY_WEIGHT", { weight });
  if (kind === "proportion") await checkShares(sample, y);
  const middle = (read("low") + read("high")) / 2;
  return {
    complete: read("y") === read("n") && (x === undefined || read("x") === read("n")),
    shift: kind === "mean" && Number.isFinite(middle) ? middle : 0,
  };
}

async function checkShares({ columnsOf }: Sample, y: string): Promise<void> {
  const found = await columnsOf(
    `SELECT min(${number(y)}) AS value FROM data WHERE ${name(y)} IS NOT NULL AND ${number(y)} NOT IN (0, 1)`,
  );
  const value = one(found)("value");
  if (!Number.isNaN(value)) throw new UserError("SURVEY_NOT_SHARE", { value });
}

/** The first number of a column. */
export const one =
  (columns: Record<string, Column>) =>
  (column: string): number =>
    Number(columns[column]?.[0] ?? NaN);
