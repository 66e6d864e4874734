import { describe, expect, test } from "vitest";
import { degreesOfFreedom } from "../../lib/survey/design/degrees.ts";
import { contrast } from "../../lib/survey/estimators/contrast.ts";
import { designEffect } from "../../lib/survey/estimators/designEffect.ts";
import { tInterval } from "../../lib/survey/estimators/interval.ts";
import { mean } from "../../lib/survey/estimators/mean.ts";
import { proportion } from "../../lib/survey/estimators/proportion.ts";
import { ratio } from "../../lib/survey/estimators/ratio.ts";
import { estimate, meanOf, ratioOf, totalOf } from "../../lib/survey/estimators/terms.ts";
import { total } from "../../lib/survey/estimators/total.ts";
import { standardErrors } from "../../lib/survey/variance/evaluate.ts";
import { quantile } from "../../lib/survey/estimators/quantile.ts";
import type { QuantileOptions } from "../../lib/survey/estimators/quantile.ts";
import { variance } from "../../lib/survey/estimators/variance.ts";
import { chiSquareTest } from "../../lib/survey/inference/chiSquareTest.ts";
import type { ChiSquareStatistic } from "../../lib/survey/inference/chiSquareTest.ts";
import { rankTest } from "../../lib/survey/inference/rankTest.ts";
import { tTest } from "../../lib/survey/inference/tTest.ts";
import type { TTest } from "../../lib/survey/inference/tTest.ts";
import { waldTest } from "../../lib/survey/inference/waldTest.ts";
import { glm, indicators } from "../../lib/survey/models/glm.ts";
import type { Model } from "../../lib/survey/models/glm.ts";
import { CLOSED, DISTRIBUTION, ITERATED, allNear, matrixNear, near, same } from "./close.ts";
import type { Written } from "./close.ts";
import { CASES } from "./designs.ts";
import type { Case } from "./designs.ts";

/** One check a result of R. What R has under a name that isn't here fails. */
// oxlint-disable-next-line typescript/no-explicit-any -- R's results as they are
type Check = (given: Case, reference: any) => void;

const TYPES = ["E", "H", "M"];
const types = ({ is }: Case) => TYPES.map((code) => is("stype", code));
const YES = ["No", "Yes"];

function by(
  got: { values: (number | null)[]; se: (number | null)[] },
  reference: { flatEstimate: object; flatSE: object },
) {
  allNear(got.values, reference.flatEstimate);
  allNear(got.se, reference.flatSE);
}

function withIntervals(
  got: ReturnType<typeof mean>,
  reference: Parameters<typeof same>[1] & { ci95: Record<string, Written> },
) {
  same(got, reference);
  got.values.forEach((value, i) => {
    const df = reference.ci95["df"] === "Inf" ? Infinity : Number(reference.ci95["df"]);
    const interval = tInterval(value!, got.se[i]!, df)!;
    near(interval.low, Object.values(reference.ci95["lower"]!)[i]!, DISTRIBUTION);
    near(interval.high, Object.values(reference.ci95["upper"]!)[i]!, DISTRIBUTION);
  });
}

/**
 * R's names of the intervals, and how far R's own value reaches: its `logit` stops iterating at 1e-8, its `likelihood`
 * is read off a spline through a coarse grid (with a finer grid it comes to ours: likelihood.test.ts).
 */
const INTERVALS = [
  ["xlogit", "logit", DISTRIBUTION],
  ["logit", "logit", 1e-7],
  ["likelihood", "likelihood", 5e-3],
  ["asin", "asin", DISTRIBUTION],
  ["beta", "beta", DISTRIBUTION],
  ["mean", "mean", DISTRIBUTION],
] as const;

