import fc from "../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { kAnonymity } from "../../lib/disclosure/kanonymity.ts";
import { leastDiverse, lDiversity } from "../../lib/disclosure/lDiversity.ts";
import { columns, expected } from "../reference/read.ts";

const { keys, results } = expected("kanon") as { keys: string[]; results: Record<string, never> };
const data = columns("kanon");

describe("k-anonymity and l-diversity", () => {
  const groups = kAnonymity(keys.map((key) => data[key]!));

  it("are those of R: group sizes, records below k, distinct and entropy l", () => {
    expect(Array.from(groups.sizes)).toEqual(results.fk);
    const { k2, k3, k5 } = results.violating as Record<string, number>;
    expect([groups.violating(2), groups.violating(3), groups.violating(5)]).toEqual([k2, k3, k5]);
    expect(groups.k).toBe(1);
    // The same weighted: how many people of the population share the keys.
    const inPopulation = kAnonymity(
      keys.map((key) => data[key]!),
      data.w!.map(Number),
    );
    (results.Fk as number[]).forEach((value, row) => expect(inPopulation.sizes[row]).toBeCloseTo(value, 6));
    const diversity = lDiversity(groups, data.illness!);
    expect(Array.from(diversity.distinct)).toEqual(results.distinct_l);
    (results.entropy_l as number[]).forEach((value, row) =>
      expect(diversity.entropy[row]).toBeCloseTo(value, 12),
    );
    expect(diversity.leastDistinct).toBe(Math.min(...(results.distinct_l as number[])));
    expect(diversity.violating(2)).toBe((results.distinct_l as number[]).filter((l) => l < 2).length);
  });

  it("nothing else of the reference is left out unseen", () => {
    // t-closeness and minimal sample uniques aren't offered.
    expect(Object.keys(results).sort()).toEqual(
      [
        "Fk",
        "distinct_l",
        "entropy_l",
        "fk",
        "msu_by_size",
        "n_minimal_sample_uniques",
        "records_with_msu",
        "t_closeness_total_variation",
        "violating",
      ].sort(),
    );
  });

  it("hold as their examples say, without keys and without records", () => {
    expect(
      kAnonymity([
        ["BRU", "VLG", "VLG"],
        ["F", "M", "M"],
      ]).k,
    ).toBe(1);
    const two = kAnonymity([["BRU", "BRU", "VLG", "VLG"]]);
    expect(lDiversity(two, ["none", "stress", "none", "none"]).leastDistinct).toBe(1);
    expect(kAnonymity([], [3, 4])).toMatchObject({ k: 7 });
    expect(kAnonymity([[]])).toMatchObject({ k: 0 });
    expect(lDiversity(kAnonymity([[]]), [])).toMatchObject({ leastDistinct: 0, leastEntropy: 0 });
  });

  it("a missing value is none of the l: it may be what all others have", () => {
    const one = kAnonymity([["BRU", "BRU", "BRU"]]);
    const least = (...values: string[]) => lDiversity(one, leastDiverse(one, values));
    expect(lDiversity(one, ["stress", "", "stress"]).leastDistinct).toBe(2);
    expect(least("stress", "", "stress")).toMatchObject({ leastDistinct: 1, leastEntropy: 1 });
    expect(least("stress", "", "none").leastDistinct).toBe(2);
    expect(least("", "", "")).toMatchObject({ leastDistinct: 1, leastEntropy: 1 });
    expect(least("", "", "").violating(1)).toBe(0);
  });

  const records = fc.array(
    fc.record({ a: fc.constantFrom("", "1", "2"), b: fc.constantFrom("1", "1:1", ":1"), s: fc.string() }),
    { minLength: 1, maxLength: 60 },
  );

  it("count what a comparison of every pair of records counts, in any order of the keys", () => {
    fc.assert(
      fc.property(records, (rows) => {
        const [a, b, s] = [rows.map((row) => row.a), rows.map((row) => row.b), rows.map((row) => row.s)];
        const found = kAnonymity([a, b]);
        const same = (row: number) => rows.filter((_, other) => a[other] === a[row] && b[other] === b[row]);
        rows.forEach((_, row) => expect(found.sizes[row]).toBe(same(row).length));
        expect(Array.from(kAnonymity([b, a]).sizes)).toEqual(Array.from(found.sizes));
        const diversity = lDiversity(found, s);
        rows.forEach((_, row) => {
          expect(diversity.distinct[row]).toBe(new Set(same(row).map((one) => one.s)).size);
          expect(diversity.entropy[row]! - 1e-9).toBeLessThanOrEqual(diversity.distinct[row]!);
        });
      }),
    );
  });

  it("whatever the missing values are among those of their group, it is at least as diverse", () => {
    const coded = fc.array(
      fc.record({
        a: fc.constantFrom("1", "2"),
        s: fc.constantFrom("", "", "x", "y", "z"),
        pick: fc.nat(),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(coded, (rows) => {
        const groups = kAnonymity([rows.map(({ a }) => a)]);
        const worst = lDiversity(
          groups,
          leastDiverse(
            groups,
            rows.map(({ s }) => s),
          ),
        );
        const filled = lDiversity(
          groups,
          rows.map(({ a, s, pick }) => {
            const known = rows.filter((one) => one.a === a && one.s !== "");
            return s === "" && known.length > 0 ? known[pick % known.length]!.s : s;
          }),
        );
        rows.forEach((_, row) => {
          expect(worst.distinct[row]).toBeLessThanOrEqual(filled.distinct[row]!);
          expect(worst.entropy[row]! - 1e-9).toBeLessThanOrEqual(filled.entropy[row]!);
        });
      }),
    );
  });

  it("come out the same when equal records are counted first", () => {
    fc.assert(
      fc.property(records, (rows) => {
        const counted = new Map<string, number>();
        for (const { a, s } of rows)
          counted.set(JSON.stringify([a, s]), (counted.get(JSON.stringify([a, s])) ?? 0) + 1);
        const kinds = [...counted.keys()].map((key) => JSON.parse(key) as [string, string]);
        const few = kAnonymity([kinds.map(([a]) => a)], [...counted.values()]);
        const all = kAnonymity([rows.map(({ a }) => a)]);
        expect([few.k, few.violating(3), few.violating(9)]).toEqual([
          all.k,
          all.violating(3),
          all.violating(9),
        ]);
        const diversity = lDiversity(
          few,
          kinds.map(([, s]) => s),
        );
        const every = lDiversity(
          all,
          rows.map(({ s }) => s),
        );
        expect(diversity.leastEntropy).toBeCloseTo(every.leastEntropy, 12);
        expect([diversity.leastDistinct, diversity.violating(2)]).toEqual([
          every.leastDistinct,
          every.violating(2),
        ]);
      }),
    );
  });

  it("a further key never makes a group larger", () => {
    fc.assert(
      fc.property(records, (rows) => {
        const few = kAnonymity([rows.map((row) => row.a)]);
        const more = kAnonymity([rows.map((row) => row.a), rows.map((row) => row.s)]);
        more.sizes.forEach((size, row) => expect(size).toBeLessThanOrEqual(few.sizes[row]!));
        expect(more.k).toBeLessThanOrEqual(few.k);
      }),
    );
  });
});
