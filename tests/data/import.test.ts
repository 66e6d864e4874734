import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { sourceOfCatalogue } from "../../lib/data/catalogue.ts";
import { repositoryFolder } from "../../lib/data/folders.ts";
import { importFiles } from "../../lib/data/import/import.ts";
import { reportOf } from "../../lib/data/import/report.ts";
import { open } from "../../lib/data/open.ts";
import {
  PRIVACY,
  copy,
  failure,
  fixtures,
  originals,
  removeTemporary,
  sourceLike,
  tree,
} from "./temporary.ts";

afterEach(removeTemporary);

const JQI = "eurofound-jqi";
const [jqiFile] = originals(JQI) as [string];
const bare = ["datapackage.json", "schema.json"];

/** A file of this content beside the sources. */
function fileOf(content: string | Uint8Array, name = "file.csv"): string {
  const path = join(process.env.OSHLAB_DATA!, name);
  writeFileSync(path, content);
  return path;
}

describe("importing", () => {
  it("makes the same delivery from the same file, with a quality report", async () => {
    const committed = sourceOfCatalogue(JQI)!.deliveries[0]!;
    const folder = sourceLike(JQI);
    const { delivery, quality, isNew } = await importFiles([jqiFile], JQI, { date: "2026-11-24" });
    expect(isNew).toBe(true);
    expect(delivery.id).toMatch(/^2026-11-24-[0-9a-f]{8}$/);
    expect(delivery).toMatchObject({ rows: 426, from: committed.from, hash: committed.hash });
    expect(quality).toMatchObject({ rows: 426, duplicates: 0, file: [] });
    expect(quality.columns.find(({ name }) => name === "discrimination")?.missing).toBe(126);
    expect(tree(folder)).toEqual(
      [
        ...bare,
        "deliveries",
        `deliveries/${delivery.id}`,
        `deliveries/${delivery.id}/data.parquet`,
        `deliveries/${delivery.id}/quality.json`,
        `deliveries/${delivery.id}/schema.json`,
      ].sort(),
    );
    const hash = createHash("sha256").update(readFileSync(delivery.file)).digest("hex");
    expect(delivery.hash).toBe(`sha256:${hash}`);
  });

  it("changes nothing when the same file comes again, under any name and on any day, and says so", async () => {
    const folder = sourceLike(JQI);
    await importFiles([jqiFile], JQI, { date: "2026-11-24" });
    const before = readFileSync(join(folder, "datapackage.json"), "utf8");
    const files = tree(folder);
    const again = await importFiles([fileOf(readFileSync(jqiFile), "renamed.csv")], JQI, {
      date: "2026-12-24",
    });
    expect(again.isNew).toBe(false);
    expect(reportOf(JQI, again)).toContain("nothing has changed");
    expect(readFileSync(join(folder, "datapackage.json"), "utf8")).toBe(before);
    expect(tree(folder)).toEqual(files);
  });

  it("keeps the old delivery beside a corrected one and opens the newest", async () => {
    sourceLike(JQI);
    const first = await importFiles([jqiFile], JQI, { date: "2026-11-24" });
    const corrected = readFileSync(jqiFile, "utf8").replace("41.4801094013077", "41.5");
    const second = await importFiles([fileOf(corrected)], JQI, { date: "2026-11-24" });
    expect(sourceOfCatalogue(JQI)!.deliveries.map(({ id }) => id)).toEqual([
      first.delivery.id,
      second.delivery.id,
    ]);
    const jqi = await open(JQI);
    expect(jqi.delivery.id).toBe(second.delivery.id);
    const [row] = await jqi.where({ country: "BE", sex: "T", year: "2015" }).rows();
    expect(row!.intensity).toBe(41.5);
  });

  it("reports codes that nobody described, values out of bounds and double keys, and keeps them", async () => {
    sourceLike(JQI);
    const header = readFileSync(jqiFile, "utf8").split("\n", 1)[0]!;
    const row = (geo: string, intensity: number) => `2015,"${geo}","x","Total",,,,,,,,,1,2,${intensity},4,`;
    const path = fileOf([header, row("BE", 41), row("QQ", 40), row("FR", 140), row("FR", 40), ""].join("\n"));
    const imported = await importFiles([path], JQI);
    expect(imported.quality.duplicates).toBe(1);
    expect(imported.quality.columns.find(({ name }) => name === "country")?.unexpected).toEqual([
      { code: "QQ", rows: 1 },
    ]);
    expect(imported.quality.columns.find(({ name }) => name === "intensity")?.outside).toBe(1);
    const found = imported.quality.findings.map(({ code, column, rows }) => [code, column, rows]);
    expect(found).toEqual([
      ["DUPLICATES", undefined, 1],
      ["CODE_UNKNOWN", "country", 1],
      ["OUT_OF_BOUNDS", "intensity", 1],
      ["MISSING_ALL", "discrimination", 4],
    ]);
    const lines = reportOf(JQI, imported).split("\n");
    expect(lines.filter((line) => line.startsWith("  !"))).toHaveLength(found.length);
    expect(imported.delivery.rows).toBe(4);
  });

  it("refuses confidential data in a folder that git sees", async () => {
    const name = "synthetic-wellbeing";
    const folder = sourceLike(name, ({ oshlab }) => {
      Object.assign(oshlab, { kind: "microdata", privacy: PRIVACY });
    });
    mkdirSync(join(repositoryFolder(), "build"), { recursive: true });
    const seen = mkdtempSync(join(repositoryFolder(), "build", "test-"));
    try {
      copy(folder, join(seen, name));
      process.env.OSHLAB_DATA = seen;
      expect((await failure(() => importFiles(originals(name), name))).code).toBe("IMPORT_CONFIDENTIAL");
      expect(tree(join(seen, name))).toEqual(bare);
    } finally {
      rmSync(seen, { recursive: true });
    }
    process.env.OSHLAB_DATA = join(folder, "..");
    expect((await importFiles(originals(name), name)).delivery.rows).toBe(1500);
  });
});

