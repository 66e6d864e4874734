import { describe, expect, test } from "vitest";
import { estimatesSchema } from "../../lib/disclosure/candidate.ts";
import { identity } from "../../lib/disclosure/identity.ts";
import { change, Cube, open, pool, rate } from "../../lib/index.ts";
import { poissonInterval } from "../../lib/rates/poisson.ts";
import { readmeExample } from "../readmeExample.ts";

const by = ["year", "country", "sex"];
const accidents = await (await open("eurostat-accidents")).measure("accidents", { by });
const employed = await (await open("eurostat-employment")).measure("employed", { by });
const fatal = await (
  await open("eurostat-fatal-accidents")
).measure("fatal_accidents", { by: ["year", "country"] });
const per100000 = rate(accidents, employed, { per: 100_000 });
const belgium = per100000.where({ country: "BE" });
const error = (code: string) => expect.objectContaining({ code });
const codes = (cube: Cube) => cube.estimates.breaks.map(({ code }) => code);

describe("a rate", () => {
  test.each([
    ["2014", "T", 2832],
    ["2018", "T", 3188],
    ["2023", "T", 2594],
    ["2023", "F", 1695],
    ["2023", "M", 2834],
  ])("has the value that everyone knows: Belgium %s, %s", (year, sex, value) => {
    expect(Math.round(belgium.at({ year, sex }).number!)).toBe(value);
  });

  test("is events over persons, in the categories that both have", () => {
    expect(belgium.at({ year: "2014", sex: "T" }).number).toBe((6982 / 246_500) * 100_000);
    const { dimensions, cells } = per100000.estimates;
    expect(dimensions.map(({ categories }) => categories.length)).toEqual([10, 10, 3]);
    expect(cells).toHaveLength(300);
    expect(cells.every(({ value }) => value !== null)).toBe(true);
  });

  test("says what it is: unit, own calculation, definition", () => {
    const { measure } = per100000.estimates;
    expect(measure).toMatchObject({ kind: "rate", digits: 0, name: "accidents/employed" });
    expect(measure.unit).toEqual({
      nl: "ongevallen per 100.000 werkzame personen",
      fr: "accidents pour 100\u202f000 personnes occupées",
      de: "Unfälle je 100.000 Erwerbstätige",
      en: "accidents per 100,000 employed persons",
    });
    expect(measure.label.en).toBe(
      "Non-fatal accidents at work per 100,000 employed persons (own calculation)",
    );
    expect(measure.definition).toBe("accidents (eurostat-accidents) / 100000 employed (eurostat-employment)");
  });

  test("carries what output checking needs: counts, sources, flags of both, identities", () => {
    const { estimates } = belgium.where({ sex: "T" });
    expect(estimatesSchema.safeParse(estimates).success).toBe(true);
    expect(estimates.sources.map(({ name, sensitivity }) => [name, sensitivity])).toEqual([
      ["eurostat-accidents", "open"],
      ["eurostat-employment", "open"],
    ]);
    expect(estimates.synthetic).toBe(false);
    expect(estimates.cells[0]).toMatchObject({ n: 6982, flags: "b" });
    expect(estimates.cells.filter(({ flags }) => flags).map(({ at }) => at["year"])).toEqual([
      "2014",
      "2017",
      "2020",
      "2021",
    ]);
    expect(identity(estimates, estimates.cells[0]!)).toMatch(
      /^\["eurostat-accidents@.+","eurostat-employment@.+"\]\|accidents\/employed\|country=BE\|sector=H\|year=2014$/,
    );
    const [spain] = per100000.where({ country: "ES", sex: "T", year: ["2021"] }).estimates.cells;
    expect(spain!.flags).toBe("bd");
  });

  test("breaks where its events or its persons break, in its own country", () => {
    expect(codes(belgium)).toEqual(["2014", "2017", "2020", "2021"]);
    expect(codes(per100000.where({ country: "FR" }))).toEqual(["2014", "2017", "2020", "2021", "2022"]);
    const at = (year: string) => belgium.at({ year, sex: "T" });
    // The persons break in 2017 and 2021, the accidents in 2020.
    for (const [from, to] of [
      ["2016", "2017"],
      ["2019", "2020"],
      ["2020", "2021"],
      ["2014", "2023"],
    ])
      expect(() => change(at(from!), at(to!))).toThrow(error("VALUE_BREAK"));
    for (const [from, to] of [
      ["2014", "2016"],
      ["2017", "2019"],
      ["2021", "2023"],
    ])
      expect(change(at(from!), at(to!)).number).not.toBeNull();
  });

  test("breaks also when the years of the breaks were left out before", () => {
    const years = { country: "BE", sex: "T", year: ["2016", "2018"] };
    const few = rate(accidents.where(years), employed.where(years), { per: 1000 });
    expect(() => change(few.at({ year: "2016" }), few.at({ year: "2018" }))).toThrow(error("VALUE_BREAK"));
  });

  test("takes the persons at their total where the events have no such dimension", () => {
    const total = rate(fatal, employed, { per: 100_000 });
    expect(total.at({ year: "2014", country: "BE" }).number).toBeCloseTo((8 / 246_500) * 100_000, 10);
    expect(total.estimates.measure.digits).toBe(1);
  });

  test("is empty where there are no persons or no count", () => {
    const none = new Cube({
      ...employed.estimates,
      cells: employed.estimates.cells.map((cell, index) => ({ ...cell, value: index % 2 === 0 ? 0 : null })),
    });
    const { cells } = rate(accidents, none, { per: 1000, interval: "poisson" }).estimates;
    expect(cells.every((cell) => cell.value === null && cell.low === undefined)).toBe(true);
  });
});

