import { expect, it } from "vitest";
import { name, text, withEngine } from "../../../lib/data/engine.ts";
import { findIdentifiers } from "../../../lib/data/identifiers/find.ts";

/** What is found in columns with harmless names. */
const kindsOf = (columns: Record<string, string[]>) =>
  withEngine(async (connection) => {
    const select = Object.entries(columns).map(
      ([column, values]) => `unnest([${values.map(text).join(", ")}]) AS ${name(column)}`,
    );
    await connection.run(`CREATE TEMP TABLE raw AS SELECT ${select.join(", ")}`);
    return Object.fromEntries((await findIdentifiers(connection)).map(({ column, kind }) => [column, kind]));
  });

const rows = (make: (row: number) => string): string[] => Array.from({ length: 60 }, (_, row) => make(row));
const two = (number: number): string => String(number).padStart(2, "0");

it("days that are long ago and years apart are dates of birth, however they are written; others are days", async () => {
  const born = (row: number) => 1950 + ((row * 7) % 50);
  const [day, month] = [(row: number) => two(1 + (row % 28)), (row: number) => two(1 + (row % 12))];
  const found = await kindsOf({
    belgian: rows((row) => `${day(row)}/${month(row)}/${born(row)}`),
    iso: rows((row) => (row % 9 ? `${born(row)}-${month(row)}-${day(row)}` : "unknown")),
    bare: rows((row) => `${born(row)}${month(row)}${day(row)}`),
    accidents: rows((row) => `${day(row)}/${month(row)}/${2005 + (row % 21)}`),
    quarters: rows((row) => `${1985 + (row % 41)}-${month(row)}-01`),
    mines: rows((row) => `${1851 + row}-${month(row)}-${day(row)}`),
    numbers: rows((row) => String(19_500_000 + row * 7919)),
  });
  expect(found).toEqual({ belgian: "birth-date", iso: "birth-date", bare: "birth-date" });
});

it("mobile numbers are found where a spreadsheet took the leading zero", async () => {
  const found = await kindsOf({
    bare: rows((row) => `4${70 + (row % 29)}${100_000 + row * 7919}`),
    whole: rows((row) => `324${74 + (row % 6)}${100_000 + row * 7919}`),
    mixed: rows((row) =>
      row % 3 ? `4${70 + (row % 29)}${100_000 + row * 7919}` : `${22_000_000 + row * 7919}`,
    ),
    amounts: rows((row) => String(100_000_000 + row * 13_579_111)),
  });
  expect(found).toEqual({ bare: "phone", whole: "phone", mixed: "phone" });
});
