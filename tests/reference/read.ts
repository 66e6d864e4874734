import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = import.meta.dirname;

/** The expected results of R for a reference case. */
export const expected = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));

/** A reference data file as columns of text; an empty field is missing. */
export function columns(name: string): Record<string, string[]> {
  const [head, ...rows] = readFileSync(join(folder, `${name}.csv`), "utf8").trim().split(/\r?\n/);
  const names = head!.split(",").map((field) => field.replaceAll('"', ""));
  const table = rows.map((row) => row.split(",").map((field) => field.replaceAll('"', "")));
  return Object.fromEntries(names.map((key, index) => [key, table.map((row) => row[index]!)]));
}

/** A column as numbers; NaN where missing. */
export const numeric = (column: string[]) => column.map((field) => (field === "" ? NaN : Number(field)));