describe("a file that is not right", () => {
  const broken: [what: string, content: () => string | Uint8Array, code: string][] = [
    ["is cut off within a row", () => readFileSync(jqiFile).subarray(0, 70_000), "IMPORT_BROKEN"],
    ["is cut off within quotation marks", () => readFileSync(jqiFile).subarray(0, 205), "IMPORT_BROKEN"],
    ["is empty", () => "", "IMPORT_EMPTY"],
    ["has a header only", () => readFileSync(jqiFile, "utf8").split("\n", 1)[0]! + "\n", "IMPORT_EMPTY"],
    ["is another file", () => "a;b\n1;2\n", "IMPORT_COLUMN"],
    ["is no text", () => Uint8Array.from([0, 1, 2, 3, 0, 0, 9]), "IMPORT_FORMAT"],
    [
      "has words for numbers",
      () => readFileSync(jqiFile, "utf8").replace("41.4801094013077", "n/a"),
      "IMPORT_VALUE",
    ],
    [
      "has infinity for a number",
      () => readFileSync(jqiFile, "utf8").replace("41.4801094013077", "inf"),
      "IMPORT_VALUE",
    ],
  ];
  it.each(broken)("%s: a clear error, and nothing is left behind", async (_what, content, code) => {
    const folder = sourceLike(JQI);
    const before = readFileSync(join(folder, "datapackage.json"), "utf8");
    const path = fileOf(content());
    const error = await failure(() => importFiles([path], JQI));
    expect(error.code).toBe(code);
    expect(error.place.file).toBe("file.csv");
    expect(error.wayOut).not.toMatch(/[{}]|oshlab_row/);
    expect(tree(folder)).toEqual(bare);
    expect(readFileSync(join(folder, "datapackage.json"), "utf8")).toBe(before);
  });

  it("is named with the row where it breaks, without the row's content", async () => {
    sourceLike(JQI);
    const { place, message } = await failure(() =>
      importFiles([fileOf(readFileSync(jqiFile).subarray(0, 70_000))], JQI),
    );
    expect(place.row).toBe(604);
    expect(message).not.toContain("Serbia");
  });

  it("ends without a line end: imported with a warning", async () => {
    sourceLike(JQI);
    const imported = await importFiles([fileOf(readFileSync(jqiFile, "utf8").trimEnd())], JQI);
    expect(imported.quality.file).toEqual([{ remark: "no-line-end" }]);
    expect(reportOf(JQI, imported)).toContain("without a line end");
  });

  it("does not exist, or the day doesn't", async () => {
    sourceLike(JQI);
    expect((await failure(() => importFiles(["no-such.csv"], JQI))).code).toBe("IMPORT_NO_FILE");
    expect((await failure(() => importFiles([jqiFile], JQI, { date: "24/11/2026" }))).code).toBe(
      "IMPORT_DATE",
    );
    expect((await failure(() => importFiles([jqiFile], "eurofound"))).wayOut).toContain(JQI);
  });
});

