import { describe, expect, test } from "vitest";
import { open } from "../../lib/index.ts";

/**
 * What the chapter `demands` says in words must follow from the values. A new delivery that makes a sentence
 * untrue fails here: then the sentence is rewritten, not the test.
 */
const intensity = await (
  await open("eurofound-jqi")
).measure("intensity", { by: ["country", "year", "sex"] });
const index = (country: string, year: string, sex = "T") => intensity.at({ country, year, sex }).number!;
const YEARS = ["1995", "2000", "2005", "2010", "2015"];
const NEIGHBOURS = ["DE", "FR", "LU", "NL"];

const ewcs = (await open("osh-barometer-ewcs")).where({ subset: "all" });
const deadlines = await ewcs
  .where({ indicator: "tight_deadlines" })
  .measure("percentage", { by: ["country", "answer"] });
const share = (country: string, answer = "almost_always") => deadlines.at({ country, answer }).number!;
const MEMBERS = "BE BG CZ DK DE EE IE EL ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE UK".split(
  " ",
);

describe("the headline: more intense between 1995 and 2005, then close to that level until 2015", () => {
  test("the index rises in each step to 2005, and no later year is above 2005, for women and men alike", () => {
    for (const sex of ["T", "F", "M"]) {
      expect(index("BE", "2000", sex)).toBeGreaterThan(index("BE", "1995", sex));
      expect(index("BE", "2005", sex)).toBeGreaterThan(index("BE", "2000", sex));
      for (const year of ["2010", "2015"])
        expect(index("BE", year, sex)).toBeLessThanOrEqual(index("BE", "2005", sex));
    }
  });

  test("the differences since 2005 are small beside the rise before it", () => {
    const rise = index("BE", "2005") - index("BE", "1995");
    const later = ["2005", "2010", "2015"].map((year) => index("BE", year));
    expect(Math.max(...later) - Math.min(...later)).toBeLessThan(rise / 3);
    expect(Math.abs(index("BE", "2015") - index("BE", "2010"))).toBeLessThan(2);
  });

  test("the value everyone knows: Belgium 2015, both sexes", () => {
    expect(index("BE", "2015")).toBeCloseTo(41.48, 2);
  });

  test("the series ends in 2015", () => {
    const { categories } = intensity.estimates.dimensions.find(({ name }) => name === "year")!;
    expect(categories.map(({ code }) => code)).toEqual(YEARS);
  });
});

describe("women and men", () => {
  test("in each of the five surveys the index is higher for men", () => {
    for (const year of YEARS) expect(index("BE", year, "M")).toBeGreaterThan(index("BE", year, "F"));
  });

  test("in 2015 also in the neighbouring countries; the gap is smallest in the Netherlands, largest in Germany", () => {
    const gap = (country: string) => index(country, "2015", "M") - index(country, "2015", "F");
    const gaps = ["BE", ...NEIGHBOURS].map(gap);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
    expect(gap("NL")).toBe(Math.min(...gaps));
    expect(gap("DE")).toBe(Math.max(...gaps));
  });
});

describe("tight deadlines", () => {
  test("three groups of almost equal size: within five percentage points of each other", () => {
    const groups = ["almost_always", "sometimes_quarter", "almost_never"].map((answer) =>
      share("BE", answer),
    );
    expect(Math.max(...groups) - Math.min(...groups)).toBeLessThanOrEqual(5);
    expect(groups.reduce((sum, one) => sum + one)).toBeGreaterThanOrEqual(99);
  });

  test("more common in Belgium than on average in the EU; six Member States have a higher share", () => {
    // The source rounds to whole percents: more than one point apart is a difference before rounding too.
    expect(share("BE") - share("EU28")).toBeGreaterThan(1);
    const higher = MEMBERS.filter((country) => share(country) > share("BE"));
    expect(higher).toHaveLength(6);
    expect(Math.max(...MEMBERS.map((country) => share(country)))).toBe(share("UK"));
  });

  test("in Germany about as many never have them, far fewer almost always", () => {
    expect(Math.abs(share("DE", "almost_never") - share("BE", "almost_never"))).toBeLessThanOrEqual(2);
    expect(share("BE") - share("DE")).toBeGreaterThanOrEqual(5);
  });
});

describe("other demands", async () => {
  const demands = await ewcs
    .where({
      indicator: ["angry_clients", "long_days", "influence"],
      answer: ["almost_always", "once_or_more", "mostly"],
    })
    .measure("percentage", { by: ["indicator", "country"] });
  const value = (indicator: string, country: string) => demands.at({ indicator, country }).number!;
  const INDICATORS = ["angry_clients", "long_days", "influence"];

  test.each(INDICATORS)(
    "%s: Belgium is within two percentage points of the European average",
    (indicator) => {
      expect(Math.abs(value(indicator, "BE") - value(indicator, "EU28"))).toBeLessThanOrEqual(2);
    },
  );

  test.each(INDICATORS)("%s: neighbouring countries differ more", (indicator) => {
    const values = NEIGHBOURS.map((country) => value(indicator, country));
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(2);
  });

  test("angry clients are more common in France than in the Netherlands", () => {
    expect(value("angry_clients", "FR")).toBeGreaterThan(value("angry_clients", "NL"));
  });
});
