import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importFiles } from "../../lib/data/import/import.ts";
import { open } from "../../lib/data/open.ts";
import { check } from "../../lib/disclosure/check.ts";
import type { PublicFigure } from "../../lib/disclosure/public.ts";
import { survey } from "../../lib/survey/survey.ts";
import { absenceFile, absenceSource } from "../data/absence.ts";
import { failure, removeTemporary } from "../data/temporary.ts";

/** Sixty cases, of which the sector C has 20, and the days go from 0 to 49. */
beforeEach(async () => {
  const folder = absenceSource(({ oshlab }, schema) => {
    oshlab["design"] = { complete: true };
    schema.fields = schema.fields.slice(1, -1);
    (schema as { oshlab?: unknown }).oshlab = {
      identifiers: Object.fromEntries(
        ["Rijksregisternummer", "Naam", "E-mail", "GSM", "Rekening"].map((column) => [column, "drop"]),
      ),
    };
  });
  const file = join(folder, "..", "cases.csv");
  writeFileSync(file, absenceFile(60));
  await importFiles([file], "absence");
});
afterEach(removeTemporary);

const DAYS = Array.from({ length: 60 }, (_, row) => row % 50);
const ofC = DAYS.filter((_, row) => row % 3 === 0);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe("a register", () => {
  it("is counted without weights, and its numbers have no sampling error", async () => {
    const register = survey(await open("absence"));
    const counts = await register.table("sector", undefined as never, { share: "count" });
    expect(counts.estimates.cells.map(({ at, value, n }) => [at.sector, value, n])).toEqual([
      ["C", 20, 20],
      ["F", 20, 20],
      ["H", 20, 20],
    ]);
    expect(counts.estimates.measure.unit.en).toBe("cases");
    const mean = await register.mean("days", { by: ["sector"] });
    expect(mean.estimates.cells[0]!.value).toBeCloseTo(sum(ofC) / 20, 12);
    const total = await register.total("days", { by: ["sector"] });
    expect(total.estimates.cells[0]!.value).toBe(sum(ofC));
    const half = await register.quantile("days", { p: 0.5 });
    for (const cube of [counts, mean, total, half])
      for (const cell of cube.estimates.cells)
        for (const part of ["se", "low", "high", "nEff", "reliability"])
          expect(cell).not.toHaveProperty(part);
  });

  it("says the same by arrays as by SQL: under known sizes, and in a difference", async () => {
    const register = survey(await open("absence"));
    const known = register.postStratify({ sector: { C: 20, F: 20, H: 20 } });
    const [bySql, byRows] = [await register.mean("days"), await known.mean("days")];
    expect(byRows.estimates.cells[0]!.value).toBeCloseTo(bySql.estimates.cells[0]!.value!, 12);
    const less = await register.difference("days", { between: "sector", from: "C" });
    const ofF = DAYS.filter((_, row) => row % 3 === 1);
    expect(less.estimates.cells[0]!.value).toBeCloseTo((sum(ofF) - sum(ofC)) / 20, 12);
    expect(less.estimates.cells[0]).not.toHaveProperty("se");
  });

  it("is checked before it leaves, as anything of persons: small counts are withheld, and some beside them", async () => {
    const register = survey(await open("absence"));
    const { estimates } = await register.table("sex", "age", { share: "count" });
    const small = estimates.cells.filter(({ n }) => n! < 10).map(({ at }) => at);
    expect(small.length).toBeGreaterThan(0);
    const encoding = { chart: "bars", x: "sex", series: "age", highlight: [], order: "given" };
    const figure = { schema: "oshlab/candidate/1", kind: "figure", id: "f", encoding, estimates };
    const { decision, record } = check(figure);
    expect(decision).toBe("suppress");
    const { cells } = record as PublicFigure;
    for (const cell of cells.filter(({ at }) =>
      small.some((one) => one.sex === at.sex && one.age === at.age),
    ))
      expect(cell).toMatchObject({ status: "suppressed", value: null });
    expect(cells.some(({ status }) => status === "shown")).toBe(true);
  });

  it("can be said of any data set; weights and a complete count contradict each other", async () => {
    const wellbeing = survey(await open("synthetic-wellbeing"), { complete: true });
    const count = await wellbeing.table("sector", undefined as never, { share: "count" });
    expect(sum(count.estimates.cells.map(({ value }) => value ?? 0))).toBe(1500);
    absenceSource(({ oshlab }) => (oshlab["design"] = { weights: "weight", complete: true }));
    expect((await failure(() => open("absence"))).message).toContain("oshlab.design.weights");
    absenceSource(({ oshlab }) => (oshlab["design"] = { strata: "sector" }));
    expect((await failure(() => open("absence"))).message).toContain("oshlab.design.weights");
  });
});