describe("an import that is killed", () => {
  it("is cleared away by the next one, as is a folder that never became a delivery", async () => {
    const folder = sourceLike(JQI);
    const { delivery } = await importFiles([jqiFile], JQI, { date: "2026-11-24" });
    truncateSync(delivery.file, 10);
    const file = join(folder, "datapackage.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), resources: [] }));
    mkdirSync(join(folder, "deliveries", ".staging"));
    writeFileSync(join(folder, "deliveries", ".staging", "process"), "4194304999");
    const again = await importFiles([jqiFile], JQI, { date: "2026-11-24" });
    expect(again.delivery.id).toBe(delivery.id);
    expect((await open(JQI)).delivery.rows).toBe(426);
  });

  it("waits its turn: two imports of a source at once are refused", async () => {
    const folder = sourceLike(JQI);
    mkdirSync(join(folder, "deliveries", ".staging"), { recursive: true });
    writeFileSync(join(folder, "deliveries", ".staging", "process"), String(process.pid));
    expect((await failure(() => importFiles([jqiFile], JQI))).code).toBe("IMPORT_BUSY");
  });
});

describe("the Belgian way of writing", () => {
  it("is read: Windows-1252, semicolons, 1.234,5", async () => {
    sourceLike("eurostat-accidents", (description, schema) => {
      description.oshlab.import = {};
      const [year, , , sex, accidents, flag] = schema.fields as { oshlab: Record<string, unknown> }[];
      year!.oshlab.from = "Jaar";
      Object.assign(sex!.oshlab, { from: "Geslacht", recode: { Vrouwen: "F", Mannen: "M" } });
      Object.assign(accidents!, { type: "number", decimalChar: ",", groupChar: "." });
      accidents!.oshlab.from = "Incidentie per 100.000";
      Object.assign(flag!.oshlab, { from: "Opmerking", classification: undefined });
      schema.fields = [year!, sex!, accidents!, flag!];
      schema.primaryKey = ["year", "sex"];
    });
    const { quality } = await importFiles(
      [join(fixtures, "arbeidsongevallen_nace_h_be_latin1.csv")],
      "eurostat-accidents",
    );
    expect(quality.duplicates).toBe(0);
    const rows = await (await open("eurostat-accidents")).where({ year: "2014" }).rows();
    expect(rows).toContainEqual({
      year: "2014",
      sex: "F",
      accidents: 1581.3,
      flag: "breuk in reeks - categorieën herzien",
    });
  });

  const counted = (change: Record<string, unknown>, numbers: string[]) => {
    sourceLike("eurostat-accidents", (description, schema) => {
      description.oshlab.import = {};
      const [year, , , , accidents] = schema.fields as Record<string, unknown>[];
      Object.assign(accidents!, change);
      schema.fields = [year!, accidents!];
      schema.primaryKey = ["year"];
    });
    const rows = numbers.map((value, row) => `${2001 + row};${value}`);
    return fileOf(["TIME_PERIOD;OBS_VALUE", ...rows, ""].join("\n"));
  };
  const accidents = async (path: string) => {
    await importFiles([path], "eurostat-accidents");
    return (await (await open("eurostat-accidents")).rows()).map((row) => row["accidents"]);
  };

  it("a whole number with decimals is none, and neither is one with a point where decimals have a comma", async () => {
    for (const [change, value] of [
      [{ type: "integer" }, "6.272"],
      [{ type: "integer" }, "0x1F"],
      [{ type: "number", decimalChar: "," }, "6.272"],
      [{ type: "number", decimalChar: ",", groupChar: " " }, "6.272"],
    ] as const) {
      const { code, place } = await failure(() => accidents(counted(change, ["710", value])));
      expect([value, code, place!.row]).toEqual([value, "IMPORT_VALUE", 3]);
    }
    expect(await accidents(counted({ type: "integer" }, ["710", "6.0", "1e3"]))).toEqual([710, 6, 1000]);
  });

  it("spaces of any kind part thousands", async () => {
    const path = counted({ type: "integer", decimalChar: ",", groupChar: " " }, [
      "1 234",
      "1\u00A0234",
      "2\u202F001",
    ]);
    expect(await accidents(path)).toEqual([1234, 1234, 2001]);
  });
});
