import { describe, expect, test } from "vitest";
import { EFFECTS } from "../../data-samples/synthetic-ewcs/parameters.ts";
import { identity } from "../../lib/disclosure/identity.ts";
import { takenFrom } from "../../lib/disclosure/whole.ts";
import type { PublicTable } from "../../lib/disclosure/public.ts";
import { check } from "../../lib/disclosure/check.ts";
import { changeBetween, figure, indexThrough, open, rate, survey } from "../../lib/index.ts";
import type { Cube } from "../../lib/index.ts";
import type { UserError } from "../../lib/error.ts";
import { confidentialSample } from "../figure/sample.ts";
import { modeNotes } from "../../lib/figure/modes.ts";

const waves = survey(await open("synthetic-ewcs"));
const cell = (cube: Cube, at: Record<string, string>) => cube.where(at).estimates.cells[0]!;
const refused = (code: string) => expect.objectContaining({ code });

const failure = async (refused: Promise<unknown>): Promise<UserError> =>
  refused.then(
    () => Promise.reject(new Error("It was not refused.")),
    (error: UserError) => error,
  );

describe("changeBetween", () => {
  test("two waves face to face: the means' difference, with the sum of their variances", async () => {
    const levels = await waves.mean("burnout", { by: ["wave"] });
    const [a, b] = [cell(levels, { wave: "2015" }), cell(levels, { wave: "2024" })];
    const change = cell(await changeBetween(waves, "burnout", { from: "2015", to: "2024" }), {});
    expect(change.value).toBeCloseTo(b.value! - a.value!, 10);
    // Other strata and PSUs in each wave.
    expect(change.se).toBeCloseTo(Math.sqrt(a.se! ** 2 + b.se! ** 2), 10);
    expect(change.n).toBe(Math.min(a.n!, b.n!));
    expect(change.low!).toBeGreaterThan(0);
  });

  test("what was planted lies in the intervals: everyone, and more in one sector", async () => {
    const options = { from: "2015", to: "2024", by: ["sector"] } as const;
    const change = await changeBetween(waves, "burnout", options);
    const { burnout, sector } = EFFECTS.since2015;
    const within = ({ low, high }: { low?: number; high?: number }, truth: number) =>
      low! < truth && truth < high!;
    expect(within(cell(change, { sector: "Q" }), burnout + sector.Q)).toBe(true);
    for (const code of ["C", "F", "G", "O"])
      expect(within(cell(change, { sector: code }), burnout)).toBe(true);
    const more = await changeBetween(waves, "burnout", { ...options, against: "rest" });
    expect(within(cell(more, { sector: "Q" }), sector.Q)).toBe(true);
    expect(cell(more, { sector: "Q" }).low!).toBeGreaterThan(0);
    expect(more.estimates.measure.label.fr).toBe(
      "Symptômes de burn-out, évolution de 2015 à 2024, de plus que chez les autres",
    );
  });

  test("a share changes in percentage points", async () => {
    const levels = await waves.proportion("low_wellbeing", { by: ["wave"] });
    const change = await changeBetween(waves, "low_wellbeing", { from: "2010", to: "2015" });
    const [a, b] = ["2010", "2015"].map((wave) => cell(levels, { wave }));
    expect(cell(change, {}).value).toBeCloseTo(b!.value! - a!.value!, 10);
    expect(cell(change, {}).se).toBeCloseTo(Math.sqrt(a!.se! ** 2 + b!.se! ** 2), 10);
    expect(change.estimates.measure).toMatchObject({ kind: "mean", unit: { en: "percentage points" } });
  });

  test("of a register the change is that of its own numbers, and nothing was sampled", async () => {
    const register = survey(await open("synthetic-ewcs"), { complete: true });
    const levels = await register.proportion("low_wellbeing", { by: ["wave", "sector"] });
    const [a, b] = ["2010", "2015"].map((wave) => cell(levels, { wave, sector: "Q" }));
    const options = { from: "2010", to: "2015", by: ["sector"] } as const;
    const change = await changeBetween(register, "low_wellbeing", options);
    expect(cell(change, { sector: "Q" })).toMatchObject({
      value: expect.closeTo(b!.value! - a!.value!, 10),
      n: Math.min(a!.n!, b!.n!),
    });
    const more = await changeBetween(register, "low_wellbeing", { ...options, against: "rest" });
    for (const one of [change, more].flatMap(({ estimates }) => estimates.cells))
      for (const part of ["se", "low", "high", "nEff", "reliability"]) expect(one).not.toHaveProperty(part);
  });

  test("to or from the telephone wave it is refused, with what can be said instead", async () => {
    for (const [from, to] of [
      ["2015", "2021"],
      ["2021", "2024"],
    ] as const) {
      const broken = await failure(changeBetween(waves, "burnout", { from, to, by: ["sector"] }));
      expect(broken.code).toBe("VALUE_MODE");
      expect(broken.what("nl")).toContain("telefonisch");
      expect(broken.way("en")).toMatch(/groups within 2021.*2010, 2015, 2024.*register/);
    }
  });

  test("nor does the survey's own difference cross it", async () => {
    const across = failure(waves.difference("burnout", { between: "wave", from: "2015" }));
    expect((await across).code).toBe("VALUE_MODE");
    const alike = await waves
      .where({ wave: ["2015", "2024"] })
      .difference("burnout", { between: "wave", from: "2015" });
    const change = await changeBetween(waves, "burnout", { from: "2015", to: "2024" });
    expect(cell(alike, { wave: "2024" }).se).toBeCloseTo(cell(change, {}).se!, 10);
  });

  test("wrong names are told", async () => {
    const wrong = changeBetween(waves, "burnout", { from: "2015", to: "2025" });
    await expect(wrong).rejects.toEqual(refused("DATA_CODE"));
    const jqi = survey(await open("synthetic-wellbeing"));
    await expect(changeBetween(jqi, "who5", { from: "2015", to: "2024" })).rejects.toEqual(
      refused("WAVES_TIME"),
    );
  });

  test("makes a figure that passes output checking, marked as synthetic", async () => {
    const change = await changeBetween(waves, "burnout", { from: "2015", to: "2024", by: ["sector"] });
    const shown = figure("change", {
      data: change.where({ sector: ["C", "F", "G"] }),
      chart: "bars",
      x: "sector",
    });
    expect(shown).toBeDefined();
    const { record } = check({
      schema: "oshlab/candidate/1",
      kind: "table",
      id: "change",
      estimates: change.estimates,
    });
    expect(record).toMatchObject({ synthetic: true });
  });
});

