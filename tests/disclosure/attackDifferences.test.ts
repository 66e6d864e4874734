import { afterAll, describe, expect, test } from "vitest";
import { removeTemporary } from "../data/temporary.ts";
import { leaving, numbersIn, register, times } from "./register.ts";

afterAll(removeTemporary);

const SIZES = { A: 40, B: 60, C: 3, D: 50 };
const rows = Object.entries(SIZES).flatMap(([sector, size]) =>
  times(size, (i) => ({ sector, sick: i % 3 ? 0 : 1, wage: 2000 + ((i * 37) % 400) })),
);

describe.each(["sick", "wage"] as const)("differences of %s", (column) => {
  test("fall with either of their groups, and with what protects it", async () => {
    const survey = await register({ columns: { sick: "share", wage: "number" }, rows });
    const by = { by: ["sector"] } as const;
    const own = column === "sick" ? await survey.proportion(column, by) : await survey.mean(column, by);
    const { table, less } = await leaving({
      table: own,
      less: await survey.difference(column, { between: "sector", from: "A" }),
    });
    const [means, differences] = [numbersIn(table!), numbersIn(less!)];
    const withheld = Object.keys(means).filter((sector) => means[sector] === null);
    expect(withheld).toContain("C");
    expect(withheld.length).toBeGreaterThan(1);
    for (const sector of withheld.filter((one) => one !== "A")) expect(differences[sector]).toBeNull();
    const from = await survey.difference(column, { between: "sector", from: "C" });
    expect(numbersIn((await leaving({ from }))["from"]!)).toEqual({ A: null, B: null, D: null });
  });
});

test.each(["sick", "wage"] as const)(
  "a difference of %s is known by the cells of the table itself",
  async (column) => {
    const survey = await register({ columns: { sick: "share", wage: "number" }, rows });
    const { cells, tables } = (await survey.difference(column, { between: "sector", from: "A" })).estimates;
    const known = new Set(tables!.flatMap((table) => table.cells.map(({ identity }) => identity)));
    const base = new Set(tables!.flatMap((table) => table.cells.flatMap(({ of }) => of ?? [])));
    for (const { identity, also } of cells) {
      expect(known).toContain(identity!);
      expect(also!.filter((name) => known.has(name))).toHaveLength(1);
      expect(also!.every((name) => known.has(name) || base.has(name))).toBe(true);
    }
  },
);
