import { describe, expect, test } from "vitest";
import { calibrate } from "../../lib/survey/calibration/calibrate.ts";
import type { CalibrationOptions } from "../../lib/survey/calibration/calibrate.ts";
import { postStratify } from "../../lib/survey/calibration/postStratify.ts";
import { rake } from "../../lib/survey/calibration/rake.ts";
import { trim } from "../../lib/survey/calibration/trim.ts";
import { design } from "../../lib/survey/design/design.ts";
import { jackknife } from "../../lib/survey/design/jackknife.ts";
import type { Plan } from "../../lib/survey/design/plan.ts";
import { sizeOf } from "../../lib/survey/estimators/size.ts";
import { estimate, meanOf, totalOf } from "../../lib/survey/estimators/terms.ts";
import { columns, expected, numeric } from "../reference/read.ts";
import { CLOSED, allNear, near, same } from "./close.ts";

const { results, inputs } = expected("svy_calibration");
const data = columns("apiclus1");
const number = (name: string) => numeric(data[name]!);
const is = (code: string) => data["stype"]!.map((type) => Number(type === code));
const linearised = design({ weights: number("pw"), psu: data["dnum"]!, population: number("fpc") });
const replicated = jackknife(linearised);

const margins = [
  { groups: data["stype"]!, sizes: inputs.pop_stype },
  { groups: data["sch.wide"]!, sizes: inputs.pop_schwide },
];
const x = {
  "(Intercept)": number("pw").map(() => 1),
  stypeH: is("H"),
  stypeM: is("M"),
  api99: number("api99"),
};

/** R stops at 1e-7 to 1e-10 of the totals; the closed forms are exact. */
// oxlint-disable-next-line typescript/no-explicit-any -- R's results as they are
function check(plan: Plan, reference: any, bound = CLOSED): void {
  allNear(Array.from(plan.weights), reference.weights, bound);
  if (reference.sumw) {
    near(
      plan.weights.reduce((sum, weight) => sum + weight, 0),
      reference.sumw,
      bound,
    );
    allNear([Math.min(...plan.weights), Math.max(...plan.weights)], reference.rangew, bound);
  }
  same(estimate(plan, [totalOf(number("enroll"))]), reference.total, bound);
  same(estimate(plan, [meanOf(number("api00"))]), reference.mean, bound);
  if (!reference.totaltype) return;
  // Calibrated totals have no sampling error: R's are rounding.
  const types = estimate(
    plan,
    ["E", "H", "M"].map((code) => totalOf(is(code))),
  );
  allNear(types.values, reference.totaltype.estimate, bound);
  types.covariance.forEach((row, i) => {
    const wanted: number = (Object.values(reference.totaltype.se) as number[])[i]!;
    expect(Math.abs(Math.sqrt(Math.max(0, row[i]!)) - wanted)).toBeLessThan(1e-6);
  });
}

const calibrated = (options: CalibrationOptions) => calibrate(linearised, x, inputs.pop_linear, options);

// oxlint-disable-next-line typescript/no-explicit-any -- R's results as they are
const CHECKS: Record<string, (reference: any) => void> = {
  postStratify: (r) => check(postStratify(linearised, margins[0]!.groups, margins[0]!.sizes), r),
  postStratify_rep: (r) => check(postStratify(replicated, margins[0]!.groups, margins[0]!.sizes), r),
  rake: (r) => check(rake(linearised, margins), r),
  rake_rep: (r) => check(rake(replicated, margins), r),
  calibrate_linear: (r) => check(calibrated({}), r),
  calibrate_linear_bounds: (r) => check(calibrated({ bounds: [0.6, 1.6] }), r, 1e-6),
  calibrate_raking: (r) => check(calibrated({ method: "raking" }), r, 1e-6),
  calibrate_logit: (r) => check(calibrated({ method: "logit", bounds: [0.3, 3] }), r, 1e-6),
  trim: ({ weights, upper, lower }) =>
    allNear(Array.from(trim(rake(linearised, margins), { upper, lower }).weights), weights),
  kish_deff_rake: ({ deff_w, n_eff }) => {
    const { weights } = rake(linearised, margins);
    const { n, nEff } = sizeOf(weights, weights);
    near(nEff, n_eff);
    near(n / nEff, deff_w);
  },
};