describe("in output checking", () => {
  const checked = (cube: Cube, elsewhere: string[] = []) => {
    const candidate = { schema: "oshlab/candidate/1", kind: "table", id: "t", estimates: cube.estimates };
    const reasons = new Map(elsewhere.map((id) => [id, "complement" as const]));
    const { record } = check(
      candidate,
      elsewhere.length > 0 ? { reasons, unprotected: [], lifted: [] } : undefined,
    );
    return (record as PublicTable).cells;
  };
  const options = { from: "2015", to: "2024", by: ["sector"] } as const;

  test("a change falls with either of its two cells, and is not published where too few answered", async () => {
    const change = await changeBetween(waves, "burnout", options);
    const status = (cells: PublicTable["cells"], sector: string) =>
      cells.find(({ at }) => at["sector"] === sector)!.status;
    expect(status(checked(change), "C")).toBe("shown");
    // 15 persons in agriculture in 2015.
    expect(status(checked(change), "A")).not.toBe("shown");
    const { estimates } = await waves.mean("burnout", { by: ["wave", "sector"] });
    for (const wave of ["2015", "2024"]) {
      const own = estimates.cells.find(({ at }) => at["wave"] === wave && at["sector"] === "C")!;
      expect(status(checked(change, [identity(estimates, own)]), "C")).toBe("suppressed");
    }
  });

  test("a change takes the survey's own table along, with all that rules know of it", async () => {
    const { tables } = (await changeBetween(waves, "burnout", options)).estimates;
    const own = await waves.mean("burnout", { by: ["wave", "sector"] });
    expect(tables).toEqual(takenFrom(own.estimates).tables);
  });

  test("an index falls with its count, and all of a series with the count of its base year", () => {
    const small = (year: string) =>
      indexThrough(
        confidentialSample((at) => at["year"] === year && at["sex"] === "F").where({ country: "BE" }),
        { base: "2010" },
      );
    const withheld = (cube: Cube) =>
      checked(cube.where({ sex: "F", year: ["2005", "2010", "2015"] }))
        .filter(({ status }) => status === "suppressed")
        .map(({ at }) => at["year"]);
    expect(withheld(small("2005"))).toContain("2005");
    expect(withheld(small("2005"))).not.toContain("2015");
    expect(withheld(small("2010"))).toEqual(["2005", "2010", "2015"]);
  });

  test("a difference with too few on the other side is withheld", async () => {
    const gap = await waves
      .where({ wave: "2015" })
      .difference("burnout", { between: ["sector", "sex", "age", "occupation"], against: "rest" });
    const small = gap.estimates.cells.filter(({ n }) => n! > 0 && n! < 10);
    expect(small.length).toBeGreaterThan(0);
    const cells = checked(gap);
    for (const { at } of small)
      expect(cells.find((one) => JSON.stringify(one.at) === JSON.stringify(at))!.status).not.toBe("shown");
  });
});

