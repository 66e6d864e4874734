import { expect, it } from "vitest";
import { contentsOf } from "../../lib/data/describe/column.ts";
import { name, text, withEngine } from "../../lib/data/engine.ts";

const repeated = (rows: number, ...values: string[]): string[] =>
  Array.from({ length: rows }, (_, row) => values[row % values.length]!);

/** Columns by name; names that the query itself uses are among them. */
const COLUMNS: Record<string, string[]> = {
  place: repeated(40, " 1", "2 ", "3", "na"),
  value: repeated(40, "1.234,5", "7,25", "..", "N/A"),
  rows: repeated(40, "yes", "no", "NA", ""),
  'with "quotes"': repeated(40, "1.5", "-2", "1e3", ".b"),
  many: Array.from({ length: 40 }, (_, row) => `t${row}`),
  empty: repeated(40, "", " ", ".", "–"),
};

async function contents(columns: Record<string, string[]>, together: string[][]) {
  return withEngine(async (connection) => {
    const select = Object.entries(columns).map(
      ([column, values]) => `unnest([${values.map(text).join(", ")}]) AS ${name(column)}`,
    );
    await connection.run(`CREATE TEMP TABLE raw AS SELECT ${select.join(", ")}`);
    const found = [];
    for (const some of together) found.push(...(await contentsOf(connection, some)));
    return found;
  });
}

it("counts what columns hold, and how their numbers are written", async () => {
  const [place, value, rows, quotes, many, empty] = await contents(COLUMNS, [Object.keys(COLUMNS)]);
  expect(place).toEqual({
    filled: 30,
    distinct: 3,
    numbers: "point",
    isGrouped: false,
    isWhole: true,
    decimals: 0,
    low: 1,
    high: 3,
    missing: ["na"],
    codes: ["1", "2", "3"],
  });
  expect(value).toMatchObject({ numbers: "comma", isGrouped: true, decimals: 2, low: 7.25, high: 1234.5 });
  expect(value!.missing).toEqual(["..", "N/A"]);
  expect(rows).toMatchObject({ numbers: null, filled: 20, missing: [], codes: ["NA", "no", "yes"] });
  expect(quotes).toMatchObject({ numbers: "point", decimals: 1, low: -2, high: 1000, missing: [".b"] });
  expect(many).toMatchObject({ distinct: 40, codes: [] });
  expect(empty).toMatchObject({ filled: 0, distinct: 0, numbers: null, low: null, codes: [".", "–"] });
});

it("counts many columns together as it counts each alone, and says nothing of more than 60 codes", async () => {
  const wide = Object.fromEntries(
    Array.from({ length: 450 }, (_, place) => [
      `v${place}`,
      Array.from({ length: 366 }, (_, row) => String((row * 7) % (place % 2 ? 61 : 1 + (place % 60)))),
    ]),
  );
  const names = Object.keys(wide);
  const some = ["v0", "v399", "v400", "v449"];
  const [together, alone] = [
    await contents(wide, [names]),
    await contents(
      wide,
      some.map((one) => [one]),
    ),
  ];
  expect(some.map((one) => together[names.indexOf(one)])).toEqual(alone);
  expect(together[1]).toMatchObject({ distinct: 61, codes: null });
  expect(together[58]!.codes).toHaveLength(59);
});
