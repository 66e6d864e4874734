import { describe, expect, test } from "vitest";
import { difference } from "../../lib/screen/difference.ts";
import { hardestHit } from "../../lib/screen/hardestHit.ts";
import type { Rules } from "../../lib/screen/hardestHit.ts";
import { testGroups } from "../../lib/screen/testGroups.ts";
import { design } from "../../lib/survey/design/design.ts";
import { generator } from "../../data-samples/random.ts";
import { simulate } from "./simulated.ts";

const RULES: Rules = { worst: "high", crossings: 2, level: 0.05, minimumEffect: 0.05, minimumNEff: 100 };

test("of 60 surveys without differences, of all sizes of shares, at most 7 % show any group", () => {
  const random = generator(20261128);
  const found = Array.from({ length: 60 }, (_, index) => {
    const { plan, y, codes } = simulate(random, {
      share: [0.05, 0.1, 0.25, 0.5][index % 4]!,
      persons: 12,
      units: 120,
    });
    return testGroups(plan, y, codes, { ...RULES, minimumNEff: 50 }).some(({ adjusted }) => adjusted <= 0.05);
  }).filter(Boolean);
  expect(found.length).toBeLessThanOrEqual(4);
});

describe("a planted group comes first", () => {
  test.each<{ at: Record<string, string>; effect: number }>([
    { at: { sector: "care" }, effect: 0.18 },
    { at: { function: "manual" }, effect: 0.15 },
    { at: { sector: "trade", sex: "F" }, effect: 0.25 },
  ])("$at", ({ at, effect }) => {
    const { plan, y, codes } = simulate(generator(11), { share: 0.25, planted: { at, effect } });
    const { found, tested } = hardestHit(plan, y, codes, RULES);
    expect(found[0]!.at).toEqual(at);
    expect(found[0]!.low).toBeLessThan(effect);
    expect(found[0]!.high).toBeGreaterThan(effect);
    expect(tested).toBeGreaterThan(100);
  });
});

test("crossings that only repeat their group are left out", () => {
  const at = { function: "manual" };
  const { plan, y, codes } = simulate(generator(5), { share: 0.2, planted: { at, effect: 0.3 } });
  const repeats = testGroups(plan, y, codes, RULES).filter(
    ({ at, adjusted, sign }) => at["function"] === "manual" && adjusted <= 0.05 && sign === 1,
  );
  expect(repeats.length).toBeGreaterThan(10);
  const { found } = hardestHit(plan, y, codes, RULES);
  expect(found.filter(({ at }) => at["function"] === "manual").length).toBeLessThan(4);
  expect(found[0]!.at).toEqual(at);
});

test("where less is worse, the same groups stand out of the answers turned round", () => {
  const made = simulate(generator(11), { share: 0.25, planted: { at: { sector: "care" }, effect: 0.18 } });
  const high = hardestHit(made.plan, made.y, made.codes, RULES).found;
  const turned = made.y.map((value) => 1 - value);
  const low = hardestHit(made.plan, turned, made.codes, { ...RULES, worst: "low" }).found;
  expect(low.map(({ at }) => at)).toEqual(high.map(({ at }) => at));
  expect(low[0]!.low).toBeCloseTo(-high[0]!.high, 10);
});

describe("a difference", () => {
  test("of two simple shares has about Newcombe's interval", () => {
    // Newcombe (1998), example (a): 56/70 against 48/80, hybrid score interval 0.0524 to 0.3339.
    const y = [...Array(56).fill(1), ...Array(14).fill(0), ...Array(48).fill(1), ...Array(32).fill(0)];
    const members = Uint8Array.from(y, (_, row) => (row < 70 ? 1 : 0));
    const plan = design({ weights: y.map(() => 1) });
    const found = difference(plan, y, members, { share: true, level: 0.95 });
    expect(found.difference).toBeCloseTo(0.2, 12);
    expect(Math.abs(found.low - 0.0524)).toBeLessThan(0.006);
    expect(Math.abs(found.high - 0.3339)).toBeLessThan(0.006);
  });

  test("of shares of 0 and 1 has an interval that stays within −1 and 1", () => {
    const y = [...Array(30).fill(1), ...Array(30).fill(0)];
    const members = Uint8Array.from(y);
    const {
      low,
      high,
      difference: d,
    } = difference(design({ weights: y.map(() => 1) }), y, members, {
      share: true,
      level: 0.95,
    });
    expect(d).toBe(1);
    expect(low).toBeGreaterThan(0.7);
    expect(high).toBe(1);
  });
});
