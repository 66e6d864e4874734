import { describe, expect, it } from "vitest";
import { candidateSchema } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import type { PublicValue } from "../../lib/disclosure/public.ts";
import { change, ratio } from "../../lib/figure/change.ts";
import { Cube } from "../../lib/figure/cube.ts";
import { formatValue } from "../../lib/figure/format.ts";
import { sample, sampleEstimates } from "./sample.ts";

const belgium = () => sample().where({ country: "BE", sex: "T" });
const at = (year: string) => belgium().at({ year });

describe("Value", () => {
  it("is a valid candidate, and says what is published", () => {
    const value = change(at("2005"), at("2015")).digits(2).signed();
    expect(candidateSchema.safeParse(value.candidate).success).toBe(true);
    expect(formatValue(check(value.candidate).record as PublicValue, "nl")).toBe("+0,50");
  });

  it("compares as a number", () => {
    expect(at("2015") > at("2005")).toBe(true);
    expect(ratio(at("2015"), at("2005")).number).toBeCloseTo(40.5 / 40);
  });

  it("refuses a change across a declared break, in both directions, whatever was fixed before", () => {
    expect(() => change(at("2015"), at("2021"))).toThrow(expect.objectContaining({ code: "VALUE_BREAK" }));
    expect(() => change(at("2021"), at("2005"))).toThrow(expect.objectContaining({ code: "VALUE_BREAK" }));
    const after = belgium().where({ year: "2021" }).at({});
    const before = belgium()
      .where({ year: ["2005", "2015"] })
      .at({ year: "2005" });
    expect(() => change(before, after)).toThrow(expect.objectContaining({ code: "VALUE_BREAK" }));
  });

  it("allows a difference between groups on the same side of a break", () => {
    const cube = sample().where({ country: "BE", year: "2021" });
    expect(change(cube.at({ sex: "M" }), cube.at({ sex: "F" })).number).toBe(-1);
  });

  it("refuses a change across a cell flagged as a break, in this series only", () => {
    const estimates = sampleEstimates();
    const flagged = new Cube({
      ...estimates,
      cells: estimates.cells.map((cell) =>
        cell.at.country === "BE" && cell.at.year === "2010" ? { ...cell, flags: "bp" } : cell,
      ),
    });
    const of = (country: string, year: string) => flagged.at({ country, sex: "T", year });
    expect(() => change(of("BE", "2005"), of("BE", "2015"))).toThrow(
      expect.objectContaining({ code: "VALUE_BREAK" }),
    );
    expect(change(of("BE", "2010"), of("BE", "2015")).number).toBe(0.25);
    expect(change(of("NL", "2005"), of("NL", "2015")).number).toBe(0.5);
  });

  it("refuses other units and nested changes", () => {
    const estimates = sampleEstimates();
    const percent = new Cube({ ...estimates, measure: { ...estimates.measure, kind: "percentage" } });
    const share = percent.at({ country: "BE", sex: "T", year: "2005" });
    expect(() => change(share, at("2010"))).toThrow(expect.objectContaining({ code: "VALUE_UNITS" }));
    expect(() => change(change(at("2005"), at("2010")), at("2015"))).toThrow(
      expect.objectContaining({ code: "VALUE_NESTED" }),
    );
    const later = percent.at({ country: "BE", sex: "T", year: "2015" });
    const points = check(change(share, later).candidate).record as PublicValue;
    expect(formatValue(points, "en")).toBe("0.5\u00a0percentage points");
  });
});
