import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { sourceOfCatalogue } from "../../lib/data/catalogue.ts";
import { name as quoted, text, withEngine } from "../../lib/data/engine.ts";
import { openFiles } from "../../lib/data/openFiles.ts";
import { open } from "../../lib/data/open.ts";
import { removeTemporary, temporaryFolder } from "./temporary.ts";

afterEach(removeTemporary);

interface Stat {
  id: string[];
  size: number[];
  dimension: Record<string, { category: { index: string[] } }>;
  value: Record<string, number>;
  status?: Record<string, string>;
}

const read = ({ id, size, dimension, value }: Stat, at: Record<string, string>): number | undefined => {
  const place = id.reduce((index, name, n) => {
    const code = dimension[name]!.category.index.indexOf(at[name]!);
    expect(code).toBeGreaterThanOrEqual(0);
    return index * size[n]! + code;
  }, 0);
  return value[place];
};

test.each(["eurofound-jqi", "eurostat-accidents", "eurostat-employment"])(
  "%s: JSON-stat and CSV hold every number of the delivery, and no other",
  async (name) => {
    const { descriptor, deliveries } = sourceOfCatalogue(name)!;
    const { csv, json } = await openFiles(descriptor, deliveries.at(-1)!, "2026-11-23");
    const stat = JSON.parse(json) as Stat;
    const rows = await (await open(name)).rows();
    const measures = descriptor.schema.fields.filter(({ oshlab }) => oshlab.role === "measure");
    let numbers = 0;
    for (const row of rows)
      for (const measure of measures) {
        const at = Object.fromEntries(stat.id.map((id) => [id, String(row[id] ?? "")]));
        const value = row[measure.name];
        expect(read(stat, { ...at, measure: measure.name }) ?? null).toBe(value ?? null);
        if (value !== null) numbers++;
      }
    expect(Object.keys(stat.value)).toHaveLength(numbers);

    // Flags too: a break that a reader doesn't see is a change that isn't there.
    const flagged = rows.filter((row) => row["flag"]);
    expect(Object.values(stat.status ?? {}).sort()).toEqual(flagged.map((row) => row["flag"]).sort());
    expect(flagged.length > 0).toBe(name.startsWith("eurostat"));

    const file = join(temporaryFolder(), "open.csv");
    writeFileSync(file, csv);
    const [parquet, again] = await withEngine(async (connection) => {
      const names = descriptor.schema.fields
        .map((field) => `CAST(${quoted(field.name)} AS VARCHAR)`)
        .join(", ");
      const all = async (from: string) =>
        (await connection.runAndReadAll(`SELECT ${names} FROM ${from}`))
          .getRowsJS()
          .map((row) =>
            row.map((cell) => (cell === "" ? null : isNaN(Number(cell)) ? cell : cell && Number(cell))),
          );
      const written = `read_csv(${text(file)}, header = true, all_varchar = true)`;
      return [await all(`read_parquet(${text(deliveries.at(-1)!.file)})`), await all(written)];
    });
    expect(again).toEqual(parquet);
  },
);
