import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { bomb } from "../../fuzz/import/bomb.ts";
import { failure, fixtures } from "../temporary.ts";
import { read, readContent } from "./read.ts";

type Cells = unknown[][];

function workbook(sheets: Record<string, Cells>, bookType: XLSX.BookType, merges: string[] = []): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(cells);
    sheet["!merges"] = merges.map((range) => XLSX.utils.decode_range(range));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return XLSX.write(book, { type: "buffer", bookType });
}

/** As Eurostat's data explorer wrote them: eleven rows before the table, colons, notes. */
const LEGACY: Cells = [
  ["Unemployment by sex, age and educational attainment [une_educ_a]"],
  [],
  ["Last update", "24.04.19"],
  ["Extracted on", "09.07.19"],
  ["Source of data", "Eurostat"],
  [],
  ["SEX", "Total"],
  ["ISCED11", "Levels 0-2"],
  ["AGE", "15-74"],
  ["UNIT", "Percentage"],
  [],
  ["TIME/GEO", "EU28", "BE", "FR", "MK", "UK"],
  ["2009", 14.4, 13.6, ":", 38.6, "12.9 b"],
  ["2010", 15.7, 15.3, ":", 39, "13.8"],
  [],
  ["Special value:"],
  [":", "not available"],
];

describe.each(["xlsx", "biff8", "ods"] as const)("a workbook (%s)", (bookType) => {
  it("with a block of titles above and notes below", async () => {
    const { rows, remarks, places, formats } = await readContent(
      workbook({ Data: LEGACY, Data2: LEGACY }, bookType),
    );
    expect(formats).toEqual([bookType === "biff8" ? "xls" : "xlsx"]);
    expect(rows).toEqual([
      { "TIME/GEO": "2009", EU28: "14.4", BE: "13.6", FR: ":", MK: "38.6", UK: "12.9 b" },
      { "TIME/GEO": "2010", EU28: "15.7", BE: "15.3", FR: ":", MK: "39", UK: "13.8" },
    ]);
    expect(places).toEqual([13, 14]);
    expect(remarks).toEqual([
      { remark: "title-rows", rows: 8 },
      { remark: "footnotes", rows: 2 },
      { remark: "other-sheets", at: "Data2" },
    ]);
  });

  it("with names of groups over several columns", async () => {
    const cells = [
      ["Ongevallen, 2023"],
      ["Sector", "Mannen", null, "Vrouwen", null],
      [null, "aantal", "%", "aantal", "%"],
      ["Bouw", 12, 1.5, 3, 0.25],
      ["Zorg", 7, 2, 9, 1],
    ];
    const merged = workbook({ Blad1: cells }, bookType, ["A1:E1", "A2:A3", "B2:C2", "D2:E2"]);
    const { rows, remarks } = await readContent(merged);
    expect(rows).toEqual([
      {
        Sector: "Bouw",
        "Mannen / aantal": "12",
        "Mannen / %": "1.5",
        "Vrouwen / aantal": "3",
        "Vrouwen / %": "0.25",
      },
      {
        Sector: "Zorg",
        "Mannen / aantal": "7",
        "Mannen / %": "2",
        "Vrouwen / aantal": "9",
        "Vrouwen / %": "1",
      },
    ]);
    expect(remarks).toEqual([
      { remark: "title-rows", rows: 1 },
      { remark: "merged-header", rows: 2 },
    ]);
  });
});

describe("a workbook", () => {
  it("has days as days, whatever the time zone, and says what is no value", async () => {
    const sheet = XLSX.utils.aoa_to_sheet([["day", "moment", "time", "code", "sum"]]);
    sheet.A2 = { t: "n", v: 43226, z: "dd/mm/yyyy" };
    sheet.B2 = { t: "n", v: 43226.5, z: "dd/mm/yyyy hh:mm" };
    sheet.C2 = { t: "n", v: 0.75, z: "hh:mm:ss" };
    sheet.D2 = { t: "s", v: "02000" };
    sheet.E2 = { t: "e", v: 42 };
    sheet["!ref"] = "A1:E2";
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, "a");
    const { rows, remarks } = await readContent(XLSX.write(book, { type: "buffer", bookType: "xlsx" }));
    expect(rows).toEqual([
      { day: "2018-05-06", moment: "2018-05-06T12:00:00", time: "18:00:00", code: "02000", sum: null },
    ]);
    expect(remarks).toEqual([{ remark: "formula-errors", rows: 1 }]);
  });

  it("that unpacks to more than it may is refused before it is unpacked", async () => {
    const packed = bomb(1_100_000_000, 1_100_000_000);
    expect(packed.length).toBeLessThan(2_000_000);
    expect((await failure(() => readContent(packed))).code).toBe("IMPORT_LIMIT");
  });

  it("as ESENER delivers it", async () => {
    const { rows, columns } = await read(join(fixtures, "esener_2019_cut.xlsx"));
    expect(rows.length).toBeGreaterThan(10);
    expect(columns.length).toBeGreaterThan(5);
  });
});
