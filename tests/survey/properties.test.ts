import fc from "../fastCheck.ts";
import { expect, test } from "vitest";
import { design } from "../../lib/survey/design/design.ts";
import type { Design } from "../../lib/survey/design/design.ts";
import { jackknife } from "../../lib/survey/design/jackknife.ts";
import { contrast, differences } from "../../lib/survey/estimators/contrast.ts";
import { crossTable } from "../../lib/survey/estimators/crossTable.ts";
import { mean } from "../../lib/survey/estimators/mean.ts";
import { proportion } from "../../lib/survey/estimators/proportion.ts";
import { quantile } from "../../lib/survey/estimators/quantile.ts";
import { ratio } from "../../lib/survey/estimators/ratio.ts";
import { total } from "../../lib/survey/estimators/total.ts";
import { variance } from "../../lib/survey/estimators/variance.ts";
import { chiSquareTest } from "../../lib/survey/inference/chiSquareTest.ts";
import { glm } from "../../lib/survey/models/glm.ts";

/** A made-up survey: strata of two PSUs or more, some answers missing, everything else as it comes. */
interface Survey {
  weights: number[];
  strata: string[];
  psu: string[];
  y: number[];
  x: number[];
  group: string[];
}

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const person = fc.record({
  weight: real(0.1, 100),
  psu: fc.integer({ min: 0, max: 3 }),
  stratum: fc.constantFrom("a", "b"),
  y: fc.oneof({ arbitrary: real(-50, 50), weight: 9 }, { arbitrary: fc.constant(NaN), weight: 1 }),
  x: real(1, 20),
  group: fc.constantFrom("men", "women"),
});
const surveys: fc.Arbitrary<Survey> = fc.array(person, { minLength: 16, maxLength: 40 }).map((people) => {
  // Each stratum has each of its PSUs, each group someone, and not everyone answers the same.
  const made = people.map((one, i) => ({
    ...one,
    ...(i < 16 ? { stratum: i < 8 ? "a" : "b", psu: i % 4, group: i % 3 ? "men" : "women" } : {}),
    y: (i < 16 && Number.isNaN(one.y) ? i : one.y) + (i % 5) * 10,
  }));
  return {
    weights: made.map(({ weight }) => weight),
    strata: made.map(({ stratum }) => stratum),
    psu: made.map(({ stratum, psu }) => `${stratum}${psu}`),
    y: made.map(({ y }) => y),
    x: made.map(({ x }) => x),
    group: made.map(({ group }) => group),
  };
});
const planOf = ({ weights, strata, psu }: Survey): Design => design({ weights, strata, psu });
const groups = ({ group }: Survey) => ["men", "women"].map((code) => group.map((one) => one === code));
const high = ({ y }: Survey) => y.map((value) => (Number.isNaN(value) ? NaN : Number(value > 10)));
const words = ({ y }: Survey) => y.map((value) => (Number.isNaN(value) ? null : value > 10 ? "high" : "low"));

/** All that doesn't depend on the size of the population, in one row. */
function everything(survey: Survey, plan: Design): (number | null)[] {
  const domains = groups(survey);
  const estimates = [
    mean(plan, survey.y, { domains }),
    proportion(plan, high(survey), { domains }),
    ratio(plan, survey.y, survey.x, { domains }),
    variance(plan, survey.y, { domains }),
    quantile(plan, survey.y, { domains, probabilities: [0.37] }),
    crossTable(plan, survey.group, words(survey), { share: "row" }),
    glm(plan, survey.y, { x: survey.x }),
  ];
  const tests = (["F", "Chisq", "Wald"] as const).map((statistic) => {
    const table = chiSquareTest(plan, survey.group, words(survey), { statistic });
    return [table.statistic, ...table.parameter];
  });
  return [
    ...estimates.flatMap(({ values, covariance }) => [...values, ...covariance.flat()]),
    ...tests.flat(),
  ];
}

function alike(got: (number | null)[], wanted: (number | null)[], bound = 1e-7): void {
  expect(got.length).toBe(wanted.length);
  got.forEach((value, i) => {
    const [a, b] = [value ?? NaN, wanted[i] ?? NaN];
    const same = Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= bound * Math.max(1e-3, Math.abs(b));
    expect(same, `${a} for ${b} at ${i}`).toBe(true);
  });
}

const check = (property: (survey: Survey) => void, numRuns = 60) =>
  fc.assert(fc.property(surveys, property), { numRuns });

test("the weights' scale doesn't matter, but to totals", () => {
  check((survey) => {
    const scaled = { ...survey, weights: survey.weights.map((weight) => weight * 1e4) };
    const [plan, more] = [planOf(survey), planOf(scaled)];
    alike(everything(scaled, more), everything(survey, plan));
    const [few, many] = [total(plan, survey.y), total(more, survey.y)];
    alike([many.values[0]! / 1e4, many.se[0]! / 1e4], [few.values[0]!, few.se[0]!]);
  });
});

