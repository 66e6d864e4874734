import { describe, expect, test } from "vitest";
import type { UserError } from "../../lib/error.ts";
import { design } from "../../lib/survey/design/design.ts";
import type { DesignColumns } from "../../lib/survey/design/design.ts";
import { replicates } from "../../lib/survey/design/replicates.ts";
import { contrast } from "../../lib/survey/estimators/contrast.ts";
import { crossTable } from "../../lib/survey/estimators/crossTable.ts";
import { designEffect } from "../../lib/survey/estimators/designEffect.ts";
import { mean } from "../../lib/survey/estimators/mean.ts";
import { proportion } from "../../lib/survey/estimators/proportion.ts";
import { quantile } from "../../lib/survey/estimators/quantile.ts";
import { ratio } from "../../lib/survey/estimators/ratio.ts";
import { total } from "../../lib/survey/estimators/total.ts";
import { variance } from "../../lib/survey/estimators/variance.ts";
import { chiSquareTest } from "../../lib/survey/inference/chiSquareTest.ts";
import { rankTest } from "../../lib/survey/inference/rankTest.ts";
import { tTest } from "../../lib/survey/inference/tTest.ts";
import { waldTest } from "../../lib/survey/inference/waldTest.ts";
import { glm } from "../../lib/survey/models/glm.ts";

const five = design({ weights: [1, 2, 3, 4, 5] });
const y = [3, 1, 4, 1, 5];
const nobody = [0, 0, 0, 0, 0];
const refused = (run: () => unknown, code: string) => expect(run).toThrow(expect.objectContaining({ code }));

/** No NaN and nothing infinite, anywhere in a result. */
const sound = (result: object) => expect(JSON.stringify(result, words)).not.toMatch(/NaN|Infinity/);
const words = (_: string, value: unknown) => (typeof value === "number" ? String(value) : value);

describe("a design with one row", () => {
  test("is refused by the rule “fail”", () => refused(() => design({ weights: [2] }), "SURVEY_LONELY_PSU"));

  test("has estimates but no interval by the others", () => {
    const one = design({ weights: [2], lonely: "remove" });
    const got = [
      mean(one, [3]),
      total(one, [3]),
      proportion(one, [1]),
      ratio(one, [3], [2]),
      quantile(one, [3]),
    ];
    expect(got.map(({ values }) => values[0])).toEqual([3, 6, 1, 1.5, 3]);
    expect(got.map(({ intervals }) => intervals[0])).toEqual([null, null, null, null, null]);
    expect(variance(one, [3]).values).toEqual([null]);
    expect(designEffect(one, [3])).toBe(null);
    got.forEach(sound);
  });

  test("has no variance where the other strata should lend theirs", () => {
    const one = design({ weights: [2], lonely: "average" });
    expect(mean(one, [3])).toMatchObject({ values: [3], se: [null], intervals: [null] });
  });
});

test("one PSU: nothing to tell a variance by", () => {
  const one = design({ weights: [1, 2, 3], psu: ["a", "a", "a"], lonely: "remove" });
  expect(mean(one, [1, 2, 3])).toMatchObject({ se: [0], df: [0], intervals: [null] });
  refused(() => chiSquareTest(one, ["a", "b", "a"], ["x", "y", "y"]), "SURVEY_TABLE");
  expect(tTest(one, [1, 2, 3], [0, 1, 1])).toMatchObject({ df: -1, p: null, interval: null });
  refused(() => design({ weights: [1, 2, 3], psu: ["a", "a", "a"] }), "SURVEY_LONELY_PSU");
});

describe("nobody in the domain", () => {
  const domains = [nobody];
  test("means, shares, ratios, quantiles and variances are null, the number of people is 0", () => {
    for (const got of [
      mean(five, y, { domains }),
      proportion(five, [1, 0, 1, 0, 1], { domains }),
      ratio(five, y, y, { domains }),
      quantile(five, y, { domains }),
      variance(five, y, { domains }),
    ]) {
      expect(got).toMatchObject({
        values: [null],
        covariance: [[null]],
        se: [null],
        n: [0],
        nEff: [0],
        intervals: [null],
      });
      sound(got);
    }
    expect(total(five, y, { domains })).toMatchObject({ values: [0], se: [0], intervals: [null] });
  });

  test("it takes nothing from the domains beside it", () => {
    const got = mean(five, y, { domains: [nobody, [1, 1, 1, 1, 1]] });
    const alone = mean(five, y);
    expect(got.values).toEqual([null, alone.values[0]]);
    expect(got.covariance).toEqual([
      [null, null],
      [null, alone.covariance[0]![0]],
    ]);
    expect(contrast(got, [1, -1])).toEqual({ values: [null], covariance: [[null]] });
    expect(contrast(got, [0, 2]).values).toEqual([2 * alone.values[0]!]);
  });

  test("tests and models say so", () => {
    refused(() => glm(five, y, { x: [1, 2, 3, 4, 5] }, { domain: nobody }), "SURVEY_MODEL");
    refused(() => tTest(five, y, [0, 0, 1, 1, 1], { domain: nobody }), "SURVEY_MODEL");
    refused(() => rankTest(five, y, [0, 0, 1, 1, 1], { domain: nobody }), "SURVEY_MODEL");
    refused(() => chiSquareTest(five, [..."aabba"], [..."xyxyx"], { domain: nobody }), "SURVEY_TABLE");
    const table = crossTable(five, [..."aabba"], [..."xyxyx"], {
      domain: nobody,
      rows: ["a", "b"],
      columns: ["x"],
    });
    expect(table.values).toEqual([null, null]);
  });
});

