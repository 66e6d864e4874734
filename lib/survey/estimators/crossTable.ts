import type { Domain, Plan } from "../design/plan.ts";
import { crossing } from "./crossing.ts";
import type { Categories } from "./crossing.ts";
import { estimation } from "./estimation.ts";
import type { Estimation } from "./estimation.ts";
import { PROPORTION_INTERVALS } from "./proportion.ts";
import type { ProportionInterval } from "./proportion.ts";
import { estimate, ratioOf, totalOf } from "./terms.ts";

/** What a cell is counted in: people, or a share of all, of its row, of its column. */
export type Share = "count" | "total" | "row" | "column";

export interface CrossTableOptions {
  share?: Share;
  /** The categories and their order; those that some respondent has unless told. */
  rows?: readonly string[];
  columns?: readonly string[];
  domain?: Domain;
  interval?: ProportionInterval;
  level?: number;
}

/** Cells row by row; `n` and `nEff` are those of the cell, `base` the respondents that its share is of. */
export interface CrossTable extends Estimation {
  rows: string[];
  columns: string[];
  base: number[];
}

/**
 * Two categorical variables crossed: estimated numbers of people, or shares of all, of each row or of each column, as
 * numbers from 0 to 1, with intervals (logit for shares, t for counts) and the covariance of all cells. Who lacks one
 * of the answers is left out and stays in the design.
 *
 * Source: ratios of totals; equals `svytable`, and `svymean(~interaction(a, b))` or `svyby(~b, ~a, design, svymean)` of
 * R survey.
 *
 * @returns null for the shares of a row or column without anyone
 * @throws UserError SURVEY_LENGTH
 * @example
 * crossTable(design({ weights: [1, 3] }), ["a", "a"], ["x", "y"], { share: "row" }).values; // [0.25, 0.75]
 */
export function crossTable(
  plan: Plan,
  rowOf: Categories,
  columnOf: Categories,
  { share = "total", domain, interval = "logit", level = 0.95, ...categories }: CrossTableOptions = {},
): CrossTable {
  const crossed = crossing(plan, rowOf, columnOf, { ...categories, ...(domain ? { domain } : {}) });
  const { rows, columns, cells, counts } = crossed;
  const sumOf = (wanted: (i: number) => boolean) => {
    const sum = new Float64Array(counts.length);
    cells.forEach((cell, i) => {
      if (wanted(i)) for (let at = 0; at < sum.length; at++) sum[at]! += cell[at]!;
    });
    return sum;
  };
  const all = Float64Array.from(counts);
  const across = rows.map((_, row) => sumOf((i) => Math.floor(i / columns.length) === row));
  const down = columns.map((_, column) => sumOf((i) => i % columns.length === column));
  const baseOf = (i: number) =>
    share === "row"
      ? across[Math.floor(i / columns.length)]!
      : share === "column"
        ? down[i % columns.length]!
        : all;
  const domains = cells.map((_, i) => (share === "row" || share === "column" ? baseOf(i) : domain));
  const estimates = estimate(
    plan,
    cells.map((cell, i) => (share === "count" ? totalOf(cell) : ratioOf(cell, baseOf(i)))),
    domains,
  );
  const base = cells.map((_, i) => baseOf(i).reduce((sum, one) => sum + one, 0));
  const options = { level, ...(domain ? { domains: cells.map(() => domain) } : {}) };
  const bounds = PROPORTION_INTERVALS[interval];
  return {
    ...(share === "count"
      ? estimation(plan, estimates, cells, options)
      : estimation(plan, estimates, cells, options, (p, se, df, _, level, i) =>
          bounds(p, se, df, base[i]!, level, i),
        )),
    rows,
    columns,
    base,
  };
}
