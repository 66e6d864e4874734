import { describe, expect, test } from "vitest";
import { open, survey } from "../../lib/index.ts";
import type { CandidateCell } from "../../lib/disclosure/candidate.ts";
import { mean } from "../../lib/survey/estimators/mean.ts";
import { proportion } from "../../lib/survey/estimators/proportion.ts";
import { ratio } from "../../lib/survey/estimators/ratio.ts";
import { total } from "../../lib/survey/estimators/total.ts";
import type { Estimation } from "../../lib/survey/estimators/estimation.ts";

const data = await open("synthetic-wellbeing");
const wellbeing = survey(data);
const plan = await wellbeing.plan();
const columns = await data.columns(["sector", "sex", "who5", "low_wellbeing", "high_pace"]);
const y = columns["who5"] as Float64Array;
const low = columns["low_wellbeing"] as Float64Array;
const inHealth = Array.from(columns["sector"] as string[], (code) => Number(code === "Q"));

const near = (value: number | null | undefined, wanted: number | null | undefined) =>
  expect(Math.abs(value! - wanted!)).toBeLessThanOrEqual(1e-10 * Math.abs(wanted!));

function same(cell: CandidateCell, got: Estimation, scale = 1): void {
  near(cell.value, got.values[0]! * scale);
  near(cell.se, got.se[0]! * scale);
  near(cell.nEff, got.nEff[0]);
  near(cell.low, got.intervals[0]!.low * scale);
  near(cell.high, got.intervals[0]!.high * scale);
  expect(cell.n).toBe(got.n[0]);
}
const one = (cube: { estimates: { cells: CandidateCell[] } }) => cube.estimates.cells[0]!;

describe("what a survey gives is what the estimators give", () => {
  const domains = [inHealth];

  test("in a domain, by a group or by where", async () => {
    const by = await wellbeing.mean("who5", { by: ["sector"] });
    const health = wellbeing.where({ sector: "Q" });
    same(
      by.estimates.cells.find(({ at }) => at["sector"] === "Q")!,
      mean(plan, y, { domains }),
    );
    same(one(await health.mean("who5")), mean(plan, y, { domains }));
    same(one(await health.proportion("low_wellbeing")), proportion(plan, low, { domains }), 100);
    const beta = await health.proportion("low_wellbeing", { interval: "beta" });
    same(one(beta), proportion(plan, low, { domains, interval: "beta" }), 100);
    same(one(await health.total("low_wellbeing")), total(plan, low, { domains }));
    same(one(await health.ratio("low_wellbeing", "who5")), ratio(plan, low, y, { domains }));
  });

  test("where keeps the whole sample in the design, and says what it is about", async () => {
    const women = await wellbeing
      .where({ sex: "F" })
      .where({ sector: ["Q", "C"] })
      .mean("who5");
    expect(women.estimates.filter).toEqual({ sex: "F", sector: "C+Q" });
    const flags = Array.from(y, (_, row) =>
      Number(columns["sex"]![row] === "F" && ["Q", "C"].includes(String(columns["sector"]![row]))),
    );
    same(one(women), mean(plan, y, { domains: [flags] }));
  });

  test("with another design than the descriptor's, by names of columns", async () => {
    const simple = survey(data, { weights: "weight" });
    const { design } = await import("../../lib/survey/design/design.ts");
    const weights = (await data.columns(["weight"]))["weight"] as Float64Array;
    same(one(await simple.mean("who5")), mean(design({ weights }), y, { domains: [y.map(() => 1)] }));
  });
});

test("every estimate says how reliable it is, by the source's rule", async () => {
  const { cells } = (await wellbeing.proportion("low_wellbeing", { by: ["sector"] })).estimates;
  const level = (sector: string) => cells.find(({ at }) => at["sector"] === sector)!.reliability;
  expect([level("B"), level("F"), level("G")]).toEqual(["insufficient", "low", "good"]);
});

test.each<[string, () => Promise<unknown>]>([
  ["SURVEY_NOT_NUMERIC", () => wellbeing.mean("sector")],
  ["SURVEY_NOT_SHARE", () => wellbeing.proportion("who5")],
  ["DATA_COLUMN", () => wellbeing.mean("who6")],
  ["DATA_COLUMN", () => wellbeing.mean("who5", { by: ["weight"] })],
  ["DATA_CODE", async () => wellbeing.where({ sector: "Z9" })],
  ["SURVEY_FILTERED", async () => survey(data.where({ sex: "F" }))],
])("what can't be asked is said plainly: %s", async (code, ask) => {
  await expect(ask()).rejects.toMatchObject({ code });
});

