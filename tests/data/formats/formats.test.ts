import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { afterEach, describe, expect, it } from "vitest";
import { formatOf } from "../../../lib/data/formats/index.ts";
import { importFiles } from "../../../lib/data/import/import.ts";
import { open } from "../../../lib/data/open.ts";
import { failure, originals, removeTemporary, sourceLike, tree } from "../temporary.ts";

afterEach(removeTemporary);

function fileOf(content: string | Uint8Array, name: string): string {
  const path = join(process.env.OSHLAB_DATA!, name);
  writeFileSync(path, content);
  return path;
}

describe("a format", () => {
  it("is seen from the content, not from the name", async () => {
    sourceLike("eurofound-jqi");
    const [jqi] = originals("eurofound-jqi") as [string];
    const [accidents] = originals("eurostat-accidents") as [string];
    const book = XLSX.write(
      { SheetNames: ["a"], Sheets: { a: XLSX.utils.aoa_to_sheet([["x"], [1]]) } },
      { type: "buffer" },
    );
    expect((await formatOf(jqi, "a.xlsx")).id).toBe("csv");
    expect((await formatOf(accidents, "a.csv")).id).toBe("sdmx-csv");
    expect((await formatOf(fileOf(book, "book.csv"), "book.csv")).id).toBe("xlsx");
    expect((await formatOf(fileOf("DATAFLOW,LAST UPDATE,freq\n", "1.csv"), "1.csv")).id).toBe("sdmx-csv");
  });
});

describe("SDMX-CSV", () => {
  const text = (path: string) => readFileSync(path, "utf8");

  /** The same numbers as Eurostat writes them in version 1.0, with labels or with codes alone. */
  function asVersion1(path: string, labels: boolean): string {
    const head = [
      "DATAFLOW",
      "LAST UPDATE",
      "freq",
      "unit",
      "nace_r2",
      "sex",
      "geo",
      "TIME_PERIOD",
      "OBS_VALUE",
      "OBS_FLAG",
    ];
    const both = (code: string, label: string) => (labels ? `"${code}: ${label}"` : code);
    const lines = text(path)
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => {
        const cells = line.split(",");
        const [unit, nace, sex, geo, time, value, flag] = [5, 7, 9, 11, 13, 15, 17].map(
          (index) => cells[index]!,
        );
        const coded = [
          both("A", "Annual"),
          both(unit!, "Number"),
          both(nace!, "Transport, storage"),
          both(sex!, "Sex"),
          both(geo!, "Country"),
        ];
        return [
          "ESTAT:HSW_N2_01(1.0)",
          "23/11/26 23:00:00",
          ...coded,
          time,
          value,
          flag ? both(flag, "Break") : "",
        ].join(",");
      });
    const named = labels ? head.map((name, index) => (index > 1 ? `${name}: Label` : name)) : head;
    return [named.join(","), ...lines, ""].join("\n");
  }

  it.each([true, false])(
    "1.0 gives the same numbers as 2.0 (labels beside the codes: %s)",
    async (labels) => {
      const name = "eurostat-accidents";
      const committed = await (await open(name)).rows();
      sourceLike(name);
      const files = originals(name).map((path, index) => fileOf(asVersion1(path, labels), `${index}.csv`));
      const { quality } = await importFiles(files, name);
      expect(quality.rows).toBe(400);
      const rows = await (await open(name)).rows();
      expect(rows).toEqual(committed);
    },
  );
});

describe("XLSX", () => {
  const name = "osh-barometer-ewcs";
  const head = ["CountryCode", "Question_code", "Subset", "Answer", "Percentage"];
  let sheetNames: string[] = [];
  const prepare = () =>
    sourceLike(name, ({ oshlab }) => {
      sheetNames = (oshlab.import as { sheets: { sheet: string }[] }).sheets.map(({ sheet }) => sheet);
    });

  /** A workbook with the sheets of the OSH Barometer, and an answer for Belgium and for the EU in each. */
  function workbook(change: (sheets: Record<string, unknown[][]>) => void = () => {}): Uint8Array {
    const answers: Record<string, string> = {
      "3.More than 15 days of absence": "More than 15",
      "11.Poor communication": "Mean",
    };
    const sheets: Record<string, unknown[][]> = {};
    for (const sheet of sheetNames) {
      const answer = answers[sheet] ?? "Yes";
      sheets[sheet] = [
        head,
        ["BE", "Q", "All", answer, 25],
        [],
        ["EuropeanUnion", "Q", "All ", answer, 11.5],
      ];
    }
    change(sheets);
    const book = XLSX.utils.book_new();
    for (const [sheet, rows] of Object.entries(sheets))
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), sheet);
    return XLSX.write(book, { type: "buffer", bookType: "xlsx" });
  }

  it("puts the sheets below each other, each with its indicator; a total that is repeated counts once", async () => {
    prepare();
    const { quality } = await importFiles([fileOf(workbook(), "barometer.xlsx")], name);
    expect(quality).toMatchObject({ rows: 62, duplicates: 0 });
    const data = await open(name);
    expect(await data.where({ indicator: "health_at_risk", country: "BE" }).rows()).toEqual([
      {
        indicator: "health_at_risk",
        country: "BE",
        subset: "all",
        answer: "yes",
        percentage: 25,
        score: null,
      },
    ]);
    expect(await data.where({ indicator: "fairness", country: "EU28" }).rows()).toEqual([
      {
        indicator: "fairness",
        country: "EU28",
        subset: "all",
        answer: "mean",
        percentage: null,
        score: 11.5,
      },
    ]);
  });

  it("that is cut off or lacks a sheet is a clear error and leaves nothing behind", async () => {
    const folder = prepare();
    const whole = workbook();
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const path = fileOf(whole.subarray(0, Math.floor(whole.length * part)), "cut.xlsx");
      expect((await failure(() => importFiles([path], name))).code).toBe("IMPORT_BROKEN");
    }
    for (const text of ["see the mail of Tuesday\n", "see\nthe mail, of Tuesday\nor, if, not\n"]) {
      const error = await failure(() => importFiles([fileOf(text, "report.xlsx")], name));
      expect([error.code, error.message]).toEqual(["IMPORT_TEXT", expect.stringContaining("plain text")]);
    }
    const path = fileOf(
      workbook((sheets) => delete sheets["12.Influence"]),
      "lacking.xlsx",
    );
    const error = await failure(() => importFiles([path], name));
    expect([error.code, error.message]).toEqual(["IMPORT_SHEET", expect.stringContaining("12.Influence")]);
    expect(tree(folder)).toEqual(["datapackage.json", "schema.json"]);
  });

  it("names the row of the sheet where a number is not one", async () => {
    prepare();
    const path = fileOf(
      workbook((sheets) => (sheets["12.Influence"]![1]![4] = "about 25")),
      "words.xlsx",
    );
    const { code, place, message } = await failure(() => importFiles([path], name));
    expect([code, place.row, place.column]).toEqual(["IMPORT_VALUE", 2, "Percentage"]);
    expect(message).toContain("about 25");
  });
});
