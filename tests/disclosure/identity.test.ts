import fc from "../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { codesOf, codesTogether } from "../../lib/disclosure/codes.ts";
import { identity, notBy, partsOf, totalsOf } from "../../lib/disclosure/identity.ts";
import { isRest } from "../../lib/disclosure/system/relation.ts";
import { edition } from "./editions.ts";
import { confidentialTable, counts, hiddenIn } from "./tables.ts";

const idOf = (filter: Record<string, string>, measure = "n") =>
  identity(confidentialTable([], { measure, filter }).estimates, { at: {} });

/** Names and codes with all that stands between them in an identity. */
const awkward = fc.string({
  unit: fc.constantFrom("a", "B", "7", "|", "=", "+", "%", "[", '"', " ", "−", "7C", "é"),
  minLength: 1,
  maxLength: 8,
});
const addresses = fc.dictionary(awkward, awkward, { maxKeys: 4 });

describe("codes of several categories together", () => {
  test("are read as they were written, whatever stands in them", () =>
    fc.assert(
      fc.property(fc.uniqueArray(awkward, { minLength: 2, maxLength: 5 }), (codes) => {
        expect(codesOf(codesTogether(codes))).toEqual(codes.toSorted());
      }),
    ));

  test("one category stays as it is, with a plus at its end too", () => {
    expect(codesTogether(["65+"])).toBe("65+");
    expect(codesOf("65+")).toEqual(["65+"]);
    expect(codesOf(codesTogether(["15-64", "65+"]))).toEqual(["15-64", "65+"]);
  });
});

describe("an identity", () => {
  test("is another one for every other address and measure, whatever stands in their codes", () =>
    fc.assert(
      fc.property(addresses, addresses, awkward, awkward, (a, b, one, other) => {
        const isSame = one === other && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(idOf(a, one) === idOf(b, other)).toBe(isSame);
      }),
    ));

  test("has its parts again, and is never read as the rest of a total", () =>
    fc.assert(
      fc.property(addresses, awkward, (address, measure) => {
        const id = idOf(address, measure);
        expect(partsOf(id)).toMatchObject({ measure, deliveries: ["survey@0"] });
        expect(sorted(Object.fromEntries(partsOf(id).address))).toEqual(sorted(address));
        expect(isRest(id)).toBe(false);
        for (const [name] of Object.entries(address)) {
          const { [name]: _gone, ...rest } = address;
          expect(notBy(id, name)).toBe(idOf(rest, measure));
          expect(totalsOf(id).map(({ total }) => total)).toContain(idOf(rest, measure));
        }
      }),
    ));

  test("without such characters is what earlier ledgers have", () =>
    expect(idOf({ sector: "B+F", age: "65+", size: "10 − 49" })).toBe(
      '["survey@0"]|n|age=65+|sector=B+F|size=10 − 49',
    ));
});

const sorted = (of: Record<string, string>) => Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1));

describe("codes with bars in them", () => {
  const total = (n: number) => confidentialTable([{ at: {}, value: n, n }], { id: "all" });

  test("are categories of their own", async () => {
    const table = confidentialTable(counts("sector", { "B|F": 30, B: 20, F: 3 }), { id: "sectors" });
    const { records, decisions } = await edition("ed", [table, total(53)]);
    const hidden = hiddenIn(records[0]);
    expect(hidden).toContain("F");
    expect(hidden.length + hiddenIn(records[1]).length).toBe(2);
    expect(decisions).toMatchObject({ unprotected: [], audit: { narrow: [] } });
  });

  test("are no second dimension: nothing links them to its categories", async () => {
    const bars = confidentialTable([{ at: { sector: "A|sex=F" }, value: 30, n: 30 }], { id: "bars" });
    const women = confidentialTable([{ at: { sector: "A", sex: "F" }, value: 3, n: 3 }], { id: "women" });
    const { records } = await edition("ed", [bars, women]);
    expect(records.map(hiddenIn)).toEqual([[], ["A,F"]]);
  });
});
