import { afterAll, describe, expect, test } from "vitest";
import {
  counted,
  globalSeverityRate,
  rate,
  standardised,
  standardisedRatio,
  workedHours,
} from "../../lib/index.ts";
import { removeTemporary } from "../data/temporary.ts";
import { leaving, numbersIn, register, times } from "./register.ts";

afterAll(removeTemporary);

describe("ratios of two columns", () => {
  const rows = [
    ["A", 1, 0],
    ["B", 0, 1],
    ["C", 1, 1],
  ].flatMap(([sector, sick, tired]) =>
    times(40, (i) => ({
      sector: String(sector),
      w: 1 + (i % 3),
      sick: i % 2 ? sick! : 0,
      tired: i % 4 ? tired! : 0,
    })),
  );

  test.each(["a register", "a sample"])(
    "of %s: that nobody of a sector is sick, or tired, is told neither by 0 nor by a number that isn't there",
    async (what) => {
      const w = what === "a sample" ? "weight" : "attribute";
      const survey = await register({ columns: { sick: "share", tired: "share", w }, rows });
      const cube = await survey.ratio("sick", "tired", { by: ["sector"] });
      expect(cube.estimates.cells.map(({ value }) => value)).toEqual([null, 0, expect.any(Number)]);
      const { ratio } = await leaving({ ratio: cube });
      expect(ratio!.cells.map(({ status }) => status)).toEqual(["suppressed", "suppressed", "shown"]);
    },
  );
});

describe("standardised rates", () => {
  const rows = Object.entries({
    Ay: 60,
    Am: 70,
    Ao: 3,
    By: 80,
    Bm: 90,
    Bo: 1,
    Cy: 70,
    Cm: 50,
    Co: 30,
  }).flatMap(([group, size]) =>
    times(size, (i) => ({ sector: group[0]!, age: group[1]!, hit: i % 3 ? 0 : 1, one: 1 })),
  );
  const columns = { hit: "share", one: "share" } as const;
  const by = { by: ["sector", "age"] } as const;

  test("the words of a definition tell no number of a confidential standard, and tell standards apart", async () => {
    const survey = await register({ columns, rows });
    const [hits, persons] = [await survey.total("hit", by), await survey.total("one", by)];
    const standard = await survey.total("one", { by: ["age"] });
    const rates = standardised(hits, persons, { per: 1000, over: "age", standard });
    const ratios = standardisedRatio(hits, persons, {
      over: "age",
      reference: { events: await survey.total("hit", { by: ["age"] }), persons: standard },
    });
    for (const { estimates } of [rates, ratios])
      expect(estimates.measure.definition).not.toMatch(/\b(y|m|o) \d/);
    const young = await survey.where({ sector: "A" } as never).total("one", { by: ["age"] });
    const other = standardised(hits, persons, { per: 1000, over: "age", standard: young });
    expect(other.estimates.measure.definition).not.toBe(rates.estimates.measure.definition);
  });

  test("what is withheld of a stratum, to protect another, can't be had from the rate", async () => {
    const survey = await register({ columns, rows });
    const [hits, persons] = [await survey.total("hit", by), await survey.total("one", by)];
    const standard = await survey.total("one", { by: ["age"] });
    const { strata, rates, ratios } = await leaving({
      strata: hits,
      rates: standardised(hits, persons, { per: 1000, over: "age", standard }),
      ratios: standardisedRatio(hits, persons, {
        over: "age",
        reference: { events: await survey.total("hit", { by: ["age"] }), persons: standard },
      }),
    });
    const open = Object.entries(numbersIn(strata!)).filter(([at]) => at.startsWith("C"));
    expect(open.some(([, value]) => value === null)).toBe(true);
    expect(numbersIn(rates!)).toEqual({ A: null, B: null, C: null });
    expect(numbersIn(ratios!)).toEqual({ A: null, B: null, C: null });
  });
});

describe("hours worked", () => {
  const rows = [
    ...times(60, (i) => ({ sector: "A", employer: `A${i % 10}`, fte: 1 })),
    ...times(40, (i) => ({ sector: "C", employer: `C${i % 10}`, fte: i % 10 < 1 ? 500 : 1 })),
  ];
  const columns = { employer: "attribute", fte: "amount" } as const;

  test("the hours of a sector are withheld where its full-time equivalents are", async () => {
    const survey = await register({ columns, rows, disclosure: { unit: { column: "employer" } } });
    const fte = counted(await survey.total("fte", { by: ["sector"] }), "fte");
    const hours = workedHours(fte);
    const { alone } = await leaving({ alone: hours });
    expect(numbersIn(alone!)["C"]).toBeNull();
    const [first] = hours.estimates.cells;
    expect(first!.largest![0]! / first!.value!).toBeCloseTo(
      fte.estimates.cells[0]!.largest![0]! / fte.estimates.cells[0]!.value!,
      12,
    );
  });

  test("of a sample, with its intervals", async () => {
    const weighted = rows.map((row, i) => ({ ...row, w: 2 + (i % 3) }));
    const survey = await register({ columns: { ...columns, w: "weight" }, rows: weighted });
    const [cell] = (await survey.total("fte", { by: ["sector"] })).estimates.cells;
    const fte = counted(await survey.total("fte", { by: ["sector"] }), "fte");
    const [hours] = workedHours(fte).estimates.cells;
    for (const name of ["value", "se", "low", "high"] as const)
      expect(hours![name]).toBeCloseTo(cell![name]! * 7.6 * 229, 6);
  });
});

describe("rates of several counts together", () => {
  const DEATHS: Record<string, number> = { A: 20, B: 12, C: 3, D: 6 };
  const rows = Object.entries(DEATHS).flatMap(([sector, deaths]) =>
    times(80, (i) => ({
      sector,
      days: 4 + (i % 5),
      inc: i % 3,
      dead: i < deaths ? 1 : 0,
      fte: 1,
    })),
  );
  const columns = { days: "amount", inc: "amount", dead: "share", fte: "amount" } as const;

  test("fall with each of them: the deaths of C, and those that protect them", async () => {
    const survey = await register({ columns, rows });
    const by = { by: ["sector"] } as const;
    const days = counted(await survey.total("days", by), "lost-days");
    const incapacity = counted(await survey.total("inc", by), "incapacity");
    const deaths = counted(await survey.total("dead", by), "deaths");
    const fte = counted(await survey.total("fte", by), "fte");
    const gsr = globalSeverityRate({ days, incapacity, deaths }, workedHours(fte), { digits: 4 });
    expect(gsr.estimates.cells.map(({ n }) => n)).toEqual(Object.values(DEATHS));
    const alone = numbersIn((await leaving({ gsr }))["gsr"]!);
    expect(alone["C"]).toBeNull();
    const records = await leaving({ days, deaths, gsr, all: await survey.total("dead") });
    const [printed, rates] = [numbersIn(records["deaths"]!), numbersIn(records["gsr"]!)];
    const withheld = Object.keys(DEATHS).filter((sector) => printed[sector] === null);
    expect(withheld.length).toBeGreaterThan(1);
    for (const sector of withheld) expect(rates[sector]).toBeNull();
    expect(Object.values(rates).some((one) => one !== null)).toBe(true);
  });

  test("a rate of a headcount has behind it those who are counted", async () => {
    const survey = await register({ columns, rows });
    const by = { by: ["sector"] } as const;
    const deaths = rate(await survey.total("dead", by), await survey.total("fte", by), { per: 1000 });
    expect(deaths.estimates.cells.map(({ n }) => n)).toEqual(Object.values(DEATHS));
  });
});
