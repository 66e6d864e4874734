import { keyAt, keyOf } from "../sql/key.ts";
import { fieldOf } from "../../data/check.ts";
import type { Statistic } from "../../disclosure/candidate.ts";
import type { Cube } from "../../figure/cube.ts";
import type { Plan } from "../design/plan.ts";
import type { Estimation } from "../estimators/estimation.ts";
import type { ProportionInterval } from "../estimators/proportion.ts";
import type { CellEstimate, Term } from "../sql/sample.ts";
import { contributionsBy } from "./contributions.ts";
import { checkModes, dimensionsOf, numbers, possible, requireNumeric } from "./context.ts";
import type { Context } from "./context.ts";
import { cubeOf } from "./cube.ts";
import { divisorsBy } from "./divisors.ts";
import { groupsOf } from "./groups.ts";
import { factsBy, NO_FACTS } from "./facts.ts";
import type { FactsOf } from "./facts.ts";
import { nestingOf } from "./nesting.ts";
import { together, withApart } from "./together.ts";
import { inUnit, isShare, quotient, share, sum } from "./measure.ts";

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
  const quantity = quantityOf(context, term);
  const merged = together(context, by, quantity);
  if (merged) return withApart(context, merged, (of) => estimate(of, term, by, interval));
  checkModes(context, by);
  const cells = context.sums ? await bySql(context, context.sums, term, by) : await byRows(context, term, by);
  const { facts, statistic, isOfPeople } = await checkable(context, term, by);
  const known = new Map(cells.map((cell) => [keyOf(cell.codes), cell]));
  const nesting = await nestingOf(context.dataset, by);
  const all = dimensionsOf(context, by, (name) => cells.map(({ codes }) => codes[by.indexOf(name)]!));
  const dimensions = possible(all, nesting, context);
  // Loaded when first needed: the distribution functions are many files, and most chapters read aggregates.
  const { PROPORTION_INTERVALS } = await import("../estimators/proportion.ts");
  const { tInterval } = await import("../estimators/interval.ts");
  return cubeOf(context, {
    measure: measureOf(context, term),
    dimensions,
    facts,
    known: {
      quantity,
      nesting,
      answered: answeredIn(term),
      ...(isShare(context, term.y) ? { having: term.y } : {}),
      ...(term.x === undefined ? {} : { per: { column: term.x, has: isShare(context, term.x) } }),
      ...(isOfPeople ? { of: by } : {}),
    },
    ...(statistic ? { statistic } : {}),
    scale: term.kind === "proportion" ? 100 : 1,
    cell(at) {
      const cell = known.get(keyAt(by, at));
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

/** What output checking must know: units of all; who has the property; of amounts the largest contributions. */
async function checkable(
  context: Context,
  term: Term,
  by: readonly string[],
): Promise<{ facts: FactsOf; statistic?: Statistic; isOfPeople?: boolean }> {
  const { kind, y } = term;
  const answered = answeredIn(term);
  const isPeople = kind === "total" && isShare(context, y);
  const having = isShareOf(context, term) ? { having: y, counted: isPeople } : {};
  const alike = isTelling(context, term);
  const facts = await factsBy(context, by, { answered, ...having, alike });
  if (isPeople) return { facts, statistic: { type: "headcount" }, isOfPeople: true };
  const divisors = kind === "total" || kind === "ratio" ? NO_FACTS : await divisorsBy(context, by, answered);
  if (kind === "proportion") return { facts: (at) => ({ ...facts(at), ...divisors(at) }), isOfPeople: true };
  const largest = await contributionsBy(context, term, by);
  return {
    facts: (at) => ({ ...facts(at), ...largest(at), ...divisors(at) }),
    isOfPeople: kind === "mean",
    ...(kind === "total" ? { statistic: { type: "amount" } } : {}),
  };
}

const answeredIn = ({ y, x }: Term): string[] => [y, ...(x === undefined ? [] : [x])];

/** Is it about those who have something: their share, or how many they are? */
const isShareOf = (context: Context, { kind, y }: Term): boolean =>
  kind === "proportion" || (kind === "total" && isShare(context, y));

function quantityOf(context: Context, { kind, y, x }: Term): string {
  return kind === "ratio" ? quotient(context, y, x!).name : sum(context, y).name;
}

/** Does a number say of everybody what he has, where all have the same? A mean does, and a total of a scale that has ends. */
const isTelling = ({ dataset }: Context, { kind, y }: Term): boolean =>
  kind === "mean" ||
  kind === "ratio" ||
  (kind === "total" && fieldOf(dataset.descriptor, y).oshlab.range !== undefined);

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