describe("an exact interval", () => {
  const deaths = rate(fatal, employed, { per: 100_000, interval: "poisson" });

  test("is that of the count, on the scale of the rate", () => {
    const [cell] = deaths.where({ country: "BE", year: "2023" }).estimates.cells;
    const { low, high } = poissonInterval(14);
    expect(cell!.n).toBe(14);
    expect(cell!.low).toBeCloseTo((low / 272_300) * 100_000, 10);
    expect(cell!.high).toBeCloseTo((high / 272_300) * 100_000, 10);
  });

  test("has bounds for the prose, with the record of their rate", () => {
    const value = deaths.at({ country: "BE", year: "2023" });
    expect(value.low.number).toBeCloseTo((poissonInterval(14).low / 272_300) * 100_000, 10);
    expect(value.high.toString()).toBe("8.6");
    expect(value.low.candidate.of[0]!.cells[0]!.n).toBe(14);
    const year = (year: string) => deaths.at({ country: "BE", year });
    expect(change(year("2022"), year("2023")).low.number).toBeNull();
    expect(belgium.at({ year: "2023", sex: "T" }).high.number).toBeNull();
  });

  test("of no events begins at zero and ends above it", () => {
    const none = new Cube({
      ...fatal.estimates,
      cells: fatal.estimates.cells.map((cell) => ({ ...cell, value: 0 })),
    });
    const [cell] = rate(none, employed, { per: 100_000, interval: "poisson" })
      .where({ country: "BE" })
      .where({ year: "2014" }).estimates.cells;
    expect(cell).toMatchObject({ value: 0, low: 0, n: 0 });
    expect(cell!.high).toBeCloseTo((-Math.log(0.025) / 246_500) * 100_000, 10);
  });

  test("asks for whole counts", () => {
    const estimated = new Cube({
      ...fatal.estimates,
      cells: fatal.estimates.cells.map((cell) => ({ ...cell, value: 2.5 })),
    });
    expect(() => rate(estimated, employed, { per: 1, interval: "poisson" })).toThrow(error("RATE_WHOLE"));
  });
});

