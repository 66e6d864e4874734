import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { sourceOfCatalogue } from "../../lib/data/catalogue.ts";
import { open, READS } from "../../lib/data/open.ts";
import type { Read } from "../../lib/data/open.ts";
import { copy, failure, removeTemporary, samples, temporaryFolder } from "./temporary.ts";

afterEach(removeTemporary);

describe("open", () => {
  it("leaves a trace of what was read", async () => {
    const holder = globalThis as Record<symbol, unknown>;
    holder[READS] = [];
    const { delivery } = await open("eurofound-jqi");
    const reads = holder[READS] as Read[];
    expect(reads).toEqual([{ name: "eurofound-jqi", delivery: delivery.id, hash: delivery.hash }]);
  });

  it("names the nearest source for a wrong name", async () => {
    const { code, wayOut } = await failure(() => open("eurofund-jqi"));
    expect(code).toBe("DATA_UNKNOWN");
    expect(wayOut).toMatch(/: eurofound-jqi,/);
  });

  it("refuses a delivery that was changed", async () => {
    const folder = join(temporaryFolder(), "eurofound-jqi");
    copy(join(samples, "eurofound-jqi"), folder);
    await open("eurofound-jqi");
    const { file } = sourceOfCatalogue("eurofound-jqi")!.deliveries[0]!;
    expect(file.startsWith(folder)).toBe(true);
    const bytes = readFileSync(file);
    bytes[100]! ^= 1;
    writeFileSync(file, bytes);
    expect((await failure(() => open("eurofound-jqi"))).code).toBe("DATA_CHANGED");
  });
});

describe("Dataset", () => {
  it("does not change by where", async () => {
    const jqi = await open("eurofound-jqi");
    const women = jqi.where({ sex: "F" });
    expect(jqi.codes).toEqual({});
    expect(women.where({ sex: ["F", "M"] }).filter).toEqual({ sex: "F" });
    expect((await women.rows()).length).toBe((await jqi.rows()).length / 3);
    expect(women.whole().codes).toEqual({});
    expect(women.dimension("sex").categories.map(({ code }) => code)).toEqual(["F"]);
  });

  it("names the real columns and codes for wrong ones, the nearest first", async () => {
    const jqi = await open("eurofound-jqi");
    const column = await failure(() => jqi.where({ contry: "BE" }));
    expect([column.code, column.wayOut]).toEqual(["DATA_COLUMN", expect.stringMatching(/: country,/)]);
    const code = await failure(() => jqi.where({ sex: "W" }));
    expect([code.code, code.wayOut]).toEqual(["DATA_CODE", expect.stringContaining("T, F, M")]);
    expect((await failure(() => jqi.columns(["intensty"]))).wayOut).toMatch(/: intensity,/);
    expect((await failure(() => jqi.measure("sex", { by: ["year"] }))).code).toBe("DATA_MEASURE");
    expect((await failure(() => jqi.measure("intensity", { by: ["skills"] }))).code).toBe("DATA_COLUMN");
  });

  it("says which dimension is missing when a cell has several rows", async () => {
    const jqi = await open("eurofound-jqi");
    const { code, message } = await failure(() =>
      jqi.where({ country: "BE" }).measure("intensity", { by: ["year"] }),
    );
    expect(code).toBe("DATA_DIMENSION");
    expect(message).toContain("sex");
    expect(message).not.toContain("country");
  });

  it("shows what the source doesn't give as a cell without a value", async () => {
    const jqi = await open("eurofound-jqi");
    const cube = await jqi
      .where({ country: ["BE", "PL"], sex: "T", year: ["1995", "2000"] })
      .measure("intensity", { by: ["country", "year"] });
    expect(cube.estimates.cells.map(({ at, value }) => [at.country, at.year, value === null])).toEqual([
      ["BE", "1995", false],
      ["BE", "2000", false],
      ["PL", "1995", true],
      ["PL", "2000", false],
    ]);
  });

  it("sends microdata to survey()", async () => {
    const survey = await open("synthetic-wellbeing");
    const { code, wayOut } = await failure(() => survey.measure("who5", { by: ["sex"] }));
    expect([code, wayOut]).toEqual(["DATA_MICRODATA", expect.stringContaining("survey(")]);
  });

  it("answers SQL on what where keeps, several at once, and says what is wrong with it", async () => {
    const jqi = await open("eurofound-jqi");
    const count = "WITH a AS (SELECT * FROM data) SELECT count(*) AS n FROM a";
    const [belgium, all] = await Promise.all([jqi.where({ country: "BE" }).query(count), jqi.query(count)]);
    expect([belgium, all]).toEqual([[{ n: 15 }], [{ n: 426 }]]);
    expect((await failure(() => jqi.query("SELECT nothing FROM data"))).code).toBe("DATA_QUERY");
  });

  it("has quotes in codes for what they are", async () => {
    const jqi = await open("eurofound-jqi");
    expect(await jqi.where({ year: "2015' OR '1'='1" }).rows()).toEqual([]);
  });

  it("shows its first rows with labels in a notebook", async () => {
    const jqi = (await open("eurofound-jqi")).where({ country: "BE" });
    const bundle = await (jqi as unknown as Record<symbol, () => Promise<Record<string, unknown>>>)[
      Symbol.for("Jupyter.display")
    ]!();
    expect(bundle["text/html"]).toMatch(/^<table><caption>.*15 .*<\/caption><thead>/);
    expect(bundle["text/html"]).toContain("<td>33.2</td>");
    expect(bundle["text/plain"]).toContain("intensity");
    const { schema, data } = bundle["application/vnd.dataresource+json"] as {
      schema: { fields: { name: string; type: string }[] };
      data: Record<string, unknown>[];
    };
    expect(schema.fields[3]).toMatchObject({ name: "intensity", type: "number" });
    expect(data).toHaveLength(10);
    expect(data[0]).toMatchObject({ year: "1995", country: "BE", sex: "F" });
  });
});
