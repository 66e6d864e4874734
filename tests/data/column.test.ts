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
    for (const some of together)
      found.push(
        ...(await contentsOf(
          connection,
          some.map((column) => ({ name: column })),
        )),
      );
    return found;
  });
}

it("counts what columns hold, and how their numbers are written", async () => {
  const [place, value, rows, quotes, many, empty] = await contents(COLUMNS, [Object.keys(COLUMNS)]);
  expect(place).toEqual({
    filled: 30,
    distinct: 3,
    numbers: { decimal: ".", group: null },
    days: null,
    isWhole: true,
    decimals: 0,
    low: 1,
    high: 3,
    missing: ["na"],
    codes: ["1", "2", "3"],
  });
  expect(value).toMatchObject({
    numbers: { decimal: ",", group: "." },
    decimals: 2,
    low: 7.25,
    high: 1234.5,
  });
  expect(value!.missing).toEqual(["..", "N/A"]);
  expect(rows).toMatchObject({ numbers: null, filled: 20, missing: [], codes: ["NA", "no", "yes"] });
  expect(quotes).toMatchObject({
    numbers: { decimal: "." },
    decimals: 1,
    low: -2,
    high: 1000,
    missing: [".b"],
  });
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

const one = (...values: string[]) => repeated(12, ...values);

it("a dot before three digits is what it is in the other columns of the file; where these don't tell, unknown", async () => {
  const read = async (columns: Record<string, string[]>) =>
    (await contents(columns, [Object.keys(columns)])).map(({ numbers, high, isWhole }) => [
      numbers && `${numbers.decimal}${numbers.group}`,
      high,
      isWhole,
    ]);
  const counts = one("710", "6.272", "12.482");
  expect(await read({ counts, share: one("44,9", "1.201,6") })).toEqual([
    [",.", 12482, true],
    [",.", 1201.6, false],
  ]);
  expect((await read({ counts, share: one("44.9", "7.5") }))[0]).toEqual([".null", 710, false]);
  expect((await read({ counts, share: one("1,201.6", "7.5") }))[1]).toEqual([".,", 1201.6, false]);
  expect((await read({ counts, year: one("2024", "2025") }))[0]).toEqual(["null.", 710, false]);
  // Two dots, or a nought before one, tell it alone.
  expect(await read({ counts: one("710", "1.006.272") })).toEqual([[",.", 1006272, true]]);
  expect(await read({ shares: one("0.710", "6.272") })).toEqual([[".null", 6.272, false]]);
});

it("spaces between thousands, also those that don't break; but no telephone numbers", async () => {
  const columns = {
    pay: one("1\u00A0234,56", "987,1"),
    staff: one("7\u202F272", "12 001"),
    phone: one("02 233 451"),
  };
  expect(
    (await contents(columns, [["pay"], ["staff"], ["phone"]])).map(({ numbers, high }) => [numbers, high]),
  ).toEqual([
    [{ decimal: ",", group: " " }, 1234.56],
    [{ decimal: ".", group: " " }, 12001],
    [null, null],
  ]);
});

it("days, the Belgian way first", async () => {
  const columns = {
    belgian: one("03/04/2024", "1/12/2024"),
    american: one("03/31/2024", "12/01/2024"),
    iso: one("2024-02-29"),
    bare: one("20240131", "20231201"),
    none: one("31/02/2024", "01/02/2024"),
    numbers: one("20241331", "20240101"),
  };
  const found = await contents(columns, [Object.keys(columns)]);
  expect(found.map(({ days }) => days)).toEqual(["%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%Y%m%d", null, null]);
});
