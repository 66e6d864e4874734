import { describe, expect, test } from "vitest";
import { change, open, pool, rate } from "../../lib/index.ts";

/**
 * What the chapter `accidents` says in words must follow from the values. A new delivery that makes a sentence
 * untrue fails here: then the sentence is rewritten, not the test.
 */
const by = ["year", "country", "sex"] as const;
const accidents = await (await open("eurostat-accidents")).measure("accidents", { by });
const employed = await (await open("eurostat-employment")).measure("employed", { by });
const fatal = await (
  await open("eurostat-fatal-accidents")
).measure("fatal_accidents", { by: ["year", "country"] });
const rates = rate(accidents, employed, { per: 100_000 });

const COUNTRIES = "BE CZ DE ES FR HU IT NL PL RO".split(" ");
const counted = (year: string, sex = "T") => accidents.at({ country: "BE", year, sex }).number!;
const persons = (year: string, sex = "T") => employed.at({ country: "BE", year, sex }).number!;
const rated = (year: string, sex = "T", country = "BE") => rates.at({ country, year, sex }).number!;
const flags = (cube: typeof accidents, year: string, country: string) =>
  cube.where({ year, country, sex: "T" }).estimates.cells[0]!.flags ?? "";
const VALUE_BREAK = expect.objectContaining({ code: "VALUE_BREAK" });

describe("the check values, through the library, from the source files", () => {
  test.each([
    ["2014", "T", 2832],
    ["2018", "T", 3188],
    ["2023", "T", 2594],
    ["2023", "F", 1695],
    ["2023", "M", 2834],
  ])("%s, %s: %d", (year, sex, value) => expect(Math.round(rated(year, sex))).toBe(value));

  test("2014 is 6,982 accidents among 246,500 persons", () => {
    expect([counted("2014"), persons("2014")]).toEqual([6982, 246.5]);
  });
});

describe("the headline: since 2021 hardly changed", () => {
  test("the rates of 2021, 2022 and 2023 are within two percent of each other, and not broken", () => {
    const values = ["2021", "2022", "2023"].map((year) => rated(year));
    expect(Math.max(...values) / Math.min(...values)).toBeLessThan(1.02);
    const at = (year: string) => rates.at({ country: "BE", year, sex: "T" });
    expect(change(at("2023"), at("2021")).number).toBeGreaterThan(0);
  });

  test("the gap between men and women narrowed each year, men falling and women rising", () => {
    for (const [before, after] of [
      ["2021", "2022"],
      ["2022", "2023"],
    ] as const) {
      expect(rated(after, "M")).toBeLessThan(rated(before, "M"));
      expect(rated(after, "F")).toBeGreaterThan(rated(before, "F"));
    }
    for (const year of ["2021", "2022", "2023"]) expect(rated(year, "M")).toBeGreaterThan(rated(year, "F"));
  });
});

describe("how many accidents", () => {
  test("more each year from 2014 to 2018, then fewer in 2019", () => {
    for (let year = 2014; year < 2018; year++)
      expect(counted(String(year + 1))).toBeGreaterThan(counted(String(year)));
    expect(counted("2019")).toBeLessThan(counted("2018"));
  });

  test("the series starts anew in 2020; 2020 to 2023 can be compared, but not with the years before", () => {
    const at = (year: string) => accidents.at({ country: "BE", year, sex: "T" });
    expect(() => change(at("2019"), at("2020"))).toThrow(VALUE_BREAK);
    expect(() => change(at("2020"), at("2023"))).not.toThrow();
    expect(() => change(at("2014"), at("2019"))).not.toThrow();
  });

  test("most persons and most accidents in the sector are men's", () => {
    expect(persons("2023", "M")).toBeGreaterThan(2 * persons("2023", "F"));
    expect(counted("2023", "M")).toBeGreaterThan(4 * counted("2023", "F"));
  });
});

describe("per person employed", () => {
  test("more than half of the fall of 2018–2019 comes from the persons", () => {
    const fall = rated("2018") - rated("2019");
    const withPersonsOf2018 = (counted("2019") / (persons("2018") * 1000)) * 100_000;
    expect(fall).toBeGreaterThan(0);
    expect((withPersonsOf2018 - rated("2019")) / fall).toBeGreaterThan(0.5);
    // And by the other way of parting it, with the persons first.
    const withAccidentsOf2018 = (counted("2018") / (persons("2019") * 1000)) * 100_000;
    expect((rated("2018") - withAccidentsOf2018) / fall).toBeGreaterThan(0.5);
  });

  test("2020 stands alone: both neighbours lie across a break, in each of the ten countries", () => {
    const at = (year: string) => rates.at({ country: "BE", year, sex: "T" });
    expect(() => change(at("2019"), at("2020"))).toThrow(VALUE_BREAK);
    expect(() => change(at("2020"), at("2021"))).toThrow(VALUE_BREAK);
    expect(rates.estimates.dimensions[1]!.categories.map(({ code }) => code).sort()).toEqual(COUNTRIES);
    for (const country of COUNTRIES) {
      expect([country, flags(accidents, "2020", country)]).toEqual([country, "b"]);
      expect([country, flags(employed, "2021", country)]).toEqual([country, expect.stringContaining("b")]);
    }
  });

  test("breaks for Belgium: accidents 2014 and 2020, persons 2017 and 2021", () => {
    const broken = (cube: typeof accidents) =>
      cube.where({ country: "BE", sex: "T" }).estimates.breaks.map(({ code }) => code);
    expect(broken(accidents)).toEqual(["2014", "2020"]);
    expect(broken(employed)).toEqual(["2017", "2021"]);
    expect(broken(rates)).toEqual(["2014", "2017", "2020", "2021"]);
  });
});

