import { afterAll, describe, expect, test } from "vitest";
import type { Cube } from "../../lib/index.ts";
import { removeTemporary } from "../data/temporary.ts";
import { leaving, numbersIn, register, times } from "./register.ts";

afterAll(removeTemporary);

const by = { by: ["sector"] } as const;

describe.each([
  ["the top of a scale from 0", [0, 6], 6],
  ["the bottom of a scale from 1", [1, 7], 1],
] as const)("the sum of what is withheld reaches %s", (_, range, end) => {
  const rows = [
    ...times(60, (i) => ({ sector: "A", score: range[0] + (i % 7) })),
    ...times(50, (i) => ({ sector: "B", score: range[0] + (i % 5) })),
    ...times(4, () => ({ sector: "C", score: end })),
    ...times(30, () => ({ sector: "D", score: end })),
  ];

  test("so a third mean is withheld: without it all would be known", async () => {
    const survey = await register({ columns: { score: "number" }, rows, range });
    const { scores } = await leaving({
      scores: (await survey.mean("score", by)).digits(4),
      persons: await survey.table("sector", undefined, { share: "count" }),
      all: (await survey.mean("score")).digits(4),
    });
    const shown = Object.entries(numbersIn(scores!)).filter(([, value]) => value !== null);
    const left = rows.filter(({ sector }) => !shown.some(([code]) => code === sector));
    const sum = left.reduce((all, { score }) => all + score, 0);
    expect(sum).not.toBe(left.length * end);
  });
});

describe("everybody of a group answers the same", () => {
  const rows = [
    ...times(60, (i) => ({ sector: "A", w: 1 + (i % 3) / 7, burnout: i % 3 ? 0 : 1, score: i % 7 })),
    ...times(40, (i) => ({ sector: "B", w: 1 + (i % 5) / 7, burnout: 1, score: 6 })),
    ...times(50, (i) => ({ sector: "C", w: 1 + (i % 4) / 7, burnout: 0, score: 3 })),
    ...times(50, (i) => ({ sector: "D", w: 1, burnout: i % 2, score: i % 5 })),
  ];
  const columns = { w: "weight", burnout: "share", score: "number" } as const;
  const numbersOf = async (cube: Cube) => numbersIn((await leaving({ cube }))["cube"]!);
  const survey = () => register({ columns, rows, range: [0, 6], disclosure: { minimumCount: 10 } });

  test("the mean of a 0/1 column: all or nobody", async () => {
    const numbers = await numbersOf(await (await survey()).mean("burnout", by));
    expect(numbers).toMatchObject({ B: null, C: null });
    expect(Object.values(numbers).some((one) => one !== null)).toBe(true);
  });

  test("the mean of a scale, at its end or not: its interval has no width", async () => {
    const numbers = await numbersOf(await (await survey()).mean("score", by));
    expect(numbers).toMatchObject({ B: null, C: null });
    expect(Object.values(numbers).some((one) => one !== null)).toBe(true);
  });

  test.each([0, 0.5, 1])("the quantile %s", async (p) => {
    const numbers = await numbersOf(await (await survey()).quantile("score", { p, ...by }));
    expect(numbers).toMatchObject({ B: null, C: null });
  });

  test("the ratio of what is the same for all", async () => {
    const numbers = await numbersOf(await (await survey()).ratio("burnout", "score", by));
    expect(numbers).toMatchObject({ B: null, C: null });
  });

  test("the total of a scale", async () => {
    const numbers = await numbersOf(await (await survey()).total("score", by));
    expect(numbers).toMatchObject({ B: null });
  });

  test("where groups are no secret, by the source's rules, they are shown", async () => {
    const open = await register({
      columns,
      rows: rows.filter(({ sector }) => sector !== "C"),
      disclosure: { minimumCount: 10, groups: { shares: false, dimensions: [] } },
    });
    expect(await numbersOf(await open.mean("burnout", by))).toMatchObject({ B: 1 });
  });
});
