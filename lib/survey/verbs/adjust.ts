import { fieldOf } from "../../data/check.ts";
import type { Dataset } from "../../data/dataset.ts";
import type { CalibrationOptions } from "../calibration/calibrate.ts";
import { numbers } from "./context.ts";
import type { Adjustment } from "./plan.ts";

/** People of the population by code. */
export type Sizes = Record<string, number>;

/** Weights that meet the sizes of one grouping (`postStratify`), or of several at once (`rake`). */
export function toMargins(dataset: Dataset, margins: Readonly<Record<string, Sizes>>): Adjustment {
  const columns = Object.keys(margins);
  for (const column of columns) fieldOf(dataset.descriptor, column);
  return {
    columns,
    weighting: { by: columns, to: margins },
    async adjust(plan, read) {
      const given = columns.map((column) => ({
        groups: Array.from(read[column]!, String),
        sizes: margins[column]!,
      }));
      if (given.length > 1) return (await import("../calibration/rake.ts")).rake(plan, given);
      const { postStratify } = await import("../calibration/postStratify.ts");
      return postStratify(plan, given[0]!.groups, given[0]!.sizes);
    },
  };
}

/** Weights that meet totals of columns; `population` is the number of people. */
export function toTotals(
  dataset: Dataset,
  { population, ...totals }: Sizes,
  options: CalibrationOptions,
): Adjustment {
  const columns = Object.keys(totals);
  for (const column of columns) fieldOf(dataset.descriptor, column);
  return {
    columns,
    // By numbers everybody may be weighted otherwise: nothing is known of a group.
    weighting: { by: [], to: { population, ...totals } },
    async adjust(plan, read) {
      const { calibrate } = await import("../calibration/calibrate.ts");
      const x: Record<string, Float64Array> = Object.fromEntries(
        columns.map((column) => [column, numbers(read, column)]),
      );
      if (population !== undefined) x["population"] = new Float64Array(plan.weights.length).fill(1);
      const wanted = population === undefined ? totals : { population, ...totals };
      return calibrate(plan, x, wanted, options);
    },
  };
}
