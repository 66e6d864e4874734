import { afterAll, describe, expect, test } from "vitest";
import { removeTemporary } from "../data/temporary.ts";
import { leaving, numbersIn, register, times } from "./register.ts";

afterAll(removeTemporary);

/** A has three people, all others many. */
const WAGES = [3111, 4222, 5333];
const people = [
  ...times(3, (i) => ({
    sector: "A",
    night: 0,
    employer: `A${i}`,
    wage: WAGES[i]!,
    burnout: i === 0 ? 1 : 0,
  })),
  ...times(90, (i) => ({
    sector: "B",
    night: i % 3 ? 0 : 1,
    employer: `B${i % 10}`,
    wage: 2000 + ((i * 37) % 400),
    burnout: i % 4 ? 0 : 1,
  })),
  ...times(60, (i) => ({
    sector: "C",
    night: i % 2,
    employer: `C${i % 10}`,
    wage: 2300 + ((i * 53) % 700),
    burnout: i % 5 ? 0 : 1,
  })),
];
const columns = { night: "share", wage: "number", burnout: "share", employer: "attribute" } as const;
const disclosure = { unit: { column: "employer" } };

describe("the reference of a regression has few people", () => {
  test.each([
    ["wage", "gaussian"],
    ["burnout", "logistic"],
  ] as const)("%s: neither the constant leaves nor what is reckoned from it", async (outcome, family) => {
    const survey = await register({ columns, rows: people, disclosure });
    const { coefficients } = await survey.model(outcome, { on: ["sector", "night"], family });
    const { model } = await leaving({ model: coefficients });
    expect(numbersIn(model!)).toEqual({
      "(Intercept)": null,
      sectorB: null,
      sectorC: null,
      night: expect.any(Number),
    });
  });

  test("a group that is not the reference: its own term, and one that it could be reckoned from", async () => {
    const rows = people.map((row) => ({ ...row, sector: { A: "Z", B: "B", C: "C" }[row.sector]! }));
    const survey = await register({ columns, rows, disclosure });
    const { coefficients } = await survey.model("wage", { on: ["sector", "night"] });
    const { wages, model } = await leaving({
      wages: await survey.mean("wage", { by: ["sector"] }),
      model: coefficients,
    });
    const means = numbersIn(wages!);
    const terms = numbersIn(model!);
    expect(terms["sectorZ"]).toBeNull();
    expect(means["Z"]).toBeNull();
    // The mean of all, the shares of the sectors and the other means give that of Z; terms are as good as means.
    expect(means["C"]).toBeNull();
    expect(terms["sectorC"]).toBeNull();
  });

  test("the only employer of a group is known by its terms", async () => {
    const rows = people
      .filter(({ sector }) => sector !== "A")
      .map((row) => ({ ...row, employer: row.sector === "B" ? "B" : row.employer }));
    const survey = await register({ columns, rows, disclosure });
    const { coefficients } = await survey.model("wage", { on: ["sector", "night"] });
    const { model } = await leaving({ model: coefficients });
    expect(numbersIn(model!)).toMatchObject({ "(Intercept)": null, sectorC: null });
  });
});

describe("a predictor by which few stand apart", () => {
  const rows = times(120, (i) => ({
    age: 20 + (i % 30),
    mayor: i === 7 ? 1 : 0,
    days: i === 7 ? 900 : i % 3,
    wage: i === 7 ? 9123 : 2000 + ((i * 37) % 400),
  }));
  const columns = { age: "number", mayor: "share", days: "amount", wage: "number" } as const;

  test("one of 0/1 with a single 1: his wage follows", async () => {
    const survey = await register({ columns, rows });
    const { coefficients } = await survey.model("wage", { on: ["mayor", "age"] });
    const { model } = await leaving({ model: coefficients });
    // The mean of all, with those of the predictors, would give it from the others.
    expect(numbersIn(model!)).toMatchObject({ "(Intercept)": null, mayor: null, age: expect.any(Number) });
  });

  test("one of 0/1 with a single 0: the constant is about him", async () => {
    const turned = rows.map((row) => ({ ...row, mayor: 1 - row.mayor }));
    const survey = await register({ columns, rows: turned });
    const { coefficients } = await survey.model("wage", { on: ["mayor", "age"] });
    const { model } = await leaving({ model: coefficients });
    expect(numbersIn(model!)).toMatchObject({ "(Intercept)": null, mayor: null });
  });

  test("one far from all others: the slope goes through him", async () => {
    const survey = await register({ columns, rows });
    const { coefficients } = await survey.model("wage", { on: ["days", "age"] });
    expect(coefficients.estimates.cells.find(({ at }) => at["term"] === "days")!.n).toBe(1);
    const { model } = await leaving({ model: coefficients });
    expect(numbersIn(model!)).toMatchObject({ "(Intercept)": null, days: null, age: expect.any(Number) });
  });
});
