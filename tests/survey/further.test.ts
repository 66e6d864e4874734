import { describe, expect, test } from "vitest";
import { calibrate } from "../../lib/survey/calibration/calibrate.ts";
import { postStratify } from "../../lib/survey/calibration/postStratify.ts";
import { rake } from "../../lib/survey/calibration/rake.ts";
import { degreesOfFreedom } from "../../lib/survey/design/degrees.ts";
import { design } from "../../lib/survey/design/design.ts";
import type { Domain, Plan } from "../../lib/survey/design/plan.ts";
import { replicates } from "../../lib/survey/design/replicates.ts";
import { contrast } from "../../lib/survey/estimators/contrast.ts";
import { crossTable } from "../../lib/survey/estimators/crossTable.ts";
import { designEffect } from "../../lib/survey/estimators/designEffect.ts";
import { mean } from "../../lib/survey/estimators/mean.ts";
import { proportion } from "../../lib/survey/estimators/proportion.ts";
import type { ProportionInterval } from "../../lib/survey/estimators/proportion.ts";
import { quantile } from "../../lib/survey/estimators/quantile.ts";
import type { QuantileInterval, QuantileOptions } from "../../lib/survey/estimators/quantile.ts";
import type { QuantileRule } from "../../lib/survey/estimators/quantileRules.ts";
import { ratio } from "../../lib/survey/estimators/ratio.ts";
import { estimate, meanOf } from "../../lib/survey/estimators/terms.ts";
import { total } from "../../lib/survey/estimators/total.ts";
import { variance } from "../../lib/survey/estimators/variance.ts";
import { chiSquareTest } from "../../lib/survey/inference/chiSquareTest.ts";
import type { ChiSquareStatistic } from "../../lib/survey/inference/chiSquareTest.ts";
import { rankTest } from "../../lib/survey/inference/rankTest.ts";
import { tTest } from "../../lib/survey/inference/tTest.ts";
import type { TTest } from "../../lib/survey/inference/tTest.ts";
import { waldTest } from "../../lib/survey/inference/waldTest.ts";
import { glm, indicators } from "../../lib/survey/models/glm.ts";
import type { Model } from "../../lib/survey/models/glm.ts";
import { expected } from "../reference/read.ts";
import { DISTRIBUTION, ITERATED, CLOSED, allNear, matrixNear, near, same } from "./close.ts";
import { CASES } from "./designs.ts";
import type { Case } from "./designs.ts";

// Made by tests/reference/survey_further.R: what the given reference doesn't cover.
const results = expected("survey_further");
const caseOf = (name: string): Case => CASES.find((one) => one.name === name)!;
const [strat, clus1, clus2] = ["svy_apistrat", "svy_apiclus1", "svy_apiclus2"].map(caseOf) as [
  Case,
  Case,
  Case,
];
const improved = strat.is("comp.imp", "Yes");
const elementary = clus2.is("stype", "E");

// oxlint-disable-next-line typescript/no-explicit-any -- R's results as they are
type Reference = any;

function quantiles(
  { plan, number }: Case,
  reference: Reference,
  options: QuantileOptions = {},
  name = "api00",
) {
  const got = quantile(plan, number(name), { probabilities: [0.1, 0.3, 0.5, 0.8], ...options });
  allNear(got.values, reference.value);
  allNear(
    got.intervals.map((interval) => interval?.low ?? null),
    reference.low,
  );
  allNear(
    got.intervals.map((interval) => interval?.high ?? null),
    reference.high,
  );
  allNear(got.se, reference.se);
}

function chiSquares(
  plan: Plan,
  rows: (string | null)[],
  columns: string[],
  reference: Reference,
  domain?: Domain,
) {
  for (const statistic of Object.keys(reference) as ChiSquareStatistic[]) {
    const got = chiSquareTest(plan, rows, columns, { statistic, ...(domain ? { domain } : {}) });
    const { statistic: value, parameter, p } = reference[statistic];
    near(got.p, p, statistic === "saddlepoint" ? 1e-6 : DISTRIBUTION);
    allNear(got.parameter, parameter);
    // X² itself is that of n: R counts who didn't answer in it.
    if (statistic !== "Chisq" && statistic !== "saddlepoint") near(got.statistic, value);
  }
}

function model(got: Model, reference: Reference, bound = CLOSED) {
  allNear(got.values, reference.coef, bound);
  matrixNear(got.covariance, reference.vcov, bound);
  expect(got.df).toBe(reference.df);
  near(got.dispersion, reference.dispersion, bound);
  // A p-value moves with the square of t.
  allNear(got.p, reference.p, Math.max(10 * bound, DISTRIBUTION));
}

