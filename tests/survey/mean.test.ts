import { describe, expect, test } from "vitest";
import { design } from "../../lib/survey/design.ts";
import { logitInterval, tInterval } from "../../lib/survey/interval.ts";
import { mean } from "../../lib/survey/mean.ts";
import { columns, expected, numeric } from "../reference/read.ts";

const close = (value: number, reference: number, tolerance = 1e-10) =>
  expect(Math.abs(value - reference)).toBeLessThanOrEqual(tolerance * Math.abs(reference) + 1e-12);

describe("stratified sample (R svydesign, strata and weights)", () => {
  const data = columns("apistrat");
  const { results, degf } = expected("svy_apistrat_nofpc");
  const plan = design({ weights: numeric(data["pw"]!), strata: data["stype"]! });
  const api00 = numeric(data["api00"]!);

  test("degrees of freedom", () => expect(plan.df).toBe(degf));

  test("mean, standard error and t interval", () => {
    const { estimate, se } = mean(plan, api00);
    close(estimate, results.mean_numeric.estimate.api00);
    close(se, results.mean_numeric.se.api00);
    const interval = tInterval(estimate, se, plan.df);
    close(interval.low, results.mean_numeric_t.ci95.lower.api00, 1e-9);
    close(interval.high, results.mean_numeric_t.ci95.upper.api00, 1e-9);
  });

  test("missing answers leave the estimate, not the design", () => {
    const { estimate, se } = mean(plan, numeric(data["acs.46"]!));
    close(estimate, results.mean_na_rm.estimate["acs.46"]);
    close(se, results.mean_na_rm.se["acs.46"]);
  });

  test("a domain across strata", () => {
    const inDomain = data["comp.imp"]!.map((code) => (code === "Yes" ? 1 : 0));
    const { estimate, se, n } = mean(plan, api00, inDomain);
    close(estimate, results.subset_mean.estimate.api00);
    close(se, results.subset_mean.se.api00);
    expect(n).toBe(inDomain.filter(Boolean).length);
  });

  test("domains that are strata", () => {
    results.by_mean.rows.forEach((code: string, index: number) => {
      const { estimate, se } = mean(
        plan,
        api00,
        data["stype"]!.map((type) => (type === code ? 1 : 0)),
      );
      close(estimate, results.by_mean.flatEstimate[index]);
      close(se, results.by_mean.flatSE[index]);
    });
  });

  test("proportion with its logit interval", () => {
    const reference = results.ciprop_sw.xlogit;
    const { estimate, se } = mean(
      plan,
      data["sch.wide"]!.map((code) => (code === "Yes" ? 1 : 0)),
    );
    close(estimate, reference.p);
    close(se, reference.se);
    const interval = logitInterval(estimate, se, plan.df)!;
    close(interval.low, reference.lower, 1e-9);
    close(interval.high, reference.upper, 1e-9);
  });
});

describe("cluster sample with a finite population correction", () => {
  const data = columns("apiclus1");
  const { results, degf } = expected("svy_apiclus1");
  const plan = design({
    weights: numeric(data["pw"]!),
    psu: data["dnum"]!,
    population: numeric(data["fpc"]!),
  });

  test("mean and standard error", () => {
    const { estimate, se } = mean(plan, numeric(data["api00"]!));
    expect(plan.df).toBe(degf);
    close(estimate, results.mean_numeric.estimate.api00);
    close(se, results.mean_numeric.se.api00);
  });
});

describe("what a design refuses", () => {
  test.each([
    ["SURVEY_WEIGHT", { weights: [1, 0, 2] }],
    ["SURVEY_WEIGHT", { weights: [1, NaN, 2] }],
    ["SURVEY_WEIGHT", { weights: [1, -1, 2] }],
    ["SURVEY_LONELY_PSU", { weights: [1, 1, 1], strata: ["a", "a", "b"] }],
    ["SURVEY_FPC", { weights: [1, 1, 1], population: [2, 2, 2] }],
  ])("%s", (code, given) => {
    expect(() => design(given)).toThrow(expect.objectContaining({ code }));
  });
});
