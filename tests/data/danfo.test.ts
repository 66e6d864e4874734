import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { importFiles } from "../../lib/data/import/import.ts";
import { open } from "../../lib/data/open.ts";
import { userLanguage } from "../../lib/words.ts";
import { failure, removeTemporary, sourceLike } from "./temporary.ts";

afterEach(removeTemporary);

describe("toDanfo of a data set", () => {
  it("has the columns in their order, codes as text, numbers as numbers, missing as missing", async () => {
    const people = await open("synthetic-wellbeing");
    const frame = await people.toDanfo();
    const rows = await people.rows();
    expect(frame.columns).toEqual(people.descriptor.schema.fields.map(({ name }) => name));
    expect(frame.shape).toEqual([rows.length, frame.columns.length]);
    const kinds = Object.fromEntries(frame.columns.map((name, column) => [name, frame.dtypes[column]]));
    expect(kinds).toMatchObject({
      sector: "string",
      psu: "string",
      weight: "float32",
      who5: "float32",
      high_pace: "int32",
    });
    for (const [column, name] of frame.columns.entries()) {
      const values = (frame.values as unknown[][]).map((row) => row[column]);
      expect(values.map((value) => (Number.isNaN(value) ? null : value))).toEqual(
        rows.map((row) => row[name] ?? null),
      );
    }
  });

  it("takes the rows that where keeps and the columns that are asked for, with labels if wanted", async () => {
    const jqi = (await open("eurofound-jqi")).where({ country: ["BE", "NL"], year: "2015", sex: "T" });
    const codes = await jqi.toDanfo({ columns: ["country", "intensity"] });
    expect([codes.columns, codes.shape]).toEqual([
      ["country", "intensity"],
      [2, 2],
    ]);
    expect([...(codes["country"].values as string[])].sort()).toEqual(["BE", "NL"]);
    const labels = await jqi.toDanfo({ columns: ["country", "intensity"], labels: "fr" });
    expect([...(labels["country"].values as string[])].sort()).toEqual(["Belgique", "Pays-Bas"]);
    const own = await jqi.toDanfo({ columns: ["country"], labels: true });
    expect([...(own["country"].values as string[])].sort()[0]).toBe(
      { nl: "België", fr: "Belgique", de: "Belgien", en: "Belgium" }[userLanguage()],
    );
    expect(labels["intensity"].values).toEqual(codes["intensity"].values);
  });

  it("computes what SQL computes", async () => {
    const people = await open("synthetic-wellbeing");
    const frame = await people.toDanfo({ columns: ["sector", "who5"] });
    const means = frame.dropNa({ axis: 1 }).groupby(["sector"]).col(["who5"]).mean();
    const wanted = await people.query("SELECT sector, avg(who5) AS mean FROM data GROUP BY sector");
    const found = new Map(means.values as [string, number][]);
    expect(found.size).toBe(wanted.length);
    for (const { sector, mean } of wanted) expect(found.get(sector as string)).toBeCloseTo(mean as number, 9);
  });

  it("of no rows is empty", async () => {
    const none = (await open("eurofound-jqi")).where({ sex: "T" }).where({ sex: "F" });
    expect((await none.toDanfo()).shape[0]).toBe(0);
  });

  it("of too many rows is refused, with a way out", async () => {
    const folder = sourceLike("eurofound-jqi", (description, schema) => {
      delete description.oshlab["import"];
      delete description.oshlab["breaks"];
      delete schema["primaryKey"];
      schema.fields = schema.fields.filter(({ name }) => name === "intensity");
      delete (schema.fields[0]!["oshlab"] as Record<string, unknown>)["from"];
    });
    const file = join(folder, "many.csv");
    writeFileSync(file, `intensity\n${"41.5\n".repeat(100_001)}`);
    await importFiles([file], "eurofound-jqi");
    const { code, message, wayOut } = await failure(async () => (await open("eurofound-jqi")).toDanfo());
    expect([code, message]).toEqual(["DATA_FRAME_LARGE", expect.stringContaining("100001")]);
    expect(wayOut).toContain("GROUP BY");
  });

  it("names the nearest column for a wrong one", async () => {
    const jqi = await open("eurofound-jqi");
    const { code, wayOut } = await failure(() => jqi.toDanfo({ columns: ["intensty"] }));
    expect([code, wayOut]).toEqual(["DATA_COLUMN", expect.stringContaining("intensity")]);
  });
});

describe("toDanfo of estimates", () => {
  it("has a row a cell: dimensions, value, interval and respondents", async () => {
    const { survey } = await import("../../lib/survey/survey.ts");
    const low = await survey(await open("synthetic-wellbeing")).proportion("low_wellbeing", {
      by: ["sector"],
    });
    const frame = await low.toDanfo({ labels: "nl" });
    expect(frame.columns).toEqual(["sector", "value", "low", "high", "se", "n", "nEff", "reliability"]);
    expect(frame["value"].values).toEqual(low.estimates.cells.map((cell) => cell.value));
    expect(frame["sector"].values[0]).toBe(low.estimates.dimensions[0]!.categories[0]!.label.nl);
    const one = low.where({ sector: ["Q"] });
    expect((await one.toDanfo())["sector"].values).toEqual(["Q"]);
  });
});
