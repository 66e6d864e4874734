import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { fixtures } from "../../data/temporary.ts";
import { bomb } from "./bomb.ts";
import { textSource } from "./seed.ts";
import type { Source } from "./seed.ts";

/** A file that was made to do harm, and what must come of it. */
export interface Harmful {
  name: string;
  make: () => Buffer;
  source: Source;
  /** The rows as JSON, or the codes of errors that are right; otherwise any rows and any clear error. */
  must?: string[] | RegExp;
}

const AB = textSource("harmful", ["a", "b"]);
const MEGABYTE = 1_048_576;
const csv = (name: string, content: () => string, must?: Harmful["must"], source = AB): Harmful => ({
  name,
  make: () => Buffer.from(content()),
  source,
  ...(must ? { must } : {}),
});
/** A sheet of three rows, changed before it is written, and its XML afterwards. */
const sheet = (
  name: string,
  change: { cells?: (content: XLSX.WorkSheet) => void; xml?: (xml: string) => string },
  must?: Harmful["must"],
): Harmful => ({
  name,
  make() {
    const book = XLSX.utils.book_new();
    const content = XLSX.utils.aoa_to_sheet([
      ["a", "b"],
      [1, 2],
      ["x", "y"],
    ]);
    change.cells?.(content);
    XLSX.utils.book_append_sheet(book, content, "a");
    const zip = XLSX.CFB.read(XLSX.write(book, { type: "buffer", bookType: "xlsx" }), { type: "buffer" });
    const part = XLSX.CFB.find(zip, "/xl/worksheets/sheet1.xml")!;
    const xml = change.xml?.(Buffer.from(part.content as Uint8Array).toString("utf8"));
    if (xml !== undefined) part.content = Buffer.from(xml);
    return Buffer.from(XLSX.CFB.write(zip, { type: "buffer", fileType: "zip", compression: true }) as Buffer);
  },
  source: AB,
  ...(must ? { must } : {}),
});
const row = (...values: (string | null)[]) => JSON.stringify(values);

