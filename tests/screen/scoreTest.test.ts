import fc from "../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { chiSquareUpper } from "../../lib/distributions/chiSquare.ts";
import { scoreTest } from "../../lib/screen/scoreTest.ts";
import { testGroups } from "../../lib/screen/testGroups.ts";
import { design } from "../../lib/survey/design/design.ts";
import { jackknife } from "../../lib/survey/design/jackknife.ts";
import { generator } from "../../data-samples/random.ts";
import { simulate } from "./simulated.ts";

const survey = simulate(generator(7), { share: 0.3, units: 60, persons: 15 });
const flags = (name: string, code: string) =>
  Uint8Array.from(survey.codes[name]!, (one) => Number(one === code));
const group = flags("sector", "care");
const own = scoreTest(survey.plan, survey.y)(group);

test("with equal weights and large samples it is Pearson's chi-square test", () => {
  const random = generator(3);
  const n = 20_000;
  const y = Float64Array.from({ length: n }, () => (random() < 0.3 ? 1 : 0));
  const members = Uint8Array.from({ length: n }, (_, row) => (random() < 0.2 + 0.01 * y[row]! ? 1 : 0));
  const count = (g: number, answer: number) =>
    members.reduce((sum, flag, row) => sum + Number(flag === g && y[row] === answer), 0);
  const [a, b, c, d] = [count(1, 1), count(1, 0), count(0, 1), count(0, 0)];
  const chi = (n * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
  const { p } = scoreTest(design({ weights: new Float64Array(n).fill(1) }), y)(members);
  expect(Math.abs(p / chiSquareUpper(chi, 1) - 1)).toBeLessThan(0.02);
});

describe("the test stays the same", () => {
  test("for the others as for the group, the other way round; and for the answers turned round", () => {
    const others = scoreTest(survey.plan, survey.y)(group.map((flag) => 1 - flag));
    expect(others.p).toBeCloseTo(own.p, 10);
    expect(others.sign).toBe(-own.sign);
    const turned = scoreTest(
      survey.plan,
      survey.y.map((value) => 1 - value),
    )(group);
    expect(turned.p).toBeCloseTo(own.p, 10);
    expect(turned.sign).toBe(-own.sign);
  });

  test("when weights are scaled, rows permuted, the variable shifted and stretched", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.nat(1000), (factor, seed) => {
        const random = generator(seed);
        const order = survey.codes["sex"]!.map((_, row) => ({ row, key: random() }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const { units, stratumOf } = survey.plan.stages[0]!;
        const plan = design({
          weights: order.map((row) => survey.plan.weights[row]! * factor),
          psu: order.map((row) => String(units[row])),
          strata: order.map((row) => String(stratumOf[units[row]!])),
        });
        const y = Float64Array.from(order, (row) => 7 + 3 * survey.y[row]!);
        const found = scoreTest(plan, y)(Uint8Array.from(order, (row) => group[row]!));
        expect(found.p).toBeCloseTo(own.p, 9);
        expect(found.sign).toBe(own.sign);
      }),
      { numRuns: 20 },
    );
  });

  test("about, with replicate weights instead of the design", () => {
    const { p } = scoreTest(jackknife(survey.plan), survey.y)(group);
    expect(Math.abs(Math.log(p / own.p))).toBeLessThan(0.15);
  });
});

describe("where there is nothing to test it says so", () => {
  const everyone = new Uint8Array(group.length).fill(1);
  test("everyone, nobody, one answer, no answer, one primary unit", () => {
    const of = (y: Float64Array, members: Uint8Array) => scoreTest(survey.plan, y)(members);
    expect(of(survey.y, everyone).p).toBeNaN();
    expect(of(survey.y, new Uint8Array(group.length)).p).toBeNaN();
    expect(
      of(
        survey.y.map(() => 1),
        group,
      ).p,
    ).toBeNaN();
    expect(
      of(
        survey.y.map(() => NaN),
        group,
      ).p,
    ).toBeNaN();
    const alone = flags("region", "brussels").map((flag, row) =>
      Number(flag === 1 && survey.plan.stages[0]!.units[row] === 0),
    );
    expect(of(survey.y, alone).p).toBeNaN();
  });

  test("and a small group without any case is no finding", () => {
    const rare = survey.y.map((_, row) => (row % 20 === 1 && !group[row] ? 1 : 0));
    const small = Uint8Array.from(group, (flag, row) => (flag && row % 4 === 0 ? 1 : 0));
    expect(scoreTest(survey.plan, rare)(small).p).toBeGreaterThan(0.05);
  });

  test("groups below the least size aren't looked at, nor those that leave too few others", () => {
    const rules = { crossings: 1, minimumNEff: 100 };
    const names = testGroups(
      survey.plan,
      survey.y,
      { sex: survey.codes["sex"]!, all: survey.codes["sex"]!.map(() => "x") },
      rules,
    );
    expect(names.map(({ at }) => at)).toEqual(expect.arrayContaining([{ sex: "M" }, { sex: "F" }]));
    expect(names).toHaveLength(2);
  });
});