test("all answers missing are no answers; totals of them are not zero", () => {
  const missing = [NaN, NaN, NaN, NaN, NaN];
  for (const got of [
    mean(five, missing),
    proportion(five, missing),
    quantile(five, missing),
    total(five, missing),
  ])
    expect(got).toMatchObject({ values: [null], se: [null], n: [0], intervals: [null] });
  refused(() => glm(five, missing, { x: y }), "SURVEY_MODEL");
});

test("no variance at all", () => {
  const same = [7, 7, 7, 7, 7];
  expect(mean(five, same)).toMatchObject({ values: [7], se: [0], intervals: [{ low: 7, high: 7 }] });
  expect(variance(five, same).values).toEqual([0]);
  expect(designEffect(five, same)).toBe(null);
  expect(quantile(five, same).values).toEqual([7]);
  const model = glm(five, same, { x: y });
  expect(model.values[0]).toBeCloseTo(7, 12);
  expect(model.values[1]).toBeCloseTo(0, 12);
  sound(model);
});

test("shares of 0 and 1: no error, no logit interval, Clopper and Pearson's by “beta”", () => {
  for (const share of [0, 1]) {
    const all = y.map(() => share);
    expect(proportion(five, all)).toMatchObject({ values: [share], se: [0], intervals: [null] });
    const { low, high } = proportion(five, all, { interval: "beta" }).intervals[0]!;
    expect(share ? high : low).toBe(share);
    expect(share ? low : 1 - high).toBeCloseTo(0.025 ** (1 / 5), 9);
    for (const interval of ["likelihood", "asin"] as const)
      expect(proportion(five, all, { interval }).intervals).toEqual([null]);
  }
});

test("weights from 1e-12 to 1e12", () => {
  const wide = design({ weights: [1e-12, 1e12, 1, 1e6, 1e-6, 1e12] });
  const answers = [1, 2, 3, 4, 5, 8];
  const got = mean(wide, answers);
  expect(got.values[0]).toBeCloseTo(5, 5);
  expect(got.nEff[0]).toBeCloseTo(2, 5);
  const domains = [[1, 0, 0, 0, 1, 0]];
  expect(mean(wide, answers, { domains }).values[0]).toBeCloseTo(5, 5);
  for (const result of [
    got,
    mean(wide, answers, { domains }),
    quantile(wide, answers),
    variance(wide, answers),
  ])
    sound(result);
  sound(glm(wide, answers, { x: [1, 3, 2, 5, 4, 9] }));
  for (const scale of [1e-12, 1e12]) {
    const scaled = design({ weights: [1, 2, 3, 4, 5].map((weight) => weight * scale) });
    expect(mean(scaled, y).se[0]).toBeCloseTo(mean(five, y).se[0]!, 12);
    expect(glm(scaled, y, { x: [1, 2, 3, 4, 9] }).se[1]).toBeCloseTo(
      glm(five, y, { x: [1, 2, 3, 4, 9] }).se[1]!,
      12,
    );
    expect(chiSquareTest(scaled, [..."aabba"], [..."xyxyx"]).p).toBeCloseTo(
      chiSquareTest(five, [..."aabba"], [..."xyxyx"]).p,
      10,
    );
  }
});

