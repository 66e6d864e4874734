import { describe, expect, it } from "vitest";
import type { PublicValue } from "../../lib/disclosure/public.ts";
import { formatNumber, formatValue } from "../../lib/figure/format.ts";
import { LANGUAGES } from "../../lib/words.ts";

const inAll = (number: number, style: Parameters<typeof formatNumber>[1]) =>
  LANGUAGES.map((language) => formatNumber(number, style, language));

const value = (change: Partial<PublicValue>): PublicValue => ({
  schema: "oshlab/value/1",
  kind: "value",
  status: "shown",
  value: 1,
  unit: { nl: "", fr: "", de: "", en: "" },
  measure: "index",
  digits: 0,
  signed: false,
  synthetic: false,
  ...change,
});

describe("numbers in the reader's locale", () => {
  it("groups counts and writes the decimal sign", () => {
    expect(inAll(12832.5, { digits: 1 })).toEqual(["12.832,5", "12\u202f832,5", "12.832,5", "12,832.5"]);
    expect(inAll(2832, { digits: 0, kind: "count" })).toEqual(["2.832", "2\u202f832", "2.832", "2,832"]);
  });

  it("writes the percent sign with the language's space", () => {
    expect(inAll(12.34, { digits: 1, kind: "percentage" })).toEqual([
      "12,3%",
      "12,3\u202f%",
      "12,3\u00a0%",
      "12.3%",
    ]);
  });

  it("writes percentage points in the number's singular or plural", () => {
    expect(inAll(1, { digits: 0, kind: "points" })).toEqual([
      "1\u00a0procentpunt",
      "1\u00a0point de pourcentage",
      "1\u00a0Prozentpunkt",
      "1\u00a0percentage point",
    ]);
    expect(inAll(-1.5, { digits: 1, kind: "points" })).toEqual([
      "\u22121,5\u00a0procentpunt",
      "\u22121,5\u00a0point de pourcentage",
      "\u22121,5\u00a0Prozentpunkte",
      "\u22121.5\u00a0percentage points",
    ]);
  });

  it("uses a real minus sign, and none for what rounds to zero", () => {
    expect(formatNumber(-3.26, { digits: 1 }, "en")).toBe("\u22123.3");
    expect(formatNumber(-0.04, { digits: 1 }, "en")).toBe("0.0");
    expect(formatNumber(0.04, { digits: 1, signed: true }, "en")).toBe("0.0");
    expect(formatNumber(2, { digits: 1, signed: true }, "fr")).toBe("+2,0");
  });

  it("never groups a bare year, and leaves bare text alone", () => {
    expect(formatValue(value({ value: 2015, measure: "bare" }), "nl")).toBe("2015");
    expect(formatValue(value({ value: 12015, measure: "bare" }), "nl")).toBe("12.015");
    expect(formatValue(value({ value: "Jan–Mar", measure: "bare" }), "fr")).toBe("Jan–Mar");
  });

  it("writes the symbol of what is withheld or missing", () => {
    expect(formatValue(value({ status: "suppressed", value: null }), "fr")).toBe("[c]");
    expect(formatValue(value({ status: "missing", value: null }), "fr")).toBe("[x]");
  });
});
