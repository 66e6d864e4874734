import { afterAll, describe, expect, test } from "vitest";
import { removeTemporary } from "../data/temporary.ts";
import { leaving, numbersIn, register, times } from "./register.ts";

afterAll(removeTemporary);

const ONE = 39;
const rows = [
  ...times(110, (i) => ({ sector: "A", w: 1, wage: 2000 + 10 * i, scale: i % 4 })),
  // One of them stands for five times as many as all others together.
  ...times(40, (i) => ({ sector: "B", w: i === ONE ? 200 : 1, wage: 2000 + 10 * i, scale: 1 })),
  ...times(40, (i) => ({ sector: "M", w: i === 20 ? 200 : 1, wage: 2000 + 10 * i, scale: 1 })),
  ...times(100, (i) => ({ sector: "D", w: 1, wage: 2000 + 10 * i, scale: i < 70 ? 0 : 3 })),
];
const columns = { w: "weight", wage: "number", scale: "number" } as const;
const survey = () => register({ columns, rows, disclosure: { minimumCount: 10 } });
const by = { by: ["sector"] } as const;

describe("quantiles of respondents with weights", () => {
  test("count those on each side, not shares: one who carries the weight isn't told", async () => {
    const { median } = await leaving({ median: await (await survey()).quantile("wage", by) });
    const numbers = numbersIn(median!);
    expect(numbers["B"]).toBeNull();
    expect(numbers).toMatchObject({ A: expect.any(Number), D: expect.any(Number) });
  });

  test("nor is he in the middle, where he is every quantile", async () => {
    const { low, median } = await leaving({
      low: await (await survey()).quantile("wage", { p: 0.3, ...by }),
      median: await (await survey()).quantile("wage", by),
    });
    expect([numbersIn(low!)["M"], numbersIn(median!)["M"]]).toEqual([null, null]);
  });

  test.each([0.1, 0.9])("%s of 100, ten on its side: just within the rule", async (p) => {
    const { decile } = await leaving({ decile: await (await survey()).quantile("wage", { p, ...by }) });
    expect(numbersIn(decile!)["D"]).toEqual(expect.any(Number));
    const few = await register({
      columns,
      rows: rows.filter((_, i) => i !== 195),
      disclosure: { minimumCount: 10 },
    });
    const { less } = await leaving({ less: await few.quantile("wage", { p, ...by }) });
    expect(numbersIn(less!)["D"]).toBeNull();
  });

  test("the end of a scale that many share is nobody's own", async () => {
    const { decile } = await leaving({ decile: await (await survey()).quantile("scale", { p: 0.9, ...by }) });
    expect(numbersIn(decile!)).toMatchObject({ A: 3, D: 3 });
  });
});

test("the ends of a quantile's interval are quantiles too: without enough beyond them it stays", async () => {
  const cube = await (await survey()).quantile("wage", { p: 0.9, ...by });
  const { decile } = await leaving({ decile: cube });
  const [known, shown] = [cube.estimates.cells, decile!.cells].map((cells) =>
    cells.find(({ at }) => at["sector"] === "A")!,
  );
  expect(rows.filter(({ sector, wage }) => sector === "A" && wage > known!.high!).length).toBeLessThan(10);
  expect(shown).toMatchObject({ value: known!.value });
  expect(shown).not.toHaveProperty("high");
  expect(shown).not.toHaveProperty("low");
  const { median } = await leaving({ median: await (await survey()).quantile("wage", by) });
  expect(median!.cells.find(({ at }) => at["sector"] === "A")).toHaveProperty("high");
});

describe("several quantiles of one group", () => {
  const middle = [0.4, 0.45, 0.5, 0.55, 0.6];
  const deciles = times(9, (i) => (i + 1) / 10);
  const thirty = times(30, (i) => ({ sector: "A", wage: 2000 + 10 * i + (i % 7), scale: i < 15 ? 1 : 2 }));
  const hundred = times(100, (i) => ({ sector: "B", wage: 3000 + 10 * i, scale: i % 2 }));
  const shownOf = async (
    people: Parameters<typeof register>[0]["rows"],
    probabilities: readonly number[],
    column: "wage" | "scale" = "wage",
  ) => {
    const { w: _w, ...measures } = columns;
    const own = await register({ columns: measures, rows: people, disclosure: { minimumCount: 10 } });
    const of = (p: number) => own.quantile(column, { p });
    const cubes = await Promise.all(probabilities.map(async (p) => [`q${p}`, await of(p)] as const));
    const records = await leaving(Object.fromEntries(cubes));
    return probabilities.filter((p) => numbersIn(records[`q${p}`]!)[""] !== null);
  };

  test("don't tell the values of those in its middle, one by one", async () => {
    for (const p of middle) expect(await shownOf(thirty, [p])).toEqual([p]);
    expect(await shownOf(thirty, middle)).toEqual([0.5]);
    expect(await shownOf(thirty, deciles)).toEqual([0.5]);
  });

  test("have ten between any two: all deciles of a hundred, quartiles of forty", async () => {
    expect(await shownOf(hundred, deciles)).toEqual(deciles);
    expect(await shownOf(hundred.slice(60), [0.25, 0.5, 0.75])).toEqual([0.25, 0.5, 0.75]);
    expect(await shownOf(hundred, [0.5, 0.55, 0.6])).toEqual([0.5, 0.6]);
  });

  test("are shown where enough have the value", async () => {
    expect(await shownOf(thirty, [0.4, 0.6], "scale")).toEqual([0.4, 0.6]);
  });
});
