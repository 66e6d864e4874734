import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../data-samples/synthetic-wellbeing/generate.ts";
import { catalogue, sourceOfCatalogue } from "../../lib/data/catalogue.ts";
import { open } from "../../lib/data/open.ts";
import { estimatesSchema } from "../../lib/disclosure/candidate.ts";
import { fixtures, samples } from "./temporary.ts";

const NAMES = [
  "esener-2019",
  "eurofound-jqi",
  "eurostat-accidents",
  "eurostat-accidents-workstation",
  "eurostat-employment",
  "eurostat-fatal-accidents",
  "eurostat-telework",
  "osh-barometer-ewcs",
  "synthetic-accidents",
  "synthetic-ewcs",
  "synthetic-wellbeing",
];

/** With the faults that registers have, planted to be found. */
const FAULTY = "synthetic-accidents";

describe("the sources of the repository", () => {
  it("are all in the catalogue, described in four languages and imported", () => {
    const entries = catalogue();
    expect(entries.map(({ name }) => name)).toEqual(expect.arrayContaining(NAMES));
    for (const entry of entries) {
      expect(entry).not.toHaveProperty("problem");
      const { descriptor, deliveries } = sourceOfCatalogue(entry.name)!;
      expect(deliveries.length).toBeGreaterThan(0);
      for (const field of descriptor.schema.fields)
        for (const label of [
          field.oshlab.label,
          ...(field.oshlab.categories ?? []).map((category) => category.label),
        ])
          expect(Object.values(label).every((text) => text.trim() !== "")).toBe(true);
    }
  });

  it("have no unexpected codes, values out of bounds or double keys in their newest delivery", () => {
    for (const name of NAMES.filter((one) => one !== FAULTY)) {
      const report = JSON.parse(readFileSync(sourceOfCatalogue(name)!.deliveries.at(-1)!.quality, "utf8"));
      expect({ name, duplicates: report.duplicates ?? 0 }).toEqual({ name, duplicates: 0 });
      for (const column of report.columns) {
        expect(column).not.toHaveProperty("unexpected");
        expect(column).not.toHaveProperty("outside");
      }
    }
  });

  it("give work intensity in Belgium as published: 41.48 in 2015, both sexes", async () => {
    const jqi = await open("eurofound-jqi");
    const cube = await jqi.where({ country: "BE", sex: "T" }).measure("intensity", { by: ["year"] });
    const { cells, filter, measure, sources } = cube.estimates;
    expect(cells.map(({ at }) => at.year)).toEqual(["1995", "2000", "2005", "2010", "2015"]);
    expect(cells.at(-1)!.value!.toFixed(2)).toBe("41.48");
    expect(filter).toEqual({ country: "BE", sex: "T" });
    expect(measure).toMatchObject({ kind: "index", digits: 1, range: [0, 100] });
    expect(sources[0]).toMatchObject({ name: "eurofound-jqi", sensitivity: "open", hash: jqi.delivery.hash });
    expect(estimatesSchema.safeParse(cube.estimates).success).toBe(true);
    const [row] = await jqi.where({ country: "BE", sex: "T", year: "2015" }).rows();
    expect(
      [row!.skills, row!.environment, row!.working_time].map((value) => Number(value).toFixed(2)),
    ).toEqual(["70.31", "82.69", "86.88"]);
  });

  it("count a discrimination of 0 in a country that was not in the survey as missing", async () => {
    const jqi = await open("eurofound-jqi");
    expect(await jqi.query("SELECT * FROM data WHERE discrimination = 0")).toEqual([]);
    const cube = await jqi
      .where({ country: ["BE", "CH"], sex: "T", year: ["2005", "2010"] })
      .measure("discrimination", { by: ["country", "year"] });
    expect(cube.estimates.cells.map(({ at, value }) => [at.country, at.year, value === null])).toEqual([
      ["BE", "2005", false],
      ["BE", "2010", false],
      ["CH", "2005", false],
      ["CH", "2010", true],
    ]);
  });

  it("give every Belgian value of the OSH Barometer", async () => {
    const barometer = await open("osh-barometer-ewcs");
    const { import: hints } = barometer.descriptor.oshlab;
    const field = (name: string) =>
      barometer.descriptor.schema.fields.find((one) => one.name === name)!.oshlab;
    const lines = readFileSync(join(fixtures, "BE_EWCS2015_reference_values.csv"), "utf8")
      .trim()
      .split(/\r?\n/);
    const rows = await barometer.where({ country: "BE" }).rows();
    const values = new Map(
      rows.map((row) => [[row.indicator, row.subset, row.answer].join("|"), row.percentage ?? row.score]),
    );
    let compared = 0;
    for (const line of lines.slice(1)) {
      const cells = [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map((match) => match[2] ?? match[1]!);
      const [sheet, , , subset, answer, percentage] = cells as [
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const original = sheet.startsWith("8.") ? "1.Satisfaction with working con" : sheet;
      const indicator = hints.sheets!.find((one) => one.sheet === original)!.constants.indicator;
      const key = [indicator, field("subset").recode![subset], field("answer").recode![answer]].join("|");
      expect([key, values.get(key)]).toEqual([key, Number(percentage)]);
      compared++;
    }
    expect(compared).toBe(99);
  });

  it("give ESENER as it stands in the workbook, percentages of establishments by sector or by size", async () => {
    const esener = (await open("esener-2019")).where({ country: ["BE", "EU27_2020"], answer: "yes" });
    const at = async (question: string, country: string, sector = "total", size = "total") => {
      const cube = await esener.where({ question, country, sector, size }).measure("percentage", { by: [] });
      return cube.estimates.cells[0]?.value ?? null;
    };
    // Read in the workbook: country "be" and "EU27_2020", questions E3Q201_1, E3Q301 and E3Q300.
    expect(await at("time_pressure", "BE")).toBeCloseTo(59.6, 1);
    expect(await at("time_pressure", "EU27_2020")).toBeCloseTo(45.1, 1);
    expect(await at("bullying_procedure", "BE")).toBeCloseTo(83.1, 1);
    expect(await at("time_pressure", "BE", "public_administration")).toBeCloseTo(70.0, 1);
    expect(await at("stress_plan", "BE", "total", "250_plus")).toBeCloseTo(77.1, 1);
    const crossed = "SELECT * FROM data WHERE sector <> 'total' AND size <> 'total'";
    expect(await esener.query(crossed)).toEqual([]);
  });

  it("compare several indicators, each by its own answer, as one row a cell", async () => {
    const barometer = await open("osh-barometer-ewcs");
    const cube = await barometer
      .where({
        indicator: ["presenteeism", "tight_deadlines"],
        answer: ["yes", "almost_always"],
        country: ["BE", "EU28"],
      })
      .measure("percentage", { by: ["indicator", "country"] });
    expect(
      cube.estimates.cells.find(({ at }) => at.country === "BE" && at.indicator === "presenteeism")?.value,
    ).toBe(53);
    expect(
      cube.estimates.cells.find(({ at }) => at.country === "BE" && at.indicator === "tight_deadlines")?.value,
    ).toBe(31);
    expect(cube.estimates.filter).toEqual({ subset: "all" });
  });

  it("keep Eurostat's flags and know its breaks", async () => {
    const accidents = await open("eurostat-accidents");
    const cube = await accidents.where({ country: "BE", sex: "T" }).measure("accidents", { by: ["year"] });
    const flagged = cube.estimates.cells.filter(({ flags }) => flags === "b").map(({ at }) => at.year);
    expect(flagged).toEqual(["2014", "2020"]);
    expect(cube.estimates.breaks.map(({ code }) => code)).toEqual(["2014", "2020"]);
    const employment = await open("eurostat-employment");
    const employed = await employment.where({ country: "BE" }).measure("employed", { by: ["year", "sex"] });
    expect(employed.estimates.breaks.map(({ code }) => code)).toEqual(["2017", "2021"]);
    const per = (sex: string, year: string) =>
      employed.estimates.cells.find(({ at }) => at.sex === sex && at.year === year)!.value!;
    expect(Math.round((cube.estimates.cells[0]!.value! / (per("T", "2014") * 1000)) * 100_000)).toBe(2832);
    expect(Math.round((cube.estimates.cells[9]!.value! / (per("T", "2023") * 1000)) * 100_000)).toBe(2594);
  });

  it("give the fatal accidents of Belgium as counts, with the same breaks as the other accidents", async () => {
    const fatal = await open("eurostat-fatal-accidents");
    const cube = await fatal.where({ country: "BE" }).measure("fatal_accidents", { by: ["year"] });
    expect(cube.estimates.cells.map(({ value }) => value)).toEqual([8, 14, 14, 12, 22, 9, 11, 7, 11, 14]);
    expect(cube.estimates.breaks.map(({ code }) => code)).toEqual(["2014", "2020"]);
    expect(cube.estimates.filter).toEqual({ country: "BE", sector: "H" });
    const [{ countries, rows }] = (await fatal.query(
      "SELECT count(DISTINCT country) AS countries, count(*) AS rows FROM data",
    )) as [{ countries: number; rows: number }];
    expect([Number(countries), Number(rows)]).toEqual([10, 100]);
  });

  it("add up: women, men and unknown are all accidents, but for the rounding of estimated countries", async () => {
    const accidents = await open("eurostat-accidents");
    const rows = await accidents.query(
      "SELECT country, year, sum(accidents) FILTER (sex = 'T') AS total, sum(accidents) FILTER (sex <> 'T') AS parts FROM data GROUP BY ALL",
    );
    expect(rows).toHaveLength(100);
    const difference = (row: Record<string, unknown>) => Math.abs(Number(row.total) - Number(row.parts));
    expect(rows.filter((row) => difference(row) > (row.country === "BE" ? 0 : 1))).toEqual([]);
  });

  it("carry their originals only where they are small, and no machine's paths", () => {
    for (const name of NAMES) {
      const text = readFileSync(join(samples, name, "datapackage.json"), "utf8");
      expect(text).not.toMatch(/\/(work|home|tmp)\//);
      for (const { file } of sourceOfCatalogue(name)!.deliveries)
        expect(statSync(file).size).toBeLessThan(400_000);
    }
  });
});

describe("the synthetic survey", () => {
  it("is made again byte by byte from its seed, and differently from another", () => {
    const kept = readFileSync(join(samples, "synthetic-wellbeing/source/synthetic-wellbeing.csv"), "utf8");
    expect(generate()).toBe(kept);
    expect(generate(1)).not.toBe(kept);
  });

  it("has a sector with fewer than ten respondents, a design and rules", async () => {
    const survey = await open("synthetic-wellbeing");
    const [rare] = await survey.query("SELECT count(*) AS n FROM data WHERE sector = 'B'");
    expect(rare!.n).toBe(7);
    expect(survey.source()).toMatchObject({ sensitivity: "confidential", rules: { minimumCount: 10 } });
    expect(survey.descriptor.oshlab.design).toEqual({ weights: "weight", strata: "region", psu: "psu" });
  });

  it("scores WHO-5 as the sum of five items times four", async () => {
    const survey = await open("synthetic-wellbeing");
    const wrong = await survey.query(
      "SELECT * FROM data WHERE who5 <> 4 * (who5_1 + who5_2 + who5_3 + who5_4 + who5_5) OR (who5 <= 50) <> (low_wellbeing = 1)",
    );
    expect(wrong).toEqual([]);
  });

  it("gives columns as arrays in one order: NaN for missing numbers, codes as text", async () => {
    const survey = await open("synthetic-wellbeing");
    const { who5, sector, weight } = await survey.columns(["who5", "sector", "weight"]);
    expect(who5).toBeInstanceOf(Float64Array);
    expect(weight).toHaveLength(1500);
    expect(Array.from(who5 as Float64Array).filter(Number.isNaN)).toHaveLength(22);
    const rows = await survey.rows();
    expect(sector![10]).toBe(rows[10]!.sector);
    expect(weight![1499]).toBe(rows[1499]!.weight);
  });
});

it("the accidents by workstation add up to those by sex, in Belgium and in every year that both have", async () => {
  const parts = await (
    await open("eurostat-accidents-workstation")
  ).query(
    "SELECT year, sum(accidents) AS accidents FROM data WHERE country = 'BE' AND severity = 'D_GE4' GROUP BY year ORDER BY year",
  );
  const whole = await (
    await open("eurostat-accidents")
  ).query("SELECT year, accidents FROM data WHERE country = 'BE' AND sex = 'T' ORDER BY year");
  expect(parts).toEqual(whole);
  expect(whole).toHaveLength(10);
});