function compared(got: TTest, reference: Reference) {
  near(got.difference, reference.diff);
  near(got.t, reference.t);
  expect(got.df).toBe(reference.df);
  near(got.p, reference.p, DISTRIBUTION);
}

const one = (given: Case) => given.number("pw").map(() => 1);

function calibrated(plan: Plan, reference: Reference, bound = CLOSED) {
  allNear(Array.from(plan.weights), reference.weights, bound);
  same(mean(plan, strat.number("api00")), wrapped(reference.mean), bound);
  same(total(plan, strat.number("enroll")), wrapped(reference.total), bound);
  same(
    mean(plan, strat.number("api00"), { domains: [strat.is("stype", "E")] }),
    wrapped(reference.domain),
    bound,
  );
}

/** One estimate as a list of one. */
const wrapped = ({ estimate, se, vcov }: Reference) => ({
  estimate: [estimate].flat(),
  se: [se].flat(),
  vcov,
});

const greg = { "(Intercept)": one(strat), comp: improved, api99: strat.number("api99") };
const gregTotals = { "(Intercept)": 6194, comp: 4294, api99: 3914069 };
const improvement = { groups: strat.data["comp.imp"]!, sizes: { No: 1900, Yes: 4294 } };
const awards = { groups: strat.data["awards"]!, sizes: { No: 2300, Yes: 3894 } };

