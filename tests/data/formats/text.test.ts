import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "../../fastCheck.ts";
import { describe, expect, it } from "vitest";
import { failure, fixtures } from "../temporary.ts";
import { readContent } from "./read.ts";

const TABLE = "Sector;Jaar;Waarde\nGezondheid – é €;2023;1.234,5\nBouw;2024;12\n";
const ROWS = [
  { Sector: "Gezondheid – é €", Jaar: "2023", Waarde: "1.234,5" },
  { Sector: "Bouw", Jaar: "2024", Waarde: "12" },
];

/** Windows-1252 has the same bytes as Latin-1 but for a few, of which these occur. */
const windows1252 = (text: string): Buffer =>
  Buffer.from(text.replaceAll("€", "\u0080").replaceAll("–", "\u0096"), "latin1");

describe("CSV", () => {
  it("with a title that has another line end than the table loses no row", async () => {
    const { rows, remarks } = await readContent(`Title;;\n\n${TABLE.replaceAll("\n", "\r\n")}`);
    expect(rows).toEqual(ROWS);
    expect(remarks).toEqual([{ remark: "title-rows", rows: 1 }]);
  });

  it("where a row of persons stands in the place of the names is refused, and the message names nobody", async () => {
    const refused = await failure(() => readContent("60010100073;x\n61020200071;y\n"));
    expect(refused).toMatchObject({ code: "IMPORT_NAMES", place: { column: "1" } });
    expect(JSON.stringify(refused)).not.toContain("60010100073");
    expect((await failure(() => readContent("a;nobody@example.org\n1;2\n"))).code).toBe("IMPORT_NAMES");
  });

  it("may not have a column with our name for the row: identifiers in it would not be seen", async () => {
    expect((await failure(() => readContent("OSHLab_row;b\n60010100073;1\n"))).code).toBe("IMPORT_RESERVED");
  });

  it.each([
    ["UTF-8", Buffer.from(TABLE)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${TABLE}`)],
    ["Windows-1252", windows1252(TABLE)],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${TABLE}`, "utf16le")],
    ["UTF-16 without", Buffer.from(TABLE, "utf16le")],
    ["UTF-16 the other way round", Buffer.from(`\uFEFF${TABLE}`, "utf16le").swap16()],
    ["Windows line ends", Buffer.from(TABLE.replaceAll("\n", "\r\n"))],
    ["line ends of three kinds", Buffer.from(TABLE.replace("\n", "\r\n").replace("2\n", "2\r"))],
    ["of three kinds in UTF-16", Buffer.from(`\uFEFF${TABLE.replace("\n", "\r")}`, "utf16le")],
    ["a comma", Buffer.from(TABLE.replace("1.234,5", '"1.234,5"').replaceAll(";", ","))],
    ["a tab", Buffer.from(TABLE.replaceAll(";", "\t"))],
    ["a bar", Buffer.from(TABLE.replaceAll(";", "|"))],
    ["several characters", Buffer.from(TABLE.replaceAll(";", "|##|"))],
    ["an empty row", Buffer.from(TABLE.replace("\nBouw", "\n\nBouw"))],
  ])("in or with %s", async (_, content) => {
    const { rows, formats, remarks } = await readContent(content);
    expect([rows, formats, remarks]).toEqual([ROWS, ["csv"], []]);
  });

  it("finds titles above and notes below, and says so", async () => {
    const around = `Arbeidsongevallen;;\nBron: Fedris, 2024\n\n${TABLE}\nVoetnoot: voorlopig\n* herzien; niet vergelijkbaar\n`;
    const { rows, remarks, places } = await readContent(around);
    expect(rows).toEqual(ROWS);
    expect(places[0]).toBe(5);
    expect(remarks).toEqual([
      { remark: "title-rows", rows: 2 },
      { remark: "footnotes", rows: 2 },
    ]);
    // What isn't parted from the data is only left out when the description says so.
    expect((await failure(() => readContent(`${TABLE}Bron: Fedris\n`))).code).toBe("IMPORT_BROKEN");
    expect((await readContent(`${TABLE}Bron: Fedris\n`, { footer: 1 })).rows).toEqual(ROWS);
    expect((await readContent(`a;b;c\n${TABLE}`, { header: 2 })).rows).toEqual(ROWS);
  });

  it("takes quotation marks, line ends within them, and formulas as text", async () => {
    const { rows } = await readContent('a,b\n"one ""two""\nthree","=HYPERLINK(""x"")"\n@cmd,-1+1\n');
    expect(rows).toEqual([
      { a: 'one "two"\nthree', b: '=HYPERLINK("x")' },
      { a: "@cmd", b: "-1+1" },
    ]);
  });

  it("gives back what was written, whatever it is", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replace(/[\0\r]/g, ""));
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(",", ";", "\t", "|", "|##|"), async (cells, delimiter) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = [["a", "b", "c"], ...cells].map((line) => line.map(quoted).join(delimiter));
        const { rows: read } = await readContent(lines.join("\n") + "\n", {
          delimiter,
          header: 1,
          footer: 0,
        });
        expect(read.map(({ a, b, c }) => [a ?? "", b ?? "", c ?? ""])).toEqual(cells);
      }),
      { numRuns: 40 },
    );
  });

  it("beyond a limit, or no table at all, is a clear error", async () => {
    const wide = Array.from({ length: 10_001 }, (_, place) => `c${place}`).join(";");
    for (const [content, code] of [
      [`${wide}\n${wide}\n`, "IMPORT_LIMIT"],
      [`a;b\n1;${"x".repeat(2_100_000)}\n`, "IMPORT_LIMIT"],
      ["<html><table><tr><td>1</td></tr></table>", "IMPORT_FORMAT"],
      ["%PDF-1.7\n", "IMPORT_FORMAT"],
      ["\n \n", "IMPORT_EMPTY"],
      ["a;b\n", "IMPORT_EMPTY"],
      [Buffer.from([1, 2, 0, 3, 4, 0, 0, 9]), "IMPORT_FORMAT"],
    ] as const)
      expect((await failure(() => readContent(content))).code, String(content).slice(0, 20)).toBe(code);
    const megabyte = "y".repeat(1_000_000);
    expect((await readContent(`a;b\n1;${megabyte}\n`)).rows).toEqual([{ a: "1", b: megabyte }]);
  });

  it("as the ministry gets it: Latin-1, semicolons, decimal commas", async () => {
    const file = readFileSync(join(fixtures, "arbeidsongevallen_nace_h_be_latin1.csv"));
    const { rows } = await readContent(file);
    expect(rows).toHaveLength(20);
    expect(rows[1]).toMatchObject({
      "Aantal ongevallen": "6.272",
      Opmerking: expect.stringContaining("categorieën"),
    });
  });
});

describe("Eurostat's tables with tabs", () => {
  it("become rows, flags apart", async () => {
    const table = "freq,unit,geo\\TIME_PERIOD\t2022 \t2023 \nA,PC,BE\t12.3 b\t: c\nA,PC,EU27_2020\t: \t10 \n";
    const { rows, formats } = await readContent(table);
    const row = (geo: string, period: string, value: string | null, flag: string | null) => ({
      freq: "A",
      unit: "PC",
      geo,
      TIME_PERIOD: period,
      OBS_VALUE: value,
      OBS_FLAG: flag,
    });
    expect(formats).toEqual(["eurostat-tsv"]);
    expect(rows).toEqual([
      row("BE", "2022", "12.3", "b"),
      row("BE", "2023", null, "c"),
      row("EU27_2020", "2022", null, null),
      row("EU27_2020", "2023", "10", null),
    ]);
  });
});
