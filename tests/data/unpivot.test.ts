import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { sourceOfCatalogue } from "../../lib/data/catalogue.ts";
import { recipeOf } from "../../lib/data/import/recipe.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import { open } from "../../lib/data/open.ts";
import { failure, fixtures, removeTemporary, sourceLike } from "./temporary.ts";

afterEach(removeTemporary);

const ESENER = "esener-2019";
/** Five questions, of Belgium, Greece and the EU: cut from the workbook, without its properties. */
const CUT = join(fixtures, "esener_2019_cut.xlsx");

describe("a wide table", () => {
  it("becomes long: one row a cell, read by two columns, fractions as percentages, other questions left out", async () => {
    sourceLike(ESENER);
    const { quality } = await importFiles([CUT], ESENER, { date: "2026-11-24" });
    expect(quality.duplicates).toBe(0);
    for (const column of quality.columns) expect(column).toEqual({ name: column.name, missing: 0 });
    const rows = await (await open(ESENER)).query("SELECT * FROM data");
    expect(rows[0]).toEqual({
      question: "time_pressure",
      country: "BE",
      sector: "total",
      size: "total",
      answer: "yes",
      percentage: expect.closeTo(59.646, 3),
    });
    const codes = (column: string) => [...new Set(rows.map((row) => row[column]))];
    expect(codes("question")).toEqual([
      "time_pressure",
      "difficulty_time",
      "stress_plan",
      "compared_difficulty",
    ]);
    expect(codes("country")).toEqual(["BE", "EL", "EU27_2020"]);
    expect(codes("size")).toEqual(["total", "5_9", "10_49", "50_249", "250_plus"]);
  });

  it("gives the rows that the committed delivery has", async () => {
    const committed = await (await open(ESENER)).query("SELECT * FROM data");
    sourceLike(ESENER);
    await importFiles([CUT], ESENER, { date: "2026-11-24" });
    const rows = await (await open(ESENER)).query("SELECT * FROM data");
    const key = (row: Record<string, unknown>) => JSON.stringify(row);
    const known = new Set(committed.map(key));
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.filter((row) => !known.has(key(row)))).toEqual([]);
  });

  it("leaves out cells that the source doesn't give: Belgian agriculture, small establishments without the question", async () => {
    sourceLike(ESENER);
    await importFiles([CUT], ESENER, { date: "2026-11-24" });
    const count = async (where: string) => {
      const [row] = await (await open(ESENER)).query(`SELECT count(*) AS n FROM data WHERE ${where}`);
      return row!.n;
    };
    expect(await count("country = 'BE' AND sector = 'agriculture'")).toBe(0);
    expect(await count("country = 'EL' AND sector = 'agriculture'")).toBeGreaterThan(0);
    expect(await count("question = 'stress_plan' AND size = '5_9'")).toBe(0);
  });

  it("without one of its columns is refused by name", async () => {
    sourceLike(ESENER, ({ oshlab }) => {
      (oshlab.import as { unpivot: { columns: string[] } }).unpivot.columns.push("Manufacturin");
    });
    expect(await failure(() => importFiles([CUT], ESENER, { date: "2026-11-24" }))).toMatchObject({
      code: "IMPORT_COLUMN",
      message: expect.stringContaining("Manufacturin"),
    });
  });
});

describe("codes with blanks around them", () => {
  it("are kept all the same", async () => {
    sourceLike(ESENER, ({ oshlab }) => {
      (oshlab.import as { sheets: unknown }).sheets = [
        { sheet: "indicator_data", constants: { question: " E3Q300 " }, rename: { question: "asked" } },
      ];
    });
    const { quality } = await importFiles([CUT], ESENER, { date: "2026-11-24" });
    expect(quality.rows).toBeGreaterThan(0);
  });
});

it("the recipe of a delivery depends on the factor, and of sources without one is what it was", () => {
  const { descriptor } = sourceOfCatalogue("osh-barometer-ewcs")!;
  const [resource] = descriptor.resources;
  const files = resource!.oshlab.from;
  expect(recipeOf(descriptor, files)).toBe(resource!.oshlab.recipe);
  const changed = structuredClone(descriptor);
  changed.schema.fields.at(-1)!.oshlab.factor = 100;
  expect(recipeOf(changed, files)).not.toBe(resource!.oshlab.recipe);
});
