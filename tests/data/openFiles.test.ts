import { expect, test } from "vitest";
import { sourceOfCatalogue } from "../../lib/data/catalogue.ts";
import { openFiles } from "../../lib/data/openFiles.ts";
import { open } from "../../lib/data/open.ts";

interface Stat {
  id: string[];
  size: number[];
  dimension: Record<string, { category: { index: string[] } }>;
  value: Record<string, number>;
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

    const [head, ...lines] = csv.trimEnd().split("\r\n");
    expect(head!.split(",")).toEqual(descriptor.schema.fields.map((field) => field.name));
    expect(lines).toHaveLength(rows.length);
    const index = head!.split(",").indexOf(measures[0]!.name);
    const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);
    expect(sum(lines.map((line) => Number(line.split(",")[index])))).toBeCloseTo(
      sum(rows.map((row) => Number(row[measures[0]!.name]))),
      6,
    );
  },
);
