import fc from "../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { Direction } from "../../lib/disclosure/respondents/direction.ts";
import { smallGroups } from "../../lib/disclosure/respondents/groups.ts";
import { combined, leastSquares } from "../../lib/disclosure/respondents/leastSquares.ts";
import { columnsOf, setsOf } from "../../lib/disclosure/respondents/sets.ts";
import { Elimination } from "../../lib/disclosure/system/elimination.ts";

const UNKNOWNS = 9;
const set = fc.subarray([...Array(UNKNOWNS).keys()], { minLength: 1 }).map((list) => Int32Array.from(list));
const rowOf = (places: Int32Array): number[] =>
  Array.from({ length: UNKNOWNS }, (_, place) => Number(places.includes(place)));

describe("what follows from sums", () => {
  test("the example of least squares", () => {
    const { by, left } = leastSquares([Int32Array.of(0, 1)], Float64Array.of(1, 0, 0));
    expect([...by]).toEqual([0.5]);
    expect([...left]).toEqual([0.5, -0.5, 0]);
  });

  test("a target is its combination and what no sum sees", () =>
    fc.assert(
      fc.property(fc.array(set, { maxLength: 8 }), set, (sums, one) => {
        const target = Float64Array.from(rowOf(one));
        const { by, left } = leastSquares(sums, target);
        const again = combined(sums, by, UNKNOWNS);
        target.forEach((value, place) => expect(again[place]! + left[place]!).toBeCloseTo(value, 8));
        for (const sum of sums) expect(sum.reduce((all, place) => all + left[place]!, 0)).toBeCloseTo(0, 8);
      }),
    ));

  test("a set stands still in random directions exactly where exact elimination finds it", () =>
    fc.assert(
      fc.property(fc.array(set, { maxLength: 12 }), fc.array(set, { minLength: 5 }), (sums, asked) => {
        const exact = new Elimination();
        for (const sum of sums) exact.add(rowOf(sum));
        const direction = new Direction(sums, UNKNOWNS);
        for (const one of asked)
          expect(direction.isKnown(one)).toBe(exact.combination(rowOf(one)) !== undefined);
      }),
      { numRuns: 300 },
    ));

  test("so does one where sums have some more than once", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(set, fc.integer({ min: 2, max: 4 })), { maxLength: 8 }),
        fc.array(set, { minLength: 5 }),
        (sums, asked) => {
          const exact = new Elimination();
          const factors = sums.map(([places, most]) =>
            Float64Array.from(places, (place) => 1 + (place % most)),
          );
          const rows = sums.map(([places], index) => {
            const row = Array.from({ length: UNKNOWNS }, () => 0);
            places.forEach((place, i) => (row[place] = factors[index]![i]!));
            return row;
          });
          for (const row of rows) exact.add(row);
          const direction = new Direction(
            sums.map(([places]) => places),
            UNKNOWNS,
            factors,
          );
          for (const one of asked)
            expect(direction.isKnown(one)).toBe(exact.combination(rowOf(one)) !== undefined);
        },
      ),
      { numRuns: 300 },
    ));
});

describe("whom numbers are about", () => {
  const computed: Record<string, string>[] = [];
  const columns = [
    { name: "sector", as: "code" as const, computed },
    { name: "sick", as: "has" as const, computed },
  ];
  const classes = {
    rows: Float64Array.of(4, 3, 2, 1),
    codes: [
      ["B", "B", "C", ""],
      ["1", "0", "1", ""],
    ],
  };
  const of = (codes: [string, string][], answered: string[], having?: string) => ({
    address: codes,
    answered,
    having,
    computed,
  });

  test("codes, several together, answers, and those who have something", () => {
    const conditions = [
      of([["sector", "B"]], []),
      of([["sector", "B+C"]], ["sick"], "sick"),
      of([], ["sick"], "sick"),
      of([], []),
    ];
    expect(columnsOf(conditions)).toEqual(columns);
    const found = setsOf(conditions, columns, classes).map((one) => [...one]);
    expect(found).toEqual([
      [0, 1],
      [0, 2],
      [0, 2],
      [0, 1, 2, 3],
    ]);
  });

  test("a code of its own with a plus, and bands of years", () => {
    const own = { rows: Float64Array.of(1, 1, 1, 1), codes: [["B", "F", "B+F", "C"]] };
    const years = { rows: Float64Array.of(1, 1, 1), codes: [["2019", "2020", "2022"]] };
    const [one] = columns;
    expect(setsOf([of([["sector", "B+F"]], [])], [one!], own)).toEqual([Int32Array.of(2)]);
    expect(setsOf([of([["sector", "2019-2021"]], [])], [one!], years)).toEqual([Int32Array.of(0, 1)]);
  });

  test("small groups: by codes, and what is left of a number beside another", () => {
    const numbers = [
      { id: "B", set: Int32Array.of(0, 1), family: "sector" },
      { id: "C", set: Int32Array.of(2), family: "sector" },
      { id: "sick", set: Int32Array.of(0, 2), family: "sick" },
    ];
    const found = smallGroups({
      classes,
      of: [0, 1, 2, 3],
      nameOf: (_, codes) => codes.join(),
      numbers,
      least: { rows: 4, units: 0 },
    });
    const names = Object.fromEntries(found.map((one) => [[...one.classes].join(), one.name]));
    // The fourth has no code; four sick people in B are enough.
    expect(names).toEqual({ 1: "B,0", 2: "C", 3: "" });
  });
});