describe("groups within a wave", () => {
  test("a group minus the rest, with the covariance that shared PSUs give", async () => {
    const gap = await waves
      .where({ wave: "2024" })
      .difference("burnout", { between: ["sex"], against: "rest" });
    const levels = await waves.mean("burnout", { by: ["wave", "sex"] });
    const [f, m] = ["F", "M"].map((sex) => cell(levels, { wave: "2024", sex }));
    expect(cell(gap, { sex: "F" }).value).toBeCloseTo(f!.value! - m!.value!, 10);
    const independent = Math.sqrt(f!.se! ** 2 + m!.se! ** 2);
    expect(cell(gap, { sex: "F" }).se).not.toBeCloseTo(independent, 4);
    expect(cell(gap, { sex: "F" }).se! / independent).toBeGreaterThan(0.7);
    // With two groups, all others are the other one.
    const reference = await waves
      .where({ wave: "2024" })
      .difference("burnout", { between: "sex", from: "M" });
    expect(cell(reference, { sex: "F" }).value).toBeCloseTo(cell(gap, { sex: "F" }).value!, 10);
    expect(cell(reference, { sex: "F" }).se).toBeCloseTo(cell(gap, { sex: "F" }).se!, 10);
  });

  test("of a part of the respondents, who stay in the design", async () => {
    const women = waves.where({ sex: "F" });
    const gap = await women
      .where({ wave: "2024" })
      .difference("burnout", { between: ["age"], against: "rest" });
    const among = await waves
      .where({ wave: "2024" })
      .difference("burnout", { between: ["age"], against: "rest" });
    expect(gap.estimates.filter).toEqual({ sex: "F", wave: "2024" });
    expect(cell(gap, { age: "15_34" }).n).toBeLessThan(cell(among, { age: "15_34" }).n!);
    const change = await changeBetween(women, "burnout", { from: "2015", to: "2024" });
    const levels = await waves.mean("burnout", { by: ["wave", "sex"] });
    const [a, b] = ["2015", "2024"].map((wave) => cell(levels, { wave, sex: "F" }).value!);
    expect(cell(change, {}).value).toBeCloseTo(b! - a!, 10);
  });

  test("within the telephone wave: groups minus all others, and the foot names the telephone", async () => {
    const gap = await waves
      .where({ wave: "2021" })
      .difference("burnout", { between: ["sector"], against: "rest" });
    const { low, high } = cell(gap, { sector: "Q" });
    expect(low!).toBeLessThan(EFFECTS.burnout.sector.Q + 2);
    expect(high!).toBeGreaterThan(EFFECTS.burnout.sector.Q);
    expect(low!).toBeGreaterThan(0);
    expect(gap.estimates.filter).toEqual({ wave: "2021" });
    expect(modeNotes(gap.estimates, "en")[0]).toMatch(/^2021: by telephone\. /);
  });

  test("a notebook shows it as invented, and with the telephone", async () => {
    const gap = await waves
      .where({ wave: "2021" })
      .difference("burnout", { between: ["sex"], against: "rest" });
    const shown = (gap as unknown as Record<symbol, () => Record<string, string>>)[
      Symbol.for("Jupyter.display")
    ]!();
    for (const kind of ["text/html", "text/plain"])
      expect(shown[kind]).toMatch(/synthetic data; 2021: by telephone\. The other years: face to face/);
  });
});

describe("indexThrough", () => {
  const by = { by: ["year", "country", "sex"] };
  const employed = open("eurostat-employment").then((source) => source.measure("employed", by));
  const accidents = open("eurostat-accidents").then((source) => source.measure("accidents", by));
  const values = (cube: Cube) =>
    Object.fromEntries(
      cube.estimates.cells.map(({ at, value }) => [at["year"], value && Number(value.toFixed(2))]),
    );

  test("through 2020, empty behind the breaks of 2017 and 2021 (257.4 / 276.2)", async () => {
    const index = indexThrough((await employed).where({ country: "BE", sex: "T" }), { base: "2019" });
    expect(values(index)).toEqual({
      2014: null,
      2015: null,
      2016: null,
      2017: 93.95,
      2018: 93.19,
      2019: 100,
      2020: 93.19,
      2021: null,
      2022: null,
      2023: null,
    });
    expect(index.estimates.measure).toMatchObject({ kind: "index", unit: { en: "index (2019 = 100)" } });
  });

  test("each series keeps its own breaks", async () => {
    const index = indexThrough((await employed).where({ country: ["BE", "NL"], sex: "T" }), { base: "2019" });
    expect(cell(index, { country: "BE", year: "2020" }).value).toBeCloseTo((257.4 / 276.2) * 100, 10);
  });

  test("of counts, with the exact interval of their ratio", async () => {
    const index = indexThrough((await accidents).where({ country: "BE", sex: "T", year: ["2018", "2019"] }), {
      base: "2018",
      interval: "poisson",
    });
    const { value, low, high } = cell(index, { year: "2019" });
    expect(low!).toBeLessThan(value!);
    expect(high!).toBeGreaterThan(value!);
    expect(cell(index, { year: "2018" })).not.toHaveProperty("low");
  });

  test("is refused where nothing else stands on the side of the base, and for a year that isn't there", async () => {
    const belgium = (await accidents).where({ country: "BE", sex: "T", year: ["2019", "2020"] });
    expect(() => indexThrough(belgium, { base: "2019" })).toThrow(refused("VALUE_BREAK"));
    expect(() => indexThrough(belgium, { base: "2012" })).toThrow(refused("WAVES_BASE"));
    const per100000 = rate(await accidents, await employed, { per: 100_000 }).where({
      country: "BE",
      sex: "T",
    });
    expect(values(indexThrough(per100000, { base: "2018" }))["2019"]).not.toBeNull();
  });
});
