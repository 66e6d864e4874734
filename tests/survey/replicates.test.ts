import { describe, expect, test } from "vitest";
import { design } from "../../lib/survey/design/design.ts";
import { standardErrors } from "../../lib/survey/variance/evaluate.ts";
import { jackknife } from "../../lib/survey/design/jackknife.ts";
import { replicates } from "../../lib/survey/design/replicates.ts";
import type { Replicates } from "../../lib/survey/design/replicates.ts";
import { estimate, meanOf, ratioOf, totalOf } from "../../lib/survey/estimators/terms.ts";
import { columns, expected, numeric } from "../reference/read.ts";
import { near } from "./close.ts";

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

describe.each(plans)("%s", (name, data, plan) => {
  const reference = results[name];
  const number = (column: string) => numeric(data[column]!);
  const types = ["E", "H", "M"].map((code) => data["stype"]!.map((type) => Number(type === code)));

  test("scale and degrees of freedom", () => {
    near(plan.scale, reference.scale);
    expect(plan.df).toBe(reference.degf);
  });

  test.each([
    ["mean", () => [meanOf(number("api00")), meanOf(number("enroll"))]],
    ["total", () => [totalOf(number("enroll"))]],
    ["prop", () => types.map((type) => meanOf(type))],
    ["ratio", () => [ratioOf(number("api.stu"), number("enroll"))]],
  ])("%s", (what, terms) => {
    const skip = what !== "prop" && reference[what].se.enroll === "NA";
    const got = estimate(plan, terms());
    if (!skip) {
      Object.values<number>(reference[what].estimate).forEach((value, i) => near(got.values[i]!, value));
      Object.values<number>(reference[what].se).forEach((value, i) => near(standardErrors(got)[i]!, value));
    }
  });

  test("domains", () => {
    const got = estimate(
      plan,
      ["No", "Yes"].map((code) =>
        meanOf(
          number("api00"),
          data["sch.wide"]!.map((c) => c === code),
        ),
      ),
    );
    reference.by.est.forEach((value: number, i: number) => near(got.values[i]!, value));
    reference.by.se.forEach((value: number, i: number) => near(standardErrors(got)[i]!, value));
  });
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
  const se = standardErrors(
    estimate(plan, [ratioOf(alive, arrests), totalOf(arrests), totalOf(alive), meanOf(arrests)]),
  );
  near(se[0]!, results.scd_BRR.ratio.se["alive/arrests"]);
  near(se[1]!, results.scd_BRR.total.se.arrests);
  near(se[2]!, results.scd_BRR.total.se.alive);
  near(se[3]!, results.scd_BRR.mean.se.arrests);
  const linear = design({
    weights: matrix.map(() => 1),
    strata: scd["ESA"]!,
    psu: scd["ambulance"]!,
    nested: true,
  });
  near(
    standardErrors(estimate(linear, [ratioOf(alive, arrests)]))[0]!,
    results.scd_linearised.ratio.se["alive/arrests"],
  );
  near(
    standardErrors(estimate(jackknife(linear), [ratioOf(alive, arrests)]))[0]!,
    results.scd_JKn.ratio.se["alive/arrests"],
  );
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
