import fc from "../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { adjust } from "../../lib/survey/inference/adjust.ts";
import type { Adjustment } from "../../lib/survey/inference/adjust.ts";
import { expected } from "../reference/read.ts";

const { p, ...wanted } = expected("classic").results.p_adjust;
const number = (list: (number | "NA")[]) => list.map((one) => (one === "NA" ? NaN : one));
const p_values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("adjusted p-values", () => {
  test.each(Object.keys(wanted))("%s as R has it, a missing one too", (method) => {
    adjust(number(p), method as Adjustment).forEach((value, i) => {
      const reference = number(wanted[method])[i]!;
      const same = Number.isNaN(reference) ? Number.isNaN(value) : Math.abs(value - reference) < 1e-14;
      expect(same, `${value} for ${reference}`).toBe(true);
    });
  });

  test("keep the order, are never smaller, and don't depend on the order given", () => {
    fc.assert(
      fc.property(
        p_values,
        fc.constantFrom<Adjustment>("BH", "BY", "holm", "hochberg", "bonferroni"),
        (list, method) => {
          const adjusted = adjust(list, method);
          const turned = adjust(list.toReversed(), method).toReversed();
          adjusted.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(list[i]!);
            expect(value).toBeCloseTo(turned[i]!, 14);
            const smaller = adjusted.filter((_, j) => list[j]! < list[i]!);
            expect(Math.max(0, ...smaller)).toBeLessThanOrEqual(value);
          });
        },
      ),
    );
  });

  test("of one test it is itself, of none nothing; outside 0 to 1 is refused", () => {
    expect(adjust([0.2])).toEqual([0.2]);
    expect(adjust([])).toEqual([]);
    expect(() => adjust([1.2])).toThrow(expect.objectContaining({ code: "SURVEY_P_VALUE" }));
  });
});
