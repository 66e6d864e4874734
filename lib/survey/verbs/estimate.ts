import type { Cube } from "../../figure/cube.ts";
import type { Plan } from "../design/plan.ts";
import type { Estimation } from "../estimators/estimation.ts";
import type { ProportionInterval } from "../estimators/proportion.ts";
import type { CellEstimate, Term } from "../sql/sample.ts";
import { checkModes, dimensionsOf, numbers, requireNumeric } from "./context.ts";
import type { Context } from "./context.ts";
import { cubeOf } from "./cube.ts";
import { groupsOf } from "./groups.ts";
import { inUnit, quotient, share, sum } from "./measure.ts";

/**
 * A mean, proportion, total or ratio by groups. Sums are made in SQL wherever the design's variances come from sums
 * (`estimateBySql`); replicate and calibrated weights need the respondents' own.
 *
 * @throws UserError DATA_COLUMN, SURVEY_NOT_NUMERIC, SURVEY_NOT_SHARE, and those of the design
 */
export async function estimate(
  context: Context,
  term: Term,
  by: readonly string[],
  interval: ProportionInterval = "logit",
): Promise<Cube> {
  for (const column of [term.y, ...(term.x === undefined ? [] : [term.x])]) requireNumeric(context, column);
  dimensionsOf(context, by, () => []);
  checkModes(context, by);
  const cells = context.sums ? await bySql(context, context.sums, term, by) : await byRows(context, term, by);
  const known = new Map(cells.map((cell) => [cell.codes.join("\u0000"), cell]));
  const dimensions = dimensionsOf(context, by, (name) => cells.map(({ codes }) => codes[by.indexOf(name)]!));
  // Loaded when first needed: the distribution functions are many files, and most chapters read aggregates.
  const { PROPORTION_INTERVALS } = await import("../estimators/proportion.ts");
  const { tInterval } = await import("../estimators/interval.ts");
  return cubeOf(context, {
    measure: measureOf(context, term),
    dimensions,
    scale: term.kind === "proportion" ? 100 : 1,
    cell(at) {
      const cell = known.get(by.map((name) => at[name]).join("\u0000"));
      if (!cell || cell.value === null || cell.se === null) return cell;
      const { value, se, df, n } = cell;
      return {
        ...cell,
        interval:
          term.kind === "proportion"
            ? PROPORTION_INTERVALS[interval](value, se, df, n, 0.95, 0)
            : tInterval(value, se, df),
      };
    },
  });
}

function measureOf(context: Context, { kind, y, x }: Term) {
  if (kind === "proportion") return share(context, y);
  if (kind === "ratio") return quotient(context, y, x!);
  return kind === "total" ? sum(context, y) : inUnit(context, y);
}

async function bySql(
  { dataset, domain }: Context,
  design: NonNullable<Context["sums"]>,
  term: Term,
  by: readonly string[],
) {
  const { estimateBySql } = await import("../sql/estimate.ts");
  return estimateBySql({ design, domain, columnsOf: (sql) => dataset.columnsOf(sql) }, term, by);
}

/** The same from the respondents' own numbers, for every design. */
export async function byRows(
  context: Context,
  { kind, y, x }: Term,
  by: readonly string[],
): Promise<CellEstimate[]> {
  const { plan, y: numerator, groups } = await groupsOf(context, y, by);
  const denominator = x === undefined ? undefined : numbers(await context.dataset.columns([x]), x);
  const estimator = await estimatorOf(kind, numerator, denominator);
  return [...groups].map(([key, flags]): CellEstimate => {
    const codes = by.length === 0 ? [] : key.split("\u0000");
    const got = estimator(plan, flags);
    return {
      codes,
      value: got.values[0] ?? null,
      se: got.se[0] ?? null,
      n: got.n[0]!,
      nEff: got.nEff[0]!,
      df: got.df[0]!,
    };
  });
}

async function estimatorOf(
  kind: Term["kind"],
  y: Float64Array,
  x: Float64Array | undefined,
): Promise<(plan: Plan, domain: Uint8Array) => Estimation> {
  if (kind === "ratio") {
    const { ratio } = await import("../estimators/ratio.ts");
    return (plan, domain) => ratio(plan, y, x!, { domains: [domain] });
  }
  if (kind === "total") {
    const { total } = await import("../estimators/total.ts");
    return (plan, domain) => total(plan, y, { domains: [domain] });
  }
  if (kind === "proportion") {
    const { proportion } = await import("../estimators/proportion.ts");
    return (plan, domain) => proportion(plan, y, { domains: [domain] });
  }
  const { mean } = await import("../estimators/mean.ts");
  return (plan, domain) => mean(plan, y, { domains: [domain] });
}