describe("as R survey", () => {
  test.each(Object.keys(results))("%s", (name) => {
    expect(CHECKS[name], "no check knows this case").toBeDefined();
    CHECKS[name]!(results[name]);
  });
});

describe("what each method promises", () => {
  test.each<[string, CalibrationOptions]>([
    ["linear", {}],
    ["linear, bounded", { bounds: [0.6, 1.6] }],
    ["raking", { method: "raking" }],
    ["raking, bounded", { method: "raking", bounds: [0.6, 1.7] }],
    ["logit", { method: "logit", bounds: [0.5, 2] }],
  ])(
    "%s: the totals are met without error, within the bounds; of replicates in each of them",
    (_, options) => {
      const [low, high] = options.bounds ?? [-Infinity, Infinity];
      for (const plan of [
        calibrated(options),
        calibrate(replicated, x, inputs.pop_linear, {
          ...options,
          ...(options.bounds ? { bounds: [0.2, 5] } : {}),
        }),
      ]) {
        const terms = Object.values(x).map((column) => totalOf(column));
        const got = estimate(plan, terms);
        Object.values<number>(inputs.pop_linear).forEach((total, i) => {
          expect(Math.abs(got.values[i]! / total - 1)).toBeLessThan(1e-11);
          expect(Math.sqrt(Math.abs(got.covariance[i]![i]!)) / total).toBeLessThan(1e-8);
        });
        const factors =
          plan.kind === "replicates"
            ? []
            : Array.from(plan.weights, (w, row) => w / linearised.weights[row]!);
        expect(factors.filter((g) => g < low - 1e-12 || g > high + 1e-12)).toEqual([]);
      }
    },
  );

  test("post-stratification is linear calibration to the groups", () => {
    const got = calibrate(linearised, { E: is("E"), H: is("H"), M: is("M") }, inputs.pop_stype);
    const wanted = postStratify(linearised, data["stype"]!, inputs.pop_stype);
    allNear(Array.from(got.weights), Array.from(wanted.weights));
    const terms = [meanOf(number("api00")), totalOf(number("enroll"))];
    near(estimate(got, terms).covariance[0]![1], estimate(wanted, terms).covariance[0]![1]!);
  });
});

describe("what is refused", () => {
  const few = design({ weights: [1, 1, 1, 1] });
  const refused = (run: () => unknown) =>
    expect(run).toThrow(expect.objectContaining({ code: "SURVEY_CALIBRATION" }));
  test.each<[string, () => unknown]>([
    ["a group without a size", () => postStratify(few, ["a", "a", "b", "b"], { a: 10 })],
    ["a size without respondents", () => postStratify(few, ["a", "a", "b", "b"], { a: 10, b: 10, c: 1 })],
    ["a size of zero", () => postStratify(few, ["a", "a", "b", "b"], { a: 10, b: 0 })],
    [
      "totals beyond the bounds",
      () => calibrate(few, { one: [1, 1, 1, 1] }, { one: 100 }, { bounds: [0.5, 2] }),
    ],
    ["collinear variables", () => calibrate(few, { a: [1, 1, 1, 1], b: [2, 2, 2, 2] }, { a: 4, b: 8.1 })],
    ["a missing value", () => calibrate(few, { a: [1, 1, NaN, 1] }, { a: 4 })],
    ["a total that isn't there", () => calibrate(few, { a: [1, 1, 1, 1] }, {})],
    ["logit without bounds", () => calibrate(few, { a: [1, 1, 1, 1] }, { a: 5 }, { method: "logit" })],
    ["bounds on one side of 1", () => calibrate(few, { a: [1, 1, 1, 1] }, { a: 5 }, { bounds: [1.1, 2] })],
    [
      "margins that don't agree",
      () =>
        rake(few, [
          { groups: ["a", "a", "b", "b"], sizes: { a: 10, b: 10 } },
          { groups: ["x", "y", "x", "y"], sizes: { x: 10, y: 20 } },
        ]),
    ],
    ["no weight within the bounds", () => trim(few, { upper: 0.5 })],
  ])("%s", (_, run) => refused(run));
});
