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
