import fc from "../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { cronbachAlpha } from "../../lib/scales/alpha.ts";
import { bartlettTest, kmo, omega, principalComponents, splitHalf } from "../../lib/scales/factor.ts";
import { itemStatistics } from "../../lib/scales/itemStatistics.ts";
import { generator } from "../../data-samples/random.ts";

const error = (code: string) => expect.objectContaining({ code });

/** Answers of 80 people to some items, on a trait that all share. */
function answers(seed: number, items = 4, people = 80): Float64Array[] {
  const random = generator(seed);
  const trait = Float64Array.from({ length: people }, () => random() * 4);
  return Array.from({ length: items }, () => trait.map((one) => Math.round(one + 2 * random())));
}

const seeds = fc.nat(10_000);
const numbers = (items: Float64Array[]) => {
  const { alpha, standardised, low, high } = cronbachAlpha(items);
  return [alpha, standardised, low, high];
};
const same = (a: number[], b: number[]) => a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 9));

describe("alpha", () => {
  test("doesn't change when all items are shifted and stretched alike, rows permuted, weights scaled", () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (seed, factor) => {
        const items = answers(seed);
        const wanted = numbers(items);
        same(numbers(items.map((item) => item.map((value) => 7 + 3 * value))), wanted);
        same(numbers(items.map((item) => item.toReversed())), wanted);
        same(numbers(items.toReversed()), wanted);
        const weights = items[0]!.map(() => factor);
        const weighted = cronbachAlpha(items, { weights });
        same([weighted.alpha, weighted.standardised, weighted.low, weighted.high], wanted);
        expect(wanted[2]!).toBeLessThan(wanted[0]!);
        expect(wanted[3]!).toBeGreaterThan(wanted[0]!);
      }),
      { numRuns: 40 },
    );
  });

  test("is that of doubled rows when everyone weighs double, but for n", () => {
    const items = answers(3);
    const twice = items.map((item) => Float64Array.from([...item, ...item]));
    const { alpha } = cronbachAlpha(twice);
    expect(alpha).toBeCloseTo(cronbachAlpha(items).alpha, 9);
    expect(cronbachAlpha(twice).high - cronbachAlpha(twice).low).toBeLessThan(
      cronbachAlpha(items).high - cronbachAlpha(items).low,
    );
  });

  test("of k items that are the same is 1; of two it is 2·cov over the variance of the sum", () => {
    const [item] = answers(5);
    expect(cronbachAlpha([item!, item!.slice(), item!.slice()]).alpha).toBeCloseTo(1, 12);
    expect(cronbachAlpha([item!, item!.slice()]).guttman6).toBeNull();
  });

  test("without missing answers pairwise and listwise agree", () => {
    const items = answers(9);
    expect(cronbachAlpha(items, { missing: "listwise" })).toEqual(cronbachAlpha(items));
  });
});

test("omega is close to alpha for items alike, and its loadings give the correlations of one factor", () => {
  const items = answers(11, 5, 3000);
  const found = omega(items);
  expect(Math.abs(found.omega - cronbachAlpha(items).standardised)).toBeLessThan(0.01);
  expect(found.loadings.every((one) => one > 0.6 && one < 0.95)).toBe(true);
});

test("eigenvalues add up to the number of items", () => {
  const values = principalComponents(answers(4, 6));
  expect(values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(6, 10);
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

describe("floor and ceiling", () => {
  test("are the shares at the ends that there could be, not at those that occur", () => {
    const items = [
      [1, 1, 2, 3],
      [2, 3, 3, 4],
    ];
    const [first, second] = itemStatistics(items, [1, 5]);
    expect([first!.floor, first!.ceiling]).toEqual([0.5, 0]);
    expect([second!.floor, second!.ceiling]).toEqual([0, 0]);
    const [weighted] = itemStatistics(items, [1, 5], { weights: [3, 1, 1, 1] });
    expect(weighted!.floor).toBeCloseTo(4 / 6, 12);
    expect(first!.dropped).toBeNull();
  });
});

describe("what has no answer is refused", () => {
  const some = [1, 2, 3, 4];
  const none = [NaN, NaN, NaN, NaN];
  test.each<[string, number[][], string]>([
    ["one item", [some], "SCALE_ITEMS"],
    ["none", [], "SCALE_ITEMS"],
    ["nobody", [[], []], "SCALE_ITEMS"],
    ["other lengths", [some, [1, 2]], "SCALE_ITEMS"],
    ["all missing", [some, none], "SCALE_CONSTANT"],
    ["everyone alike", [some, [2, 2, 2, 2]], "SCALE_CONSTANT"],
    ["one answer", [some, [NaN, 2, NaN, NaN]], "SCALE_CONSTANT"],
  ])("%s", (_, items, code) => {
    expect(() => cronbachAlpha(items)).toThrow(error(code));
    expect(() => itemStatistics(items, [1, 5])).toThrow(error(code));
    expect(() => principalComponents(items)).toThrow(error(code));
  });

  test("listwise, when nobody answers all", () => {
    const items = [
      [1, 2, NaN, NaN],
      [NaN, NaN, 2, 3],
    ];
    expect(() => cronbachAlpha(items, { missing: "listwise" })).toThrow(error("SCALE_CONSTANT"));
    expect(() => cronbachAlpha(items)).toThrow(error("SCALE_APART"));
    expect(() => splitHalf(items)).toThrow(error("SCALE_CONSTANT"));
  });

  test("an item that follows from others; too few items for omega", () => {
    const items = [some, [2, 4, 6, 8], [1, 3, 2, 4]];
    for (const of of [omega, kmo, bartlettTest]) expect(() => of(items)).toThrow(error("SCALE_SINGULAR"));
    expect(() => omega([some, [1, 3, 2, 4]])).toThrow(error("SCALE_ITEMS"));
  });
});

test("the numbers that the examples give", () => {
  const items = [
    [1, 2, 3, 4],
    [2, 2, 3, 5],
  ];
  expect(cronbachAlpha(items).alpha.toFixed(2)).toBe("0.95");
  expect(itemStatistics(items, [1, 5])[0]!.itemRest.toFixed(2)).toBe("0.91");
  expect(principalComponents(items)[0]!.toFixed(2)).toBe("1.91");
});
