import { describe, expect, test } from "vitest";
import { degreesOfFreedom } from "../../lib/survey/degrees.ts";
import { designEffect } from "../../lib/survey/designEffect.ts";
import { contrast, standardErrors } from "../../lib/survey/estimate.ts";
import type { Estimates } from "../../lib/survey/estimate.ts";
import {
  arcsineInterval,
  betaInterval,
  likelihoodInterval,
  logitInterval,
  tInterval,
} from "../../lib/survey/interval.ts";
import { mean } from "../../lib/survey/mean.ts";
import { estimate, meanOf, ratioOf, totalOf } from "../../lib/survey/terms.ts";
import { numeric } from "../reference/read.ts";
import { CASES, apart } from "./designs.ts";

const near = (value: number, reference: number, bound = 1e-10) =>
  expect(apart(value, reference), `${value} for ${reference}`).toBeLessThan(bound);
const flag = (column: string[], code: string) => column.map((value) => Number(value === code));

function same(got: Estimates, reference: { estimate: object; se: object; vcov: number[][] }): void {
  Object.values(reference.estimate).forEach((value, i) => near(got.values[i]!, value));
  Object.values(reference.se).forEach((value, i) => near(standardErrors(got)[i]!, value));
  reference.vcov.forEach((row, i) =>
    row.forEach((value, j) => {
      const size = Math.sqrt(got.covariance[i]![i]! * got.covariance[j]![j]!);
      expect(Math.abs(got.covariance[i]![j]! - value)).toBeLessThanOrEqual(1e-10 * size);
    }),
  );
}

describe.each(CASES)("$name", ({ plan, data, degf, results }) => {
  const number = (name: string) => numeric(data[name]!);
  const types = ["E", "H", "M"].map((code) => flag(data["stype"]!, code));

  test("degrees of freedom", () => {
    expect(plan.df).toBe(degf);
    expect(degreesOfFreedom(plan, plan.weights)).toBe(degf);
  });

  test("means, totals, ratios with covariance", () => {
    same(estimate(plan, [meanOf(number("api00")), meanOf(number("api.stu"))]), results.mean_numeric);
    same(estimate(plan, [meanOf(number("acs.46"))]), results.mean_na_rm);
    same(
      estimate(
        plan,
        types.map((type) => meanOf(type)),
      ),
      results.mean_factor,
    );
    same(estimate(plan, [totalOf(number("api.stu")), ...types.map((type) => totalOf(type))]), results.total);
    same(estimate(plan, [ratioOf(number("api.stu"), number("api00"))]), results.ratio);
    same(estimate(plan, [ratioOf(number("api.stu"), number("enroll"))]), results.ratio_na_rm);
  });

  test("domains", () => {
    const yes = flag(data["comp.imp"]!, "Yes");
    same(estimate(plan, [meanOf(number("api00"), yes)]), results.subset_mean);
    same(
      estimate(plan, [
        totalOf(
          number("api.stu"),
          number("meals").map((m) => m > 50),
        ),
      ]),
      results.subset_total,
    );
    const by = (
      terms: ReturnType<typeof meanOf>[],
      reference: { flatEstimate: number[]; flatSE: number[] },
    ) => {
      const got = estimate(plan, terms);
      reference.flatEstimate.forEach((value, i) => near(got.values[i]!, value));
      reference.flatSE.forEach((value, i) => near(standardErrors(got)[i]!, value));
    };
    by(
      types.map((type) => meanOf(number("api00"), type)),
      results.by_mean,
    );
    const cells = ["No", "Yes"].flatMap((code) =>
      types.map((type) => type.map((one, row) => one && data["sch.wide"]![row] === code)),
    );
    const present = cells.filter((cell) => cell.some(Boolean));
    by(
      [...present.map((c) => meanOf(number("api00"), c)), ...present.map((c) => meanOf(number("meals"), c))],
      results.by_mean2,
    );
    by(
      ["No", "Yes"].flatMap((code) => types.map((type) => meanOf(flag(data["comp.imp"]!, code), type))),
      results.by_prop,
    );
    by(
      ["No", "Yes"].map((code) => totalOf(number("api.stu"), flag(data["sch.wide"]!, code))),
      results.by_total,
    );
    by(
      types.map((type) => ratioOf(number("api.stu"), number("api00"), type)),
      results.by_ratio,
    );
  });

  test("a difference of domains, with their covariance", () => {
    const got = contrast(
      estimate(
        plan,
        types.map((type) => meanOf(number("api00"), type)),
      ),
      [1, -1, 0],
    );
    near(got.estimate, results.contrast.E_minus_H);
    near(got.se, results.contrast.se);
  });

  test("design effects", () => {
    near(designEffect(plan, number("api00")), results.mean_numeric.deff[0]);
    near(designEffect(plan, number("api.stu")), results.mean_numeric.deff[1]);
    near(designEffect(plan, number("api00"), { replace: true }), results.deff_replace.deff);
    near(designEffect(plan, number("api.stu"), { of: "total" }), results.total.deff[0]);
  });

  test("t intervals", () => {
    const { estimate, se } = mean(plan, number("api00"));
    const { low, high } = tInterval(estimate, se, plan.df);
    near(low, results.mean_numeric_t.ci95.lower.api00, 1e-9);
    near(high, results.mean_numeric_t.ci95.upper.api00, 1e-9);
    near(tInterval(estimate, se, Infinity).low, results.mean_numeric.ci95.lower.api00, 1e-9);
  });

  test.each([
    ["ciprop_ell0", (row: number) => data["ell"]![row] === "0"],
    ["ciprop_emer0", (row: number) => data["emer"]![row] === "0"],
    ["ciprop_sw", (row: number) => data["sch.wide"]![row] === "Yes"],
  ])("intervals of a proportion: %s", (name, is) => {
    const { estimate: p, se } = mean(
      plan,
      data["stype"]!.map((_, row) => Number(is(row))),
    );
    const reference = results[name];
    const bounds = {
      xlogit: [logitInterval(p, se, plan.df)!, 1e-9],
      beta: [betaInterval(p, se, plan.df, plan.weights.length), 1e-9],
      asin: [arcsineInterval(p, se, plan.df)!, 1e-9],
      mean: [tInterval(p, se, plan.df), 1e-9],
      logit: [logitInterval(p, se, plan.df)!, 1e-7],
      likelihood: [likelihoodInterval(p, se, plan.df)!, 1e-6],
    } as const;
    for (const [method, [{ low, high }, bound]] of Object.entries(bounds)) {
      near(low, reference[method].lower, bound);
      near(high, reference[method].upper, bound);
    }
  });
});