export const harmful: Harmful[] = [
  csv("a million columns", () => `${"a;".repeat(1e6)}b\n${"1;".repeat(1e6)}2\n`, /LIMIT/),
  csv("a million columns of a row", () => `a;b\n${"1;".repeat(1e6)}2\n`, /BROKEN|LIMIT/),
  csv(
    "two thousand columns",
    () => `${Array.from({ length: 2000 }, (_, column) => `c${column}`).join(";")}\n${"1;".repeat(1_999)}2\n`,
    /COLUMN/,
  ),
  csv(
    "ten thousand columns",
    () =>
      `${Array.from({ length: 10_000 }, (_, column) => `c${column}`).join(";")}\n` +
      `${"1;".repeat(9_999)}2\n`.repeat(1000),
    /LIMIT/,
  ),
  csv("a cell of a megabyte", () => `a;b\n1;${"x".repeat(MEGABYTE)}\n`, [row("1", "x".repeat(MEGABYTE))]),
  csv("a cell of ten megabytes", () => `a;b\n1;"${"x".repeat(10 * MEGABYTE)}"\n`, /LIMIT|BROKEN/),
  csv("a name of a megabyte", () => `a;${"b".repeat(MEGABYTE)}\n1;2\n`, /COLUMN|LIMIT/),
  csv("a quotation mark that is never closed", () => `a;b\n1;"${"x;y\n".repeat(1e6)}`, /BROKEN|LIMIT/),
  csv("formulas", () => "a;b\n=cmd|'/c calc'!A1;@SUM(1)\n+1;-1\n=1+1;\"=1\"\n", [
    row("=cmd|'/c calc'!A1", "@SUM(1)"),
    row("+1", "-1"),
    row("=1+1", "=1"),
  ]),
  csv("SQL", () => `a;b\n"'); DROP TABLE raw; --";"x""y"\n`, [row("'); DROP TABLE raw; --", 'x"y')]),
  csv(
    "names of SQL",
    () => `"a""); DROP VIEW raw; --";it's\n1;2\n`,
    [row("1", "2")],
    textSource("harmful", ['a"); DROP VIEW raw; --', "it's"]),
  ),
  csv(
    "a name that we use ourselves",
    () => "oshlab_row;place\nx;y\nz;w\n",
    /RESERVED/,
    textSource("harmful", ["oshlab_row", "place"]),
  ),
  csv("nothing but quotation marks", () => '"'.repeat(500_000), /EMPTY|LIMIT|BROKEN/),
  csv("nothing but line ends", () => "\n".repeat(500_000), /EMPTY/),
  csv("nothing but delimiters", () => `${";".repeat(9)}\n`.repeat(50_000), /EMPTY|COLUMN/),
  csv("nothing but zeros", () => "\0".repeat(500_000), /FORMAT/),
  csv("line ends of three kinds", () => "a;b\r\n1;2\n3;4\r5;6\r\n", [
    row("1", "2"),
    row("3", "4"),
    row("5", "6"),
  ]),
  csv("deep JSON", () => `{"a":`.repeat(200_000), /BROKEN|LIMIT/),
  csv(
    "deep JSON that ends",
    () => `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`,
    /BROKEN|FORMAT|LIMIT/,
  ),
  csv("JSON-stat with a giant cube", giantCube, [row("c999", "c999")], textSource("harmful", ["a", "b"])),
  csv("JSON-stat with a million dimensions", manyDimensions),
  { name: "a bomb that says how large it is", make: () => bomb(1.5e9, 1.5e9), source: AB, must: /LIMIT/ },
  { name: "a bomb that says it is small", make: () => bomb(1.5e9, 100), source: AB, must: /LIMIT|BROKEN/ },
  { name: "a bomb of deep XML", make: () => bomb(2e8, 2e8, "<c><d>"), source: AB, must: /LIMIT|BROKEN/ },
  sheet("a formula in a sheet", { cells: (content) => (content.A2 = { t: "n", f: "1+1", v: 2 }) }, [
    row("2", "2"),
    row("x", "y"),
  ]),
  sheet("text of a formula in a sheet", { cells: (content) => (content.A2 = { t: "s", v: "=1+1" }) }, [
    row("=1+1", "2"),
    row("x", "y"),
  ]),
  sheet(
    "a sheet that says it is as large as can be",
    { xml: (xml) => xml.replace("A1:B3", "A1:XFD1048576") },
    [row("1", "2"), row("x", "y")],
  ),
  sheet("a cell at the far end of a sheet", {
    xml: (xml) => xml.replace("</sheetData>", `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>$&`),
  }),
  sheet("a cell of a megabyte in a sheet", {
    xml: (xml) => xml.replace("<v>2</v>", `<v>${"9".repeat(MEGABYTE)}</v>`),
  }),
  sheet("fifty thousand merged ranges", {
    xml: (xml) =>
      xml.replace(
        "</sheetData>",
        `$&<mergeCells>${Array.from(
          { length: 50_000 },
          (_, place) => `<mergeCell ref="A${place * 2 + 1}:XFD${place * 2 + 2}"/>`,
        ).join("")}</mergeCells>`,
      ),
  }),
  sheet("entities in a sheet", {
    xml: (xml) =>
      xml.replace(/\?>/, `?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]>`).replace("<v>2</v>", "<v>&b;</v>"),
  }),
  sheet(
    "sixteen thousand columns in a sheet",
    {
      xml: (xml) =>
        xml.replace(
          "</row>",
          `${Array.from({ length: 16_000 }, (_, column) => `<c r="${XLSX.utils.encode_col(column + 2)}1"><v>${column}</v></c>`).join("")}$&`,
        ),
    },
    /LIMIT/,
  ),
  {
    name: "an SPSS file of a billion rows",
    make() {
      const content = readFileSync(join(fixtures, "formats/haven_labelled-num-na.sav"));
      content.writeInt32LE(1e9, 80);
      return content;
    },
    source: AB,
  },
];

function giantCube(): string {
  const category = { index: Array.from({ length: 1000 }, (_, place) => `c${place}`) };
  const id = ["a", "b", "c", "d"];
  const dimension = Object.fromEntries(id.map((name) => [name, { category }]));
  const value = { 999999999999: 1 };
  return JSON.stringify({ class: "dataset", id, size: [1000, 1000, 1000, 1000], dimension, value });
}

function manyDimensions(): string {
  const id = Array.from({ length: 100_000 }, (_, place) => `d${place}`);
  const dimension = Object.fromEntries(id.map((name) => [name, { category: { index: ["x"] } }]));
  return JSON.stringify({ class: "dataset", id, size: id.map(() => 1), dimension, value: [1] });
}