describe("the other verbs", () => {
  const codes = (name: string, of: Record<string, unknown>) =>
    Array.from(of[name] as string[], (code) => code || null);

  test("quantile: the median and others, with Woodruff's intervals", async () => {
    const { quantile } = await import("../../lib/survey/estimators/quantile.ts");
    for (const p of [0.5, 0.25]) {
      const got = quantile(plan, y, { domains: [inHealth], probabilities: [p] });
      const cell = one(await wellbeing.where({ sector: "Q" }).quantile("who5", { p }));
      near(cell.value, got.values[0]);
      near(cell.low, got.intervals[0]!.low);
      near(cell.se, got.se[0]);
      expect(cell.n).toBe(got.n[0]);
    }
  });

  test("table: shares of rows, of columns, of all, and people", async () => {
    const rows = await wellbeing.table("sector", "sex", { share: "row" });
    const shares = (sector: string) =>
      rows.estimates.cells.filter(({ at }) => at["sector"] === sector).map(({ value }) => value!);
    near(
      shares("Q").reduce((a, b) => a + b, 0),
      100,
    );
    const people = await wellbeing.table("sector", "sex", { share: "count" });
    const weights = (await data.columns(["weight"]))["weight"] as Float64Array;
    near(
      people.estimates.cells.reduce((all, { value }) => all + value!, 0),
      weights.reduce(
        (all, weight, row) => all + (columns["sex"]![row] && columns["sector"]![row] ? weight : 0),
        0,
      ),
    );
    const all = await wellbeing.table("sector");
    near(
      all.estimates.cells.reduce((sum, { value }) => sum + value!, 0),
      100,
    );
    const health = proportion(plan, inHealth);
    near(all.estimates.cells.find(({ at }) => at["sector"] === "Q")!.se, health.se[0]! * 100);
    expect(all.estimates.cells.find(({ at }) => at["sector"] === "B")!.n).toBe(7);
  });

  test("test: Rao and Scott's, with its table", async () => {
    const { chiSquareTest } = await import("../../lib/survey/inference/chiSquareTest.ts");
    const read = await data.columns(["age", "occupation"]);
    const found = await wellbeing.test("age", "occupation");
    const wanted = chiSquareTest(plan, codes("age", read), codes("occupation", read));
    expect([found.statistic, found.p, found.n]).toEqual([wanted.statistic, wanted.p, wanted.n]);
    expect(found.rows()).toHaveLength(12);
    const shown = (found as unknown as Record<symbol, () => Record<string, string>>)[
      Symbol.for("Jupyter.display")
    ]!();
    expect(shown["text/html"]).toContain("p = ");
    expect(shown["text/plain"]).toContain("synthetic data");
  });

  test("model: codes as 0/1 variables beside the first category, a test for each predictor", async () => {
    const { glm, indicators } = await import("../../lib/survey/models/glm.ts");
    const read = await data.columns(["age", "high_pace"]);
    const x = { ...indicators("age", codes("age", read)), high_pace: read["high_pace"] as Float64Array };
    const wanted = glm(plan, low, x, { family: "logistic" });
    const found = await wellbeing.model("low_wellbeing", { on: ["age", "high_pace"], family: "logistic" });
    expect(found.fit.values).toEqual(wanted.values);
    expect(found.fit.se).toEqual(wanted.se);
    expect(found.rows().map(({ term }) => term)).toEqual([
      "(Intercept)",
      "age35_49",
      "age50_plus",
      "high_pace",
    ]);
    near(found.rows()[3]!["ratio"] as number, Math.exp(wanted.values[3]!));
    expect(found.tests["age"]!.df).toBe(2);
    near(found.tests["high_pace"]!.f, wanted.t[3]! ** 2);
  });

  test("difference: from a reference group, with the covariance of the two", async () => {
    const { contrast } = await import("../../lib/survey/estimators/contrast.ts");
    const sex = columns["sex"] as string[];
    const both = mean(plan, y, { domains: ["F", "M"].map((code) => sex.map((one) => one === code)) });
    const wanted = contrast(both, [-1, 1]);
    const found = await wellbeing.difference("who5", { between: "sex", from: "F" });
    const men = found.at({ sex: "M" });
    near(men.number, wanted.values[0]);
    near(found.estimates.cells.find(({ at }) => at["sex"] === "M")!.se, Math.sqrt(wanted.covariance[0]![0]!));
    expect(found.estimates.dimensions[0]!.categories.map(({ code }) => code)).not.toContain("F");
    const points = await wellbeing.difference("low_wellbeing", { between: "sex", from: "F" });
    near(
      points.at({ sex: "M" }).number,
      (await wellbeing.proportion("low_wellbeing", { by: ["sex"] })).at({ sex: "M" }).number! -
        (await wellbeing.proportion("low_wellbeing", { by: ["sex"] })).at({ sex: "F" }).number!,
    );
  });

  test("weights that meet what is known of the population", async () => {
    const sizes = { sex: { F: 500, M: 480, X: 20 } };
    const fitted = survey(data).postStratify(sizes);
    const people = await fitted.table("sex", undefined, { share: "count" });
    for (const [code, size] of Object.entries(sizes.sex)) near(people.at({ sex: code }).number, size);
    const { postStratify } = await import("../../lib/survey/calibration/postStratify.ts");
    same(one(await fitted.mean("who5")), mean(postStratify(plan, columns["sex"] as string[], sizes.sex), y));
    const total = await survey(data).calibrate({ population: 1000, high_pace: 300 }).total("high_pace");
    near(total.at({}).number, 300);
    expect(one(total).se).toBeLessThan(1e-9);
  });
});

test("estimates as rows, as Arrow and as a danfo frame hold the same", async () => {
  const bySector = await wellbeing.mean("who5", { by: ["sector"] });
  const rows = bySector.rows();
  expect(Object.keys(rows[0]!)).toEqual(["sector", "value", "low", "high", "se", "n", "nEff", "reliability"]);
  const arrow = await bySector.toArrow();
  expect(arrow.numRows).toBe(rows.length);
  expect(Array.from(arrow.getChild("value")!)).toEqual(rows.map(({ value }) => value));
  expect(Array.from(arrow.getChild("reliability")!)).toEqual(rows.map(({ reliability }) => reliability));
  const frame = await bySector.toDanfo({ labels: "nl" });
  expect(frame.shape).toEqual([rows.length, 8]);
});