const CHECKS: Record<string, (reference: Reference) => void> = {
  quantile_rule: (r) =>
    Object.keys(r).forEach((rule) => quantiles(strat, r[rule], { rule: rule as QuantileRule })),
  quantile_interval: (r) =>
    Object.keys(r).forEach((interval) =>
      quantiles(clus2, r[interval], { interval: interval as QuantileInterval }),
    ),
  quantile_missing: (r) => quantiles(clus1, r, {}, "acs.46"),
  quantile_domain: (r) => quantiles(strat, r, { domains: [improved] }),
  quantile_level90: (r) => quantiles(strat, r, { level: 0.9 }),
  chisq_domain: (r) => {
    const domain = strat.number("meals").map((meals) => meals > 30);
    chiSquares(strat.plan, strat.data["sch.wide"]!, strat.data["stype"]!, r, domain);
  },
  chisq_missing: (r) => {
    const answers = clus1.data["awards"]!.map((code, row) => (row % 9 === 0 ? null : code));
    chiSquares(clus1.plan, answers, clus1.data["stype"]!, r);
  },
  chisq_bands: (r) => {
    const bands = strat.number("api99").map((api) => (api <= 550 ? "low" : api <= 650 ? "mid" : "top"));
    chiSquares(strat.plan, bands, strat.data["awards"]!, r);
  },
  table_total: (r) => same(crossTable(clus1.plan, clus1.data["awards"]!, clus1.data["stype"]!), r),
  table_row: ({ estimate, vcov }) => {
    const got = crossTable(clus1.plan, clus1.data["awards"]!, clus1.data["stype"]!, { share: "row" });
    // R has the categories one after the other, in each the rows.
    const order = [0, 3, 1, 4, 2, 5];
    allNear(
      order.map((i) => got.values[i]!),
      estimate,
    );
    matrixNear(
      order.map((i) => order.map((j) => got.covariance[i]![j]!)),
      vcov,
    );
  },
  glm_domain: (r) => {
    const x = { ell: strat.number("ell"), meals: strat.number("meals") };
    model(glm(strat.plan, strat.number("api00"), x, { domain: improved }), r);
  },
  glm_missing: (r) =>
    model(glm(clus1.plan, clus1.number("api00"), { a: clus1.number("acs.46"), m: clus1.number("meals") }), r),
  glm_logit: (r) => model(logit(), r, ITERATED),
  wald_logit: (r) => {
    const { df } = logit();
    const got = waldTest(logit(), df, [1, 2])!;
    near(got.f, r.F, ITERATED);
    expect([got.df, got.ddf]).toEqual([r.df, r.ddf]);
    near(got.p, r.p, ITERATED);
  },
  glm_logit_domain: (r) => {
    const x = { ell: clus2.number("ell"), meals: clus2.number("meals") };
    model(
      glm(clus2.plan, clus2.is("awards", "Yes"), x, { family: "logistic", domain: elementary }),
      r,
      ITERATED,
    );
  },
  two_stage_domain: (r) => {
    const options = { domains: [elementary] };
    same(mean(clus2.plan, clus2.number("api00"), options), wrapped(r.mean));
    same(total(clus2.plan, clus2.number("api00"), options), wrapped(r.total));
    same(ratio(clus2.plan, clus2.number("api00"), clus2.number("api99"), options), wrapped(r.ratio));
    expect(degreesOfFreedom(clus2.plan, elementary)).toBe(r.degf);
  },
  factors: (r) => {
    const factors: number[][] = r.factors;
    const plan = replicates({
      weights: clus1.number("pw"),
      replicates: factors[0]!.map((_, set) => factors.map((row) => row[set]!)),
      combined: false,
      scale: r.scale,
    });
    same(estimate(plan, [meanOf(clus1.number("api00")), meanOf(clus1.number("meals"))]), r.mean);
    same(total(plan, clus1.number("api00")), wrapped(r.total));
    near(variance(plan, clus1.number("api00")).values[0], r.var.estimate);
    near(variance(plan, clus1.number("api00")).se[0], r.var.se);
  },
  post_strat: (r) => calibrated(postStratify(strat.plan, improvement.groups, improvement.sizes), r),
  rake_strat: (r) => calibrated(rake(strat.plan, [improvement, awards]), r),
  greg_strat: (r) => calibrated(calibrate(strat.plan, greg, gregTotals), r),
  raking_strat: (r) => calibrated(calibrate(strat.plan, greg, gregTotals, { method: "raking" }), r),
  post_then_greg: (r) => {
    const once = postStratify(strat.plan, improvement.groups, improvement.sizes);
    calibrated(
      calibrate(once, { one: one(strat), api99: strat.number("api99") }, { one: 6194, api99: 3914069 }),
      r,
    );
  },
  likelihood: (r) =>
    Object.entries({ strat, clus1, clus2 }).forEach(([name, { plan, is }]) => {
      const { low, high } = proportion(plan, is("sch.wide", "Yes"), { interval: "likelihood" }).intervals[0]!;
      allNear([low, high], r[name], 1e-6);
    }),
  ttest_domain: (r) => {
    const domain = strat.is("stype", "H").map((high) => !high);
    compared(tTest(strat.plan, strat.number("api00"), improved, { domain }), r);
  },
  ranktest_domain: (r) => {
    const domain = clus1.is("stype", "H").map((high) => !high);
    compared(rankTest(clus1.plan, clus1.number("api00"), clus1.is("comp.imp", "Yes"), { domain }), r);
  },
  deff_domain: (r) => {
    near(designEffect(strat.plan, strat.number("api00"), { domain: improved }), r.mean);
    near(designEffect(strat.plan, strat.number("api00"), { domain: improved, replace: true }), r.replace);
    near(designEffect(clus2.plan, clus2.number("api.stu"), { domain: elementary, of: "total" }), r.total);
  },
  ciprop_domain: (r) =>
    Object.keys(r).forEach((name) => {
      const interval = (name === "xlogit" ? "logit" : name) as ProportionInterval;
      const got = proportion(strat.plan, strat.is("awards", "Yes"), { interval, domains: [improved] });
      const [p, se, low, high] = r[name];
      allNear([got.values[0]!, got.se[0]!], [p, se]);
      near(got.intervals[0]!.high, high, DISTRIBUTION);
      near(got.intervals[0]!.low, low, DISTRIBUTION);
    }),
  contrasts: (r) => {
    const domains = ["E", "H", "M"].map((code) => clus2.is("stype", code));
    const got = contrast(mean(clus2.plan, clus2.number("api00"), { domains }), [
      [1, -1, 0],
      [0.5, 0.5, -1],
    ]);
    same(got, r);
  },
  var_domain: (r) => {
    const got = variance(strat.plan, strat.number("api00"), { domains: [improved] });
    near(got.values[0], r.estimate);
    near(got.se[0], r.se);
  },
};

const logit = () =>
  glm(
    strat.plan,
    strat.is("awards", "Yes"),
    { ...indicators("stype", strat.data["stype"]!), meals: strat.number("meals") },
    { family: "logistic" },
  );

describe("further cases of R survey", () => {
  test.each(Object.keys(results).filter((name) => name !== "made"))("%s", (name) => {
    expect(CHECKS[name], "no check knows this case").toBeDefined();
    CHECKS[name]!(results[name]);
  });
});

test("a design of rows that are PSUs, with their totals as answers, has the same variances", () => {
  const psus = [...new Set(clus1.data["dnum"])];
  const sums = (y: number[]) =>
    psus.map((psu) => y.reduce((sum, value, i) => sum + (clus1.data["dnum"]![i] === psu ? value : 0), 0));
  const weighted = clus1.number("api00").map((value, i) => value * clus1.number("pw")[i]!);
  const bySql = design({ weights: psus.map(() => 1), population: psus.map(() => clus1.number("fpc")[0]!) });
  const got = ratio(bySql, sums(weighted), sums(clus1.number("pw")));
  const wanted = mean(clus1.plan, clus1.number("api00"));
  allNear([got.values[0]!, got.se[0]!], [wanted.values[0]!, wanted.se[0]!]);
});