const shares =
  (flags: (given: Case) => number[]): Check =>
  (given, reference) => {
    for (const [name, interval, bound] of INTERVALS) {
      const got = proportion(given.plan, flags(given), { interval });
      expect(got.df[0]).toBe(reference.df);
      near(got.values[0], reference.logit.p, 1e-7);
      // R has no answer where one respondent has none; we leave that one out, as its `logit` does.
      if (reference[name].p === "NA" || reference[name].lower === "NA") continue;
      if (name !== "logit" && name !== "likelihood") near(got.values[0], reference[name].p);
      if (reference[name].se !== "NaN") near(got.se[0], reference[name].se);
      near(got.intervals[0]?.low, below(name, got, reference[name].lower), bound);
      near(got.intervals[0]?.high, reference[name].upper, bound);
    }
  };

/** R folds an arcsine bound below zero back up, sin²(−x) = sin²(x); ours is 0 there. */
function below(name: string, { values, se, df }: ReturnType<typeof proportion>, lower: number): number {
  const p = values[0]!;
  const angle = tInterval(Math.asin(Math.sqrt(p)), se[0]! / 2 / Math.sqrt(p * (1 - p)), df[0]!)!.low;
  if (name !== "asin" || angle >= 0) return lower;
  near(Math.sin(angle) ** 2, lower, DISTRIBUTION);
  return 0;
}

/** Who has it, 1 or 0, and NaN where there is no answer. */
const none = (name: string) => (given: Case) =>
  given.number(name).map((value) => (Number.isNaN(value) ? NaN : Number(value === 0)));

const quantiles =
  (options: QuantileOptions): Check =>
  ({ plan, number }, reference) => {
    for (const [name, { cols, rows, values }] of Object.entries<{
      cols: string[];
      rows: string[];
      values: Written[][];
    }>(reference)) {
      expect(cols).toEqual(["quantile", "ci.2.5", "ci.97.5", "se"]);
      const got = quantile(plan, number(name), { ...options, probabilities: rows.map(Number) });
      values.forEach(([value, low, high, se], i) => {
        near(got.values[i], value!);
        near(got.intervals[i]?.low ?? null, low!);
        near(got.intervals[i]?.high ?? null, high!);
        near(got.se[i], se!);
        if (got.se[i]) near(got.covariance[i]![i], got.se[i]! ** 2);
      });
    }
  };

const chiSquares =
  (rows: string, columns: string): Check =>
  ({ plan, data }, reference) => {
    const { observed, expected: wanted, ...statistics } = reference;
    for (const statistic of Object.keys(statistics) as ChiSquareStatistic[]) {
      const got = chiSquareTest(plan, data[rows]!, data[columns]!, { statistic });
      const { statistic: value, parameter, p } = statistics[statistic];
      near(got.statistic, value);
      allNear(got.parameter, parameter ?? []);
      if (statistic === "lincom") {
        // R had no CompQuadForm when these were made, and gave its saddlepoint. Ours is exact: with one design effect the F.
        if (parameter === undefined && got.observed.length * got.observed[0]!.length === 4)
          near(got.p, statistics.F.p, DISTRIBUTION);
        expect(Math.abs(got.p / p - 1)).toBeLessThan(0.25);
      } else near(got.p, p, statistic === "saddlepoint" ? 1e-6 : DISTRIBUTION);
      got.observed.forEach((row, i) => allNear(row, observed.values[i]));
      got.expected.forEach((row, i) => allNear(row, wanted.values[i]));
    }
  };

const predictors = ({ number }: Case) => ({
  ell: number("ell"),
  meals: number("meals"),
  mobility: number("mobility"),
});

// oxlint-disable-next-line typescript/no-explicit-any -- R's results as they are
function model(got: Model, reference: any, bound = CLOSED): void {
  const through = Math.max(bound, DISTRIBUTION);
  expect(got.names).toEqual(Object.keys(reference.coef));
  expect(got.df).toBe(reference["df.residual"]);
  near(got.dispersion, reference.dispersion, bound);
  allNear(got.values, reference.coef, bound);
  allNear(got.se, reference.se, bound);
  allNear(got.t, reference.t, bound);
  allNear(got.p, reference.p, through);
  matrixNear(got.covariance, reference.vcov, bound);
  allNear(
    got.intervals.map((interval) => interval!.low),
    reference.ci95.lower,
    through,
  );
  allNear(
    got.intervals.map((interval) => interval!.high),
    reference.ci95.upper,
    through,
  );
}

