import { describe, expect, expectTypeOf, test } from "vitest";
import type { Counting } from "../../lib/disclosure/parts.ts";
import {
  change,
  counted,
  Cube,
  frequencyRate,
  globalSeverityRate,
  incidenceRate,
  open,
  severityRate,
  standardised,
  standardisedRatio,
  workedHours,
} from "../../lib/index.ts";
import type { Value } from "../../lib/index.ts";
import { directRate } from "../../lib/rates/direct.ts";
import { smr } from "../../lib/rates/smr.ts";
import { sameWords } from "../../lib/words.ts";

const by = ["year", "country", "sex"] as const;
const accidents = await (await open("eurostat-accidents")).measure("accidents", { by });
const employed = await (await open("eurostat-employment")).measure("employed", { by });
const incidence = incidenceRate(accidents, employed);
const error = (code: string) => expect.objectContaining({ code });
const at = { country: "BE", year: "2023", sex: "T" };

/** The same table with one number in every cell, counting this. */
const all = (value: number, counting: Counting, name: string = counting) =>
  new Cube({
    ...accidents.estimates,
    measure: { ...accidents.estimates.measure, name, counting },
    cells: accidents.estimates.cells.map((cell) => ({ ...cell, value })),
  });
const hours = workedHours(all(1000, "fte"));

describe("defined rates", () => {
  test("incidence: Belgium 2023 as everyone knows it", () => {
    expect(Math.round(incidence.at(at).number!)).toBe(2594);
    expect(incidence.estimates.measure.label.en).toContain("own calculation");
  });

  test("hours are FTE × 7.6 × 229; frequency, severity and global severity follow their formulas", () => {
    expect(hours.at(at).number).toBeCloseTo(1_740_400, 6);
    const of = (cube: Cube) => cube.at(at).number;
    expect(of(frequencyRate(all(25, "accidents-from-1-day"), hours))).toBeCloseTo(25e6 / 1_740_400, 10);
    const days = all(600, "lost-days");
    expect(of(severityRate(days, hours))).toBeCloseTo(600e3 / 1_740_400, 10);
    const global = globalSeverityRate(
      { days, incapacity: all(40, "incapacity"), deaths: all(1, "deaths") },
      hours,
    );
    expect(of(global)).toBeCloseTo((600 + 75 * 40 + 7500) * (1e3 / 1_740_400), 10);
    expect(global.estimates.measure.digits).toBe(2);
  });

  test("are zero without events, empty without hours", () => {
    const none = workedHours(all(0, "fte"));
    expect(frequencyRate(all(0, "accidents-from-1-day"), hours).at(at).number).toBe(0);
    expect(frequencyRate(all(3, "accidents-from-1-day"), none).at(at).number).toBeNull();
  });

  test("take nothing that counts something else", () => {
    expect(() => frequencyRate(accidents, hours)).toThrow(error("RATE_COUNTING"));
    expect(() => frequencyRate(all(3, "accidents-from-1-day"), employed)).toThrow(error("RATE_COUNTING"));
    expect(() => incidenceRate(accidents, hours)).toThrow(error("RATE_COUNTING"));
    expect(() => workedHours(employed)).toThrow(error("RATE_COUNTING"));
    expect(() => severityRate(counted(accidents, "lost-days"), hours)).not.toThrow();
  });

  test("never meet on one axis or in a subtraction, at run time and as types", () => {
    const frequency = frequencyRate(all(25, "accidents-from-1-day"), hours);
    const label = sameWords("rates");
    const parts = [incidence, frequency].map((cube, i) => ({ code: String(i), label, cube: cube as Cube }));
    expect(() => Cube.together({ name: "rate", label }, parts)).toThrow(error("CUBE_TOGETHER"));
    const [a, b] = [incidence.at(at), frequency.at(at)];
    expect(() => change(a as Value, b)).toThrow(error("VALUE_UNITS"));
    expectTypeOf(a).toEqualTypeOf<Value<"ESAW incidence rate">>();
    expectTypeOf(b).not.toExtend<Value<"ESAW incidence rate">>();
    expectTypeOf<typeof change<"ESAW incidence rate">>().parameter(1).toEqualTypeOf<typeof a>();
    expect(change(a, a).number).toBe(0);
  });
});