describe("what is not one rate is refused", () => {
  test("two groups, a breakdown that only the events have, nothing in common, no counts", () => {
    const per = { per: 1000 };
    const of = (cube: Cube, country: string) => cube.where({ country });
    expect(() => rate(of(accidents, "BE"), of(employed, "NL"), per)).toThrow(error("RATE_FILTER"));
    expect(() => rate(accidents, employed.where({ sex: "F" }).where({ country: "BE" }), per)).not.toThrow();
    expect(() => rate(fatal, employed.where({ sex: "F" }), per)).toThrow(error("RATE_FILTER"));
    expect(() => rate(fatal, employed.where({ sex: "T" }), per)).not.toThrow();
    const men = new Cube({ ...employed.where({ sex: "M" }).estimates, filter: {} });
    expect(() => rate(accidents, men, per)).toThrow(error("RATE_OPEN"));
    const early = accidents.where({ year: ["2014", "2015"] });
    expect(() => rate(early, employed.where({ year: ["2022", "2023"] }), per)).toThrow(error("RATE_APART"));
    expect(() => rate(per100000, employed, per)).toThrow(error("RATE_COUNT"));
  });

  test("persons of both sexes, chosen when the source was opened", async () => {
    const of = async (sex: string) =>
      (await open("eurostat-employment")).where({ sex }).measure("employed", { by: ["year", "country"] });
    expect(rate(fatal, await of("T"), { per: 1 }).estimates.cells).toHaveLength(100);
    const women = await of("F");
    expect(() => rate(fatal, women, { per: 1 })).toThrow(error("RATE_FILTER"));
  });

  test("rates of another making on one axis or in one subtraction", () => {
    const words = { nl: "a", fr: "a", de: "a", en: "a" };
    const deaths = rate(fatal, employed, { per: 100_000 });
    // Another way of counting under the same words.
    const alike = new Cube({
      ...deaths.estimates,
      measure: { ...per100000.estimates.measure, definition: "accidents (elsewhere) / 100000 employed" },
    });
    const parts = [per100000.where({ sex: "T" }), alike].map((cube, index) => ({
      code: String(index),
      label: words,
      cube,
    }));
    expect(() => Cube.together({ name: "kind", label: words }, parts)).toThrow(error("CUBE_TOGETHER"));
    const at = { country: "BE", year: "2023" };
    expect(() => change(alike.at(at), per100000.at({ ...at, sex: "T" }))).toThrow(error("VALUE_UNITS"));
  });
});

describe("years together", () => {
  const periods = ["2014-2016", "2017-2019", "2020", "2021-2023"];
  const deaths = pool(fatal.where({ country: "BE" }), "year", periods);

  test("are the sums of their counts, and of their person-years", () => {
    expect(deaths.estimates.cells.map(({ value }) => value)).toEqual([36, 43, 11, 32]);
    const persons = pool(employed.where({ country: "BE", sex: "T" }), "year", periods);
    expect(persons.estimates.cells.map(({ value }) => value!.toFixed(1))).toEqual([
      "747.8",
      "793.1",
      "257.4",
      "822.7",
    ]);
    const [label] = deaths.estimates.dimensions[0]!.categories.map((one) => one.label.nl);
    expect(label).toBe("2014–2016");
  });

  test("break between periods where the years did, of events and persons", () => {
    const cube = rate(deaths, pool(employed.where({ country: "BE", sex: "T" }), "year", periods), {
      per: 100_000,
      interval: "poisson",
    });
    expect(cube.estimates.cells.map(({ flags }) => flags)).toEqual(["b", "b", "b", "b"]);
    expect(() => change(cube.at({ year: "2017-2019" }), cube.at({ year: "2021-2023" }))).toThrow(
      error("VALUE_BREAK"),
    );
    expect(cube.estimates.cells.map(({ n }) => n)).toEqual([36, 43, 11, 32]);
  });

  test("leave behind the breaks before the first period", () => {
    const later = pool(fatal, "year", ["2022-2023"]);
    const flagged = later.estimates.cells.filter(({ flags }) => flags === "b").map(({ at }) => at["country"]);
    expect(flagged).toEqual(["FR"]);
    expect(codes(later)).toEqual(["2022-2023"]);
    expect(codes(pool(fatal.where({ country: "BE" }), "year", ["2022-2023"]))).toEqual([]);
  });

  test("are refused across a break, with the series that has it", () => {
    expect(() => pool(fatal.where({ country: "BE" }), "year", ["2019-2020"])).toThrow(error("POOL_BREAK"));
    expect(() => pool(fatal, "year", ["2021-2023"])).toThrow(/country = FR.*year = 2022/);
    expect(() => pool(fatal, "year", ["2022-2023"])).not.toThrow();
  });

  test("refuse what isn't a count, and years that aren't there or run backwards", () => {
    expect(() => pool(belgium, "year", ["2021-2023"])).toThrow(error("RATE_COUNT"));
    expect(() => pool(fatal, "year", ["2021-2031"])).toThrow(error("CUBE_CATEGORY"));
    expect(() => pool(fatal, "year", ["2023-2022"])).toThrow(error("POOL_PERIOD"));
  });
});

test("the example of the README runs, and gives what it says", async () => {
  const found = await readmeExample<Record<"per100000" | "deaths", Cube>>("rates", ["per100000", "deaths"]);
  expect(found.per100000.at({ year: "2014", sex: "T" }).number!.toFixed(0)).toBe("2832");
  expect(found.deaths.at({ year: "2021-2023" }).number!.toFixed(2)).toBe("3.89");
});