// oxlint-disable-next-line typescript/no-explicit-any -- R's results as they are
function sameTest(got: TTest, reference: any): void {
  near(got.difference, reference.diff);
  near(got.t, reference.t);
  expect(got.df).toBe(reference.df);
  near(got.p, reference.p, DISTRIBUTION);
}

const CHECKS: Record<string, Check> = {
  mean_numeric: (given, reference) => {
    const { plan, number } = given;
    const names = ["api00", "api.stu"];
    const got = estimate(
      plan,
      names.map((name) => meanOf(number(name))),
    );
    withIntervals({ ...mean(plan, number("api00")), ...got, se: standardErrors(got) }, reference);
    allNear(
      names.map((name) => designEffect(plan, number(name))),
      reference.deff,
    );
  },
  mean_numeric_t: ({ plan, number }, reference) =>
    ["api00", "api.stu"].forEach((name) => {
      const { values, se, intervals } = mean(plan, number(name));
      near(values[0], reference.estimate[name]);
      near(se[0], reference.se[name]);
      near(intervals[0]?.low, reference.ci95.lower[name], DISTRIBUTION);
      near(intervals[0]?.high, reference.ci95.upper[name], DISTRIBUTION);
    }),
  mean_na_rm: ({ plan, number }, reference) => withIntervals(mean(plan, number("acs.46")), reference),
  mean_factor: (given, reference) => {
    same(
      estimate(
        given.plan,
        types(given).map((type) => meanOf(type)),
      ),
      reference,
    );
    if (reference.deff)
      allNear(
        types(given).map((type) => designEffect(given.plan, type)),
        reference.deff,
      );
  },
  total: (given, reference) => {
    const { plan, number } = given;
    const variables = [number("api.stu"), ...types(given)];
    same(
      estimate(
        plan,
        variables.map((y) => totalOf(y)),
      ),
      reference,
    );
    if (reference.deff)
      allNear(
        variables.map((y) => designEffect(plan, y, { of: "total" })),
        reference.deff,
      );
  },
  deff_replace: ({ plan, number }, reference) => {
    withIntervals(mean(plan, number("api00")), reference);
    near(designEffect(plan, number("api00"), { replace: true }), reference.deff);
  },
  ratio: ({ plan, number }, reference) =>
    withIntervals(ratio(plan, number("api.stu"), number("api00")), reference),
  ratio_na_rm: ({ plan, number }, reference) =>
    withIntervals(ratio(plan, number("api.stu"), number("enroll")), reference),
  by_mean: (given, reference) =>
    by(mean(given.plan, given.number("api00"), { domains: types(given) }), reference),
  by_mean2: (given, reference) => {
    const cells = YES.flatMap((code) =>
      types(given).map((type) => type.map((one, row) => one && given.is("sch.wide", code)[row]!)),
    ).filter((cell) => cell.some(Boolean));
    const got = ["api00", "meals"].map((name) => mean(given.plan, given.number(name), { domains: cells }));
    by({ values: got.flatMap(({ values }) => values), se: got.flatMap(({ se }) => se) }, reference);
  },
  by_prop: (given, reference) => {
    const got = YES.map((code) =>
      proportion(given.plan, given.is("comp.imp", code), { domains: types(given) }),
    );
    by({ values: got.flatMap(({ values }) => values), se: got.flatMap(({ se }) => se) }, reference);
  },
  by_total: (given, reference) =>
    by(
      total(given.plan, given.number("api.stu"), { domains: YES.map((code) => given.is("sch.wide", code)) }),
      reference,
    ),
  by_ratio: (given, reference) =>
    by(
      ratio(given.plan, given.number("api.stu"), given.number("api00"), { domains: types(given) }),
      reference,
    ),
  subset_mean: ({ plan, number, is }, reference) =>
    withIntervals(mean(plan, number("api00"), { domains: [is("comp.imp", "Yes")] }), reference),
  subset_total: ({ plan, number }, reference) =>
    withIntervals(
      total(plan, number("api.stu"), { domains: [number("meals").map((m) => m > 50)] }),
      reference,
    ),
  ciprop_ell0: shares(none("ell")),
  ciprop_emer0: shares(none("emer")),
  ciprop_sw: shares(({ is }) => is("sch.wide", "Yes")),
  var: ({ plan, number }, reference) => {
    const got = variance(plan, number("api00"));
    near(got.values[0], reference.estimate);
    near(got.se[0], reference.se);
  },
  quantile_math_mean: quantiles({}),
  quantile_school_mean: quantiles({ rule: "school" }),
  quantile_hf7_mean: quantiles({ rule: "hf7" }),
  quantile_math_beta: quantiles({ interval: "beta" }),
  quantile_math_xlogit: quantiles({ interval: "xlogit" }),
  chisq_sw_stype: chiSquares("sch.wide", "stype"),
  chisq_sw_ci: chiSquares("sch.wide", "comp.imp"),
  glm_gaussian: (given, reference) =>
    model(glm(given.plan, given.number("api00"), predictors(given)), reference),
  glm_gaussian_factor: ({ plan, number, data }, reference) =>
    model(
      glm(plan, number("api00"), { ...indicators("stype", data["stype"]!), meals: number("meals") }),
      reference,
    ),
  glm_quasibinomial: (given, reference) =>
    model(
      glm(given.plan, given.is("sch.wide", "Yes"), predictors(given), { family: "logistic" }),
      reference,
      ITERATED,
    ),
  glm_quasipoisson: ({ plan, number }, reference) => {
    const offset = number("enroll").map(Math.log);
    const x = { ell: number("ell"), meals: number("meals") };
    model(glm(plan, number("api.stu"), x, { family: "poisson", offset }), reference, ITERATED);
  },
  ttest: ({ plan, number, is }, reference) =>
    sameTest(tTest(plan, number("api00"), is("comp.imp", "Yes")), reference),
  ranktest: ({ plan, number, is }, reference) =>
    sameTest(rankTest(plan, number("api00"), is("comp.imp", "Yes")), reference),
  regTermTest: ({ plan, number, data }, reference) => {
    const fitted = glm(plan, number("api00"), {
      ...indicators("stype", data["stype"]!),
      meals: number("meals"),
    });
    const got = waldTest(fitted, fitted.df, [1, 2])!;
    near(got.f, reference.F);
    expect([got.df, got.ddf]).toEqual([reference.df, reference.ddf]);
    near(got.p, reference.p, DISTRIBUTION);
  },
  contrast: (given, reference) => {
    const got = contrast(mean(given.plan, given.number("api00"), { domains: types(given) }), [1, -1, 0]);
    near(got.values[0], reference.E_minus_H);
    near(standardErrors(got)[0], reference.se);
  },
};

describe.each(CASES)("$name", (given) => {
  test("degrees of freedom", () => {
    expect(given.plan.df).toBe(given.degf);
    expect(degreesOfFreedom(given.plan, given.plan.weights)).toBe(given.degf);
  });

  test.each(Object.keys(given.results))("%s", (name) => {
    const check = CHECKS[name];
    expect(check, "no check knows this case").toBeDefined();
    check!(given, given.results[name]);
  });
});

test("ratios are those of the terms", () => {
  const { plan, number } = CASES[0]!;
  const terms = [ratioOf(number("api.stu"), number("enroll"))];
  expect(estimate(plan, terms).values).toEqual(ratio(plan, number("api.stu"), number("enroll")).values);
});