describe("standardised rates", () => {
  const belgium = { country: ["BE", "NL"], year: "2023" };
  const standard = employed.where({ country: "BE", year: "2023" }).where({ sex: ["F", "M"] });
  const cube = standardised(accidents.where(belgium), employed.where(belgium), {
    over: "sex",
    standard,
    per: 100_000,
  });

  test("the own structure gives the crude rate, another country's the one with Belgium's make-up", () => {
    const crude = incidence.where({ year: "2023", sex: "T" });
    // Men and women add up to the total but for rounding of persons to hundreds.
    expect(cube.at({ country: "BE" }).number! / crude.at({ country: "BE" }).number!).toBeCloseTo(1, 3);
    const value = (of: Cube, sex: string) => of.at({ country: "NL", year: "2023", sex }).number!;
    const wanted = directRate(
      {
        events: [value(accidents, "F"), value(accidents, "M")],
        time: [value(employed, "F") * 1000, value(employed, "M") * 1000],
      },
      standard.estimates.cells.map((cell) => cell.value!),
    );
    const [cell] = cube.where({ country: ["NL"] }).estimates.cells;
    expect(cell!.value).toBeCloseTo(wanted.rate * 100_000, 8);
    expect(cell!.low).toBeCloseTo(wanted.low * 100_000, 8);
    expect(cell!.high).toBeCloseTo(wanted.high * 100_000, 8);
  });

  test("say what they are, and are no crude rate", () => {
    expect(cube.estimates.measure.label.en).toContain("with the same make-up by sex");
    expect(cube.estimates.dimensions.map(({ name }) => name)).toEqual(["country"]);
    expect(() => change(cube.at({ country: "BE" }), incidence.at(at) as Value)).toThrow(error("VALUE_UNITS"));
  });

  test("of confidential counts: the smallest stratum counts, under the identity of the sum", () => {
    const secret = new Cube({
      ...accidents.where(belgium).estimates,
      sources: accidents.estimates.sources.map((source) => ({
        ...source,
        sensitivity: "confidential" as const,
        rules: { minimumCount: 10, reason: "test" },
      })),
      cells: accidents.where(belgium).estimates.cells.map((cell) => ({
        ...cell,
        value: cell.at["sex"] === "F" ? 4 : 96,
        n: cell.at["sex"] === "F" ? 4 : 96,
      })),
    });
    const { estimates } = standardised(secret, employed.where(belgium), { over: "sex", standard, per: 1 });
    expect(estimates.cells.map(({ n }) => n)).toEqual([4, 4]);
    expect(estimates.cells[0]!.identity).toMatch(
      /^\["eurostat-accidents@.+"\]\|accidents\|country=BE\|sector=H\|year=2023$/,
    );
  });

  test("a category without a number or without a standard is refused", () => {
    const few = standard.where({ sex: ["F"] });
    const run = (of: Cube, with_: Cube) =>
      standardised(of, employed.where(belgium), { over: "sex", standard: with_, per: 1 });
    expect(() => run(accidents.where(belgium), few)).toThrow(error("RATE_STANDARD"));
    expect(() => run(accidents.where(belgium), employed.where({ year: "2023" }))).toThrow(
      error("CUBE_NOT_ONE"),
    );
    const none = new Cube({
      ...accidents.estimates,
      cells: accidents.estimates.cells.map((c) => ({ ...c, value: null })),
    });
    expect(() => run(none.where(belgium), standard)).toThrow(error("RATE_STANDARD"));
  });
});

describe("observed over expected", () => {
  const both = { country: ["BE", "NL"], year: "2023", sex: ["F", "M"] };
  const belgium = { country: "BE", year: "2023", sex: ["F", "M"] };
  const reference = { events: accidents.where(belgium), persons: employed.where(belgium) };
  const ratios = standardisedRatio(accidents.where(both), employed.where(both), { over: "sex", reference });

  test("is 1 for the reference itself, and the SMR of numbers for another", () => {
    expect(ratios.at({ country: "BE" }).number).toBeCloseTo(1, 12);
    const lists = (country: string) => {
      const of = (cube: Cube) => ["F", "M"].map((sex) => cube.at({ year: "2023", country, sex }).number!);
      return { events: of(accidents), time: of(employed).map((value) => value * 1000) };
    };
    const wanted = smr(lists("NL"), lists("BE"));
    const [cell] = ratios.where({ country: ["NL"] }).estimates.cells;
    for (const [found, exact] of [
      [cell!.value, wanted.ratio],
      [cell!.low, wanted.low],
      [cell!.high, wanted.high],
    ])
      expect(found).toBeCloseTo(exact!, 10);
  });

  test("says against whom, in the units of a ratio", () => {
    expect(ratios.estimates.measure.unit.en).toBe("observed / expected");
    expect(ratios.estimates.measure.label.en).toContain("against what is to be expected by sex");
    expect(() => change(ratios.at({ country: "BE" }), incidence.at(at) as Value)).toThrow(
      error("VALUE_UNITS"),
    );
  });

  test("needs the same categories on both sides", () => {
    const women = { events: reference.events.where({ sex: ["F"] }), persons: reference.persons };
    const run = () =>
      standardisedRatio(accidents.where(both), employed.where(both), { over: "sex", reference: women });
    expect(run).toThrow(error("RATE_STANDARD"));
  });
});
