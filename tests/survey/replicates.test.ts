import { describe, expect, test } from "vitest";
import { design } from "../../lib/survey/design/design.ts";
import { jackknife } from "../../lib/survey/design/jackknife.ts";
import { replicates } from "../../lib/survey/design/replicates.ts";
import type { Replicates } from "../../lib/survey/design/replicates.ts";
import { estimate, meanOf, ratioOf, totalOf } from "../../lib/survey/estimators/terms.ts";
import { columns, expected, numeric } from "../reference/read.ts";
import { mean } from "../../lib/survey/estimators/mean.ts";
import { quantile } from "../../lib/survey/estimators/quantile.ts";
import { chiSquareTest } from "../../lib/survey/inference/chiSquareTest.ts";
import { glm } from "../../lib/survey/models/glm.ts";
import { DISTRIBUTION, ITERATED, allNear, matrixNear, near, same } from "./close.ts";

const { results } = expected("svy_replicates");
const delivered = (data: Record<string, string[]>) =>
  Object.entries(data).flatMap(([name, column]) => (/^rw\d/.test(name) ? [numeric(column)] : []));

const clus1 = columns("apiclus1");
const strat = columns("apistrat");
const pw = (data: Record<string, string[]>) => numeric(data["pw"]!);
const noFpc = design({ weights: pw(clus1), psu: clus1["dnum"]! });
const sets = (name: string) => columns(name);

const plans: [string, Record<string, string[]>, Replicates][] = [
  [
    "JK1_clus1",
    clus1,
    jackknife(design({ weights: pw(clus1), psu: clus1["dnum"]!, population: numeric(clus1["fpc"]!) })),
  ],
  ["JK1_clus1_nofpc", clus1, jackknife(noFpc)],
  ["JK1_clus1_nofpc_mse", clus1, jackknife(noFpc, { mse: true })],
  [
    "JKn_strat",
    strat,
    jackknife(design({ weights: pw(strat), strata: strat["stype"]!, population: numeric(strat["fpc"]!) })),
  ],
  [
    "boot_clus1",
    clus1,
    replicates({
      weights: pw(clus1),
      replicates: delivered(sets("repw_boot_clus1")),
      scale: results.boot_clus1.scale,
    }),
  ],
  [
    "subboot_clus1",
    clus1,
    replicates({ weights: pw(clus1), replicates: delivered(sets("repw_subboot_clus1")), type: "bootstrap" }),
  ],
  [
    "BRR_pairs",
    sets("repw_brr_pairs"),
    replicates({
      weights: pw(sets("repw_brr_pairs")),
      replicates: delivered(sets("repw_brr_pairs")),
      type: "BRR",
    }),
  ],
  [
    "Fay03_pairs",
    sets("repw_fay_pairs"),
    replicates({
      weights: pw(sets("repw_fay_pairs")),
      replicates: delivered(sets("repw_fay_pairs")),
      type: "Fay",
      rho: 0.3,
    }),
  ],
];

/** One check a result of R; of the settings that aren't results nothing is asked. */
// oxlint-disable-next-line typescript/no-explicit-any -- R's results as they are
type Check = (plan: Replicates, data: Record<string, string[]>, reference: any) => void;
const number = (data: Record<string, string[]>, column: string) => numeric(data[column]!);
const is = (data: Record<string, string[]>, column: string, code: string) =>
  data[column]!.map((value) => Number(value === code));