test("the order of the rows doesn't matter", () => {
  check((survey) => {
    const order = survey.weights
      .map((_, row) => row)
      .sort((a, b) => ((a * 7) % 13) - ((b * 7) % 13) || a - b);
    const turned = Object.fromEntries(
      Object.entries(survey).map(([name, column]) => [name, order.map((row) => column[row])]),
    ) as unknown as Survey;
    alike(everything(turned, planOf(turned)), everything(survey, planOf(survey)));
  });
});

test("a row split in two within its PSU changes nothing but the count", () => {
  check((survey) => {
    const split = Object.fromEntries(
      Object.entries(survey).map(([name, column]: [string, (string | number)[]]) => [
        name,
        name === "weights"
          ? [...column.slice(1), Number(column[0]) * 0.3, Number(column[0]) * 0.7]
          : [...column.slice(1), column[0], column[0]],
      ]),
    ) as unknown as Survey;
    const [plan, apart] = [planOf(survey), planOf(split)];
    for (const of of [mean, total]) {
      const [got, wanted] = [of(apart, split.y), of(plan, survey.y)];
      alike([got.values[0]!, got.se[0]!, got.df[0]!], [wanted.values[0]!, wanted.se[0]!, wanted.df[0]!]);
    }
    const [got, wanted] = [glm(apart, split.y, { x: split.x }), glm(plan, survey.y, { x: survey.x })];
    alike([...got.values, ...got.covariance.flat()], [...wanted.values, ...wanted.covariance.flat()]);
    const halves = { probabilities: [0.37] };
    alike(quantile(apart, split.y, halves).values, quantile(plan, survey.y, halves).values);
  });
});

test("domains add up: totals, their covariance, means weighted by their sizes", () => {
  check((survey) => {
    const plan = planOf(survey);
    const domains = groups(survey);
    const [all, parts] = [total(plan, survey.y), total(plan, survey.y, { domains })];
    const sum = contrast(parts, [1, 1]);
    alike([sum.values[0]!, sum.covariance[0]![0]!], [all.values[0]!, all.covariance[0]![0]!]);
    const answered = survey.y.map((value) => Number(!Number.isNaN(value)));
    const sizes = total(plan, answered, { domains }).values;
    const means = mean(plan, survey.y, { domains }).values;
    const size = sizes[0]! + sizes[1]!;
    alike([(sizes[0]! * means[0]! + sizes[1]! * means[1]!) / size], mean(plan, survey.y).values);
  });
});

test("shares of a cross-table add up to 1, and their covariances to 0", () => {
  check((survey) => {
    const table = crossTable(planOf(survey), survey.group, words(survey));
    const sum = contrast(
      table,
      table.values.map(() => 1),
    );
    expect(sum.values[0]).toBeCloseTo(1, 12);
    expect(sum.covariance[0]![0]).toBeCloseTo(0, 12);
  });
});

test("the jackknife of a total is its linearised variance", () => {
  check((survey) => {
    const plan = planOf(survey);
    alike(total(jackknife(plan), survey.y).se, total(plan, survey.y).se);
  });
});

test("equal weights give the textbook's formulas", () => {
  const samples = fc.array(real(-100, 100), { minLength: 3, maxLength: 30 });
  fc.assert(
    fc.property(samples, (y) => {
      const n = y.length;
      const size = 5 * n;
      const plan = design({ weights: y.map(() => 5), population: y.map(() => size) });
      const centre = y.reduce((sum, value) => sum + value, 0) / n;
      const s2 = y.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (n - 1);
      const se = Math.sqrt((s2 / n) * (1 - n / size));
      alike([mean(plan, y).values[0]!, mean(plan, y).se[0]!], [centre, se]);
      alike([total(plan, y).values[0]!, total(plan, y).se[0]!], [size * centre, size * se]);
      alike(variance(plan, y).values, [s2]);
      expect(mean(plan, y).nEff[0]).toBeCloseTo(n, 9);
      const sorted = y.toSorted((a, b) => a - b);
      const median = n % 2 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2;
      expect(quantile(plan, y, { rule: "school" }).values[0]).toBe(median);
    }),
    { numRuns: 100 },
  );
});

test("a difference of groups is a regression on the group", () => {
  check((survey) => {
    const plan = planOf(survey);
    const gap = differences(mean(plan, survey.y, { domains: groups(survey) }));
    const model = glm(plan, survey.y, { women: survey.group.map((one) => Number(one === "women")) });
    alike([gap.values[0]!, gap.covariance[0]![0]!], [model.values[1]!, model.covariance[1]![1]!]);
  });
});
