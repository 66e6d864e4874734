import { afterAll, describe, expect, test } from "vitest";
import { complete } from "../../lib/disclosure/rules/complete.ts";
import { dominance } from "../../lib/disclosure/rules/dominance.ts";
import { pPercent } from "../../lib/disclosure/rules/pPercent.ts";
import type { RuleCell } from "../../lib/disclosure/rules/rule.ts";
import { tablesOf } from "../../lib/disclosure/whole.ts";
import { removeTemporary } from "../data/temporary.ts";
import { expected } from "../reference/read.ts";
import { leaving, numbersIn, register, times } from "./register.ts";

afterAll(removeTemporary);

const disclosure = { unit: { column: "employer" } };
const by = { by: ["sector"] } as const;

test("the units behind a number of people are those of who is counted: twelve of one employer", async () => {
  const rows = [
    ...times(60, (i) => ({ sector: "A", employer: `A${i % 10}`, burnout: i % 3 ? 0 : 1 })),
    ...times(80, (i) => ({ sector: "B", employer: `B${i % 5}`, burnout: i % 5 === 0 && i < 60 ? 1 : 0 })),
    ...times(80, (i) => ({ sector: "C", employer: `C${i % 8}`, burnout: i % 3 ? 0 : 1 })),
  ];
  const survey = await register({ columns: { employer: "attribute", burnout: "share" }, rows, disclosure });
  const cube = await survey.total("burnout", by);
  expect(cube.estimates.cells.map(({ units }) => units)).toEqual([10, 1, 8]);
  const { having } = await leaving({ having: cube });
  expect(numbersIn(having!)["B"]).toBeNull();
  expect((await survey.proportion("burnout", by)).estimates.cells.map(({ units }) => units)).toEqual([
    10, 5, 8,
  ]);
});

test("reference: a respondent with weight 2 stands for two contributors, and one with 1 for himself", async () => {
  const { inputs, results } = expected("sdc_dominance");
  const rows = (inputs.cell as string[]).map((cell, i) => ({
    cell,
    w: inputs.sw2[i],
    value: inputs.value[i],
  }));
  const survey = await register({ columns: { w: "weight", value: "amount" }, rows });
  const twice = survey.postStratify({ cell: weightsOf(rows) } as never);
  for (const sample of [survey, twice]) {
    const { estimates } = await sample.total("value", { by: ["cell"] });
    const [table] = tablesOf(estimates);
    const broken = dominance.breaks({ ...table!, kind: "count" }, complete({ minimumCount: 1, reason: "" }));
    expect((results.cells as string[]).map((code) => broken.some(({ at }) => at["cell"] === code))).toEqual(
      results.n2k90_weighted_tauargus,
    );
  }
});

/** What the weights of each cell add up to, so that calibrated ones are the same. */
const weightsOf = (rows: readonly { cell: string; w: number }[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(rows, ({ cell }) => cell)].map(([cell, own]) => [
      cell,
      own.reduce((sum, { w }) => sum + w, 0),
    ]),
  );

test("one and a half times the largest fill a place and half of the next", async () => {
  const rows = [
    { cell: "a", w: 1.5, value: 100 },
    { cell: "a", w: 2, value: 10 },
    ...times(20, () => ({ cell: "a", w: 1, value: 1 })),
  ];
  const survey = await register({
    columns: { w: "weight", value: "amount" },
    rows,
    disclosure: { dominance: { n: 3, k: 90 } },
  });
  const [cell] = (await survey.total("value")).estimates.cells;
  expect(cell!.largest).toEqual([100, 55, 10]);
  expect((await survey.mean("value")).estimates.cells[0]!.largest!.map((one) => one * 23.5)).toEqual(
    [100, 55, 10].map((one) => expect.closeTo(one, 9)),
  );
});

test.each([1e-9, 1, 1e12])("the p% rule is the same in any unit: × %s", (factor) => {
  const cell = (largest: number[], value: number) => ({
    at: {},
    identity: "a",
    value: value * factor,
    largest: largest.map((one) => one * factor),
  });
  const rules = complete({ minimumCount: 1, reason: "" });
  const breaks = (cells: RuleCell[]) =>
    pPercent.breaks({ kind: "count", dimensions: [], cells }, rules).length;
  expect(breaks([cell([80, 13], 100.9)])).toBe(1);
  expect(breaks([cell([80, 13], 101)])).toBe(0);
});

describe("the only employer of a group knows his own", () => {
  const rows = [
    ...times(90, (i) => ({ sector: "A", employer: `A${i % 10}`, days: 4 + (i % 3) })),
    ...times(40, (i) => ({ sector: "B", employer: "B", days: 5 + (i % 3) })),
    ...times(30, (i) => ({ sector: "C", employer: `C${i % 2}`, days: 7 + (i % 5) })),
    ...times(80, (i) => ({ sector: "D", employer: `D${i % 10}`, days: 3 + (i % 3) })),
  ];
  const columns = { employer: "attribute", days: "amount" } as const;

  test("so what he can subtract from is not only the other's", async () => {
    const survey = await register({ columns, rows, disclosure });
    const { days } = await leaving({ days: await survey.total("days", by), all: await survey.total("days") });
    const withheld = Object.entries(numbersIn(days!)).filter(([, value]) => value === null);
    expect(withheld.map(([sector]) => sector)).toEqual(expect.arrayContaining(["B", "C"]));
    expect(withheld.length).toBeGreaterThan(2);
  });

  test("one who has the whole of a total has its parts: they are not protected from him", async () => {
    const split = rows.map((row, i) => ({ ...row, sex: i % 2 ? "F" : "M" }));
    const survey = await register({ columns, rows: split, disclosure });
    const { days } = await leaving({
      days: await survey.total("days", { by: ["sector", "sex"] }),
      sectors: await survey.total("days", by),
    });
    const numbers = numbersIn(days!);
    for (const cell of ["B,F", "B,M", "C,F", "C,M"]) expect(numbers[cell]).toBeNull();
    expect(Object.values(numbers).some((one) => one !== null)).toBe(true);
  });
});
