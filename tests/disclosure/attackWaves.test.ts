import { afterEach, expect, test } from "vitest";
import { changeBetween, Cube } from "../../lib/index.ts";
import type { Codes } from "../../lib/types.ts";
import { removeTemporary } from "../data/temporary.ts";
import { leaving, numbersIn, register, times } from "./register.ts";

afterEach(removeTemporary);

const SIZES = { "2023": { A: 40, B: 3, C: 50 }, "2024": { A: 45, B: 40, C: 52 } };
const rows = Object.entries(SIZES).flatMap(([wave, sectors]) =>
  Object.entries(sectors).flatMap(([sector, n]) =>
    times(n, (i) => ({ wave, sector, sick: i < (n === 3 ? 1 : 15) ? 1 : 0 })),
  ),
);

/** Shares of the later wave, and the change of each sector: the share of the earlier one is the difference. */
async function published(against?: "rest") {
  const of = await register({ columns: { sick: "share", wave: "year" }, rows });
  const options = { from: "2023", to: "2024", by: ["sector"] as never[], ...(against ? { against } : {}) };
  return {
    change: (await changeBetween(of, "sick" as never, options)) as Cube<Codes>,
    before: (await of
      .where({ wave: "2023" } as never)
      .proportion("sick", { by: ["sector"] as never[] })) as Cube<Codes>,
    after: (await of
      .where({ wave: "2024" } as never)
      .proportion("sick", { by: ["sector"] as never[] })) as Cube<Codes>,
  };
}

const readIn = async (tables: Record<string, Cube<Codes>>) => {
  const records = await leaving(tables);
  return (table: string, code: string): number => numbersIn(records[table]!)[code] ?? NaN;
};

test("a change doesn't tell the share of a few in one wave, which another table withholds", async () => {
  const of = await readIn(await published());
  expect(of("before", "B")).toBeNaN();
  expect(of("after", "B") - of("change", "B")).toBeNaN();
  expect(of("after", "B")).toBeGreaterThan(0);
});

test("nor does how much more they changed than all others", async () => {
  const of = await readIn(await published("rest"));
  expect(of("change", "B")).toBeNaN();
});

test("it would, were it not known by both waves", async () => {
  const { change, ...others } = await published();
  const { tables: _tables, ...estimates } = change.estimates;
  const cells = estimates.cells.map(({ also: _also, identity: _identity, ...cell }) => ({ ...cell, n: 40 }));
  const of = await readIn({ ...others, change: new Cube({ ...estimates, cells }) });
  expect(of("before", "B")).toBeNaN();
  // One of three, but for the rounding of what is printed.
  expect(Math.abs(of("after", "B") - of("change", "B") - 100 / 3)).toBeLessThan(1);
});