describe("regressions that can't be", () => {
  const many = design({ weights: [1, 2, 1, 2, 1, 2, 1, 2] });
  const x = [1, 2, 3, 4, 5, 6, 7, 8];
  test("separated: an outcome that a predictor tells exactly", () => {
    const problem = (outcome: number[], predictor = x) => {
      try {
        glm(many, outcome, { predictor }, { family: "logistic" });
      } catch (error) {
        return (error as UserError).what("en");
      }
      return "fitted";
    };
    expect(problem([0, 0, 0, 0, 1, 1, 1, 1])).toMatch("separation");
    expect(problem([0, 0, 0, 1, 1, 1, 1, 1], [0, 0, 0, 0, 1, 1, 1, 1])).toMatch("separation");
    expect(problem([1, 1, 1, 1, 1, 1, 1, 1])).toMatch("separation");
    expect(problem([0, 0, 1, 0, 1, 0, 1, 1])).toBe("fitted");
  });
  test("collinear: the predictor that follows from others is named", () => {
    const twice = x.map((value) => 2 * value + 1);
    expect(() => glm(many, x, { x, twice })).toThrow(
      expect.objectContaining({
        code: "SURVEY_MODEL",
        values: { problem: expect.objectContaining({ en: "“twice” follows from the other variables" }) },
      }),
    );
    refused(() => glm(many, x, { constant: x.map(() => 3) }), "SURVEY_MODEL");
  });
  test("answers that the family doesn't have", () => {
    refused(() => glm(many, x, { x }, { family: "logistic" }), "SURVEY_MODEL");
    refused(
      () =>
        glm(
          many,
          x.map((value) => -value),
          { x },
          { family: "poisson" },
        ),
      "SURVEY_MODEL",
    );
  });
  test("more coefficients than the design has degrees of freedom: no test", () => {
    const few = design({ weights: [1, 1, 1, 1], psu: ["a", "a", "b", "b"] });
    const model = glm(few, [1, 2, 3, 5], { a: [0, 1, 0, 1], b: [0, 0, 1, 1] });
    expect(model).toMatchObject({ df: -1, p: [null, null, null], intervals: [null, null, null] });
    expect(waldTest(model, model.df)).toBe(null);
  });
});

test("a Wald test of estimates that follow from each other is none", () => {
  const shares = proportion(five, [1, 0, 1, 0, 1], {
    domains: [
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ],
  });
  expect(waldTest(shares, 4)).toBe(null);
});

test("a replicate without the domain: an estimate without a standard error", () => {
  const plan = replicates({
    weights: [1, 1, 1],
    replicates: [
      [0, 1.5, 1.5],
      [1.5, 0, 1.5],
      [1.5, 1.5, 0],
    ],
    type: "JK1",
  });
  const got = mean(plan, [1, 2, 3], { domains: [[1, 0, 0]] });
  expect(got).toMatchObject({ values: [1], se: [null], intervals: [null] });
});

test("columns of another length than the sample", () => {
  const short = [1, 2];
  refused(() => mean(five, short), "SURVEY_LENGTH");
  refused(() => total(five, y, { domains: [short] }), "SURVEY_LENGTH");
  refused(() => ratio(five, y, short), "SURVEY_LENGTH");
  refused(() => quantile(five, short), "SURVEY_LENGTH");
  refused(() => glm(five, y, { short }), "SURVEY_LENGTH");
  refused(() => crossTable(five, ["a"], ["b"]), "SURVEY_LENGTH");
});

test("shares of other values, probabilities out of range", () => {
  refused(() => proportion(five, y), "SURVEY_NOT_SHARE");
  refused(() => quantile(five, y, { probabilities: [50] }), "SURVEY_QUANTILE");
  refused(() => quantile(five, y, { interval: "quantile" }), "SURVEY_QUANTILE");
});

describe("designs that are refused", () => {
  const two = { units: ["1", "2", "3", "4"], population: [3, 3, 3, 3] };
  test.each<[string, string, DesignColumns]>([
    ["no rows", "SURVEY_EMPTY", { weights: [] }],
    ["a weight of zero", "SURVEY_WEIGHT", { weights: [1, 0, 2] }],
    ["a missing weight", "SURVEY_WEIGHT", { weights: [1, NaN, 2] }],
    ["a negative weight", "SURVEY_WEIGHT", { weights: [1, -1, 2] }],
    ["an infinite weight", "SURVEY_WEIGHT", { weights: [1, Infinity, 2] }],
    ["a lonely PSU", "SURVEY_LONELY_PSU", { weights: [1, 1, 1], strata: ["a", "a", "b"] }],
    [
      "a PSU in two strata",
      "SURVEY_PSU_STRATA",
      { weights: [1, 1, 1, 1], strata: [..."aabb"], psu: [..."1221"] },
    ],
    ["a population below the sample", "SURVEY_FPC", { weights: [1, 1, 1], population: [2, 2, 2] }],
    ["a missing population", "SURVEY_FPC", { weights: [1, 1], population: [NaN, NaN] }],
    ["two populations of one stratum", "SURVEY_FPC_VARIES", { weights: [1, 1, 1], population: [4, 4, 5] }],
    ["a second stage alone", "SURVEY_SECOND", { weights: [1, 1, 1, 1], psu: [..."aabb"], second: two }],
    [
      "a lonely unit of the second stage",
      "SURVEY_LONELY_PSU",
      {
        weights: [1, 1, 1],
        psu: [..."aab"],
        population: [9, 9, 9],
        second: { units: [..."123"], population: [4, 4, 4] },
      },
    ],
    ["strata of another length", "SURVEY_LENGTH", { weights: [1, 1, 1], strata: ["a", "a"] }],
    [
      "a missing stratum",
      "SURVEY_MISSING",
      { weights: [1, 1, 1], strata: ["a", "a", undefined as unknown as string] },
    ],
  ])("%s", (_, code, given) => refused(() => design(given), code));
});