describe("women and men", () => {
  const YEARS = ["2021", "2022", "2023"];
  const menHigher = (country: string) =>
    YEARS.map((year) => rated(year, "M", country) > rated(year, "F", country));

  test("Belgium: more accidents and fewer persons among women from 2021 to 2023", () => {
    expect(counted("2023", "F")).toBeGreaterThan(counted("2021", "F"));
    expect(persons("2023", "F")).toBeLessThan(persons("2021", "F"));
  });

  test("men higher each year in six countries, women each year in Poland, changing in three", () => {
    const always = COUNTRIES.filter((country) => menHigher(country).every(Boolean));
    expect(always).toEqual(["BE", "CZ", "DE", "ES", "FR", "IT"]);
    expect(menHigher("PL")).toEqual([false, false, false]);
    for (const country of ["HU", "NL", "RO"]) expect(new Set(menHigher(country)).size).toBe(2);
  });

  test("in 2023 the rate of men is higher in six countries, that of women in Hungary, the Netherlands, Poland and Romania", () => {
    const women = COUNTRIES.filter((country) => rated("2023", "F", country) > rated("2023", "M", country));
    expect(women).toEqual(["HU", "NL", "PL", "RO"]);
  });
});

describe("fatal accidents", () => {
  const deaths = fatal.where({ country: "BE" });
  const years = deaths.estimates.cells.map(({ at, value }) => [at["year"], value] as const);
  const periods = ["2014-2016", "2017-2019", "2020", "2021-2023"];
  const pooled = rate(
    pool(deaths, "year", periods),
    pool(employed.where({ country: "BE", sex: "T" }), "year", periods),
    { per: 100_000, interval: "poisson" },
  ).estimates.cells;

  test("fewest in 2021, most in 2018", () => {
    const sorted = [...years].sort((a, b) => a[1]! - b[1]!);
    expect([sorted[0], sorted.at(-1)]).toEqual([
      ["2021", 7],
      ["2018", 22],
    ]);
  });

  test("the intervals of the four periods overlap, and that of 2020 is the widest", () => {
    const [highestLow, lowestHigh] = [
      Math.max(...pooled.map(({ low }) => low!)),
      Math.min(...pooled.map(({ high }) => high!)),
    ];
    expect(highestLow).toBeLessThan(lowestHigh);
    const widths = pooled.map(({ low, high }) => high! - low!);
    expect(widths.indexOf(Math.max(...widths))).toBe(2);
    expect(pooled.slice(1).every(({ flags }) => flags?.includes("b"))).toBe(true);
  });
});

describe("other countries, 2022 and 2023 together", () => {
  const year = "2022-2023";
  const deaths = pool(fatal, "year", [year]).where({ year });
  const persons = pool(employed.where({ country: COUNTRIES, sex: "T" }), "year", [year]);
  const { cells } = rate(deaths, persons, { per: 100_000, interval: "poisson" }).estimates;
  const of = (country: string) => cells.find(({ at }) => at["country"] === country)!;

  test("Belgium's interval overlaps with six; France is higher, the Netherlands and Poland are lower", () => {
    const { low, high } = of("BE");
    const others = cells.filter((cell) => cell !== of("BE"));
    const named = (list: typeof cells) => list.map(({ at }) => at["country"]).sort();
    expect(named(others.filter((cell) => cell.low! > high!))).toEqual(["FR"]);
    expect(named(others.filter((cell) => cell.high! < low!))).toEqual(["NL", "PL"]);
    expect(others).toHaveLength(9);
  });

  test("France comes first and the Netherlands last; Belgium is in the middle, fifth", () => {
    const order = [...cells].sort((a, b) => b.value! - a.value!).map(({ at }) => at["country"]);
    expect([order[0], order.at(-1), order.indexOf("BE")]).toEqual(["FR", "NL", 4]);
  });

  test("non-fatal accidents for each fatal one differ a hundredfold: reporting, not severity", () => {
    const counts = pool(accidents.where({ sex: "T" }), "year", [year]).where({ year });
    const perDeath = (country: string) => counts.at({ country }).number! / deaths.at({ country }).number!;
    const values = COUNTRIES.map(perDeath);
    expect(perDeath("RO")).toBe(Math.min(...values));
    expect(perDeath("NL")).toBe(Math.max(...values));
    expect(perDeath("NL") / perDeath("RO")).toBeGreaterThan(100);
  });
});