const CHECKS: Record<string, Check> = {
  degf: (plan, _, degf) => expect(plan.df).toBe(degf),
  scale: (plan, _, scale) => near(plan.scale, scale),
  rscales: (plan, _, rscales) => allNear(Array.from(plan.rscales).sort(), [...rscales].sort()),
  mse: (plan, _, mse) => expect(plan.mse).toBe(mse),
  mean: (plan, data, reference) => {
    const got = estimate(plan, [meanOf(number(data, "api00")), meanOf(number(data, "enroll"))]);
    // Where an answer is missing R has none; we leave that respondent out.
    if (reference.se.enroll !== "NaN" && reference.se.enroll !== "NA") same(got, reference);
    else near(got.values[0], reference.estimate.api00);
  },
  total: (plan, data, reference) => {
    if (reference.se.enroll === "NaN" || reference.se.enroll === "NA") return;
    same(estimate(plan, [totalOf(number(data, "enroll"))]), reference);
  },
  prop: (plan, data, reference) =>
    same(
      estimate(
        plan,
        ["E", "H", "M"].map((code) => meanOf(is(data, "stype", code))),
      ),
      reference,
    ),
  ratio: (plan, data, reference) => {
    if (reference.se["api.stu/enroll"] === "NaN" || reference.se["api.stu/enroll"] === "NA") return;
    same(estimate(plan, [ratioOf(number(data, "api.stu"), number(data, "enroll"))]), reference);
  },
  by: (plan, data, { rows, est, se }) => {
    const got = mean(plan, number(data, "api00"), {
      domains: rows.map((code: string) => is(data, "sch.wide", code)),
    });
    allNear(got.values, est);
    allNear(got.se, se);
  },
  quantile: (plan, data, { values }) => {
    const probabilities = [0.25, 0.5, 0.75];
    const got = quantile(plan, number(data, "api00"), { probabilities, interval: "quantile" });
    probabilities.forEach((_, i) => {
      near(got.values[i], values[i][0]);
      near(got.intervals[i]!.low, values[i][1]);
      near(got.intervals[i]!.high, values[i][2]);
      near(got.se[i], values[i][3]);
    });
  },
  glm: (plan, data, { coef, vcov, df }) => {
    const x = { ell: number(data, "ell"), meals: number(data, "meals") };
    const got = glm(plan, number(data, "api00"), x);
    allNear(got.values, coef);
    matrixNear(got.covariance, vcov);
    expect(got.df).toBe(df);
  },
  logit: (plan, data, { coef, vcov, df }) => {
    const x = { ell: number(data, "ell"), meals: number(data, "meals") };
    const got = glm(plan, is(data, "sch.wide", "Yes"), x, { family: "logistic" });
    allNear(got.values, coef, ITERATED);
    matrixNear(got.covariance, vcov, ITERATED);
    expect(got.df).toBe(df);
  },
  chisq_F: (plan, data, { F, parameter, p }) => {
    const got = chiSquareTest(plan, data["sch.wide"]!, data["stype"]!);
    near(got.statistic, F);
    allNear(got.parameter, parameter);
    near(got.p, p, DISTRIBUTION);
  },
};
const SETTINGS = ["rho", "type", "combined.weights"];

describe.each(plans)("%s", (name, data, plan) => {
  test.each(Object.keys(results[name]).filter((what) => !SETTINGS.includes(what)))("%s", (what) => {
    expect(CHECKS[what], "no check knows this case").toBeDefined();
    CHECKS[what]!(plan, data, results[name][what]);
  });
});

test("every case of the reference is one of these or the textbook's", () => {
  expect(Object.keys(results).sort()).toEqual(
    [...plans.map(([name]) => name), "scd_BRR", "scd_linearised", "scd_JKn"].sort(),
  );
});

test("weights of a textbook (Levy & Lemeshow), four half-samples", () => {
  const scd = columns("scd");
  const [arrests, alive] = [numeric(scd["arrests"]!), numeric(scd["alive"]!)];
  const matrix: number[][] = results.scd_BRR.repweights;
  const plan = replicates({
    weights: matrix.map(() => 1),
    replicates: [0, 1, 2, 3].map((r) => matrix.map((row) => row[r]!)),
    type: "BRR",
  });
  same(estimate(plan, [ratioOf(alive, arrests)]), results.scd_BRR.ratio);
  same(estimate(plan, [totalOf(arrests), totalOf(alive)]), results.scd_BRR.total);
  same(estimate(plan, [meanOf(arrests), meanOf(alive)]), results.scd_BRR.mean);
  const linear = design({
    weights: matrix.map(() => 1),
    strata: scd["ESA"]!,
    psu: scd["ambulance"]!,
    nested: true,
  });
  same(estimate(linear, [ratioOf(alive, arrests)]), results.scd_linearised.ratio);
  same(estimate(linear, [totalOf(arrests), totalOf(alive)]), results.scd_linearised.total);
  same(estimate(jackknife(linear), [ratioOf(alive, arrests)]), results.scd_JKn.ratio);
});

test.each([
  [{ replicates: [] }],
  [{ replicates: [[1, 1], [1]], type: "BRR" as const }],
  [
    {
      replicates: [
        [1, -1],
        [1, 1],
      ],
      type: "BRR" as const,
    },
  ],
  [
    {
      replicates: [
        [1, NaN],
        [1, 1],
      ],
      type: "BRR" as const,
    },
  ],
  [
    {
      replicates: [
        [2, 0],
        [0, 2],
      ],
    },
  ],
  [
    {
      replicates: [
        [2, 0],
        [0, 2],
      ],
      type: "JKn" as const,
    },
  ],
])("refuses %j", (given) => {
  expect(() => replicates({ weights: [1, 1], ...given })).toThrow(
    expect.objectContaining({ code: "SURVEY_REPLICATES" }),
  );
});
