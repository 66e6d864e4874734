import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { constants, deflateRawSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import { text, withEngine } from "../../../lib/data/engine.ts";

const FIXTURES = join(import.meta.dirname, "../../data/fixtures");

/** Good files of every format, to be spoilt. */
export async function seeds(scratch: string): Promise<{ name: string; content: Buffer }[]> {
  const found = readdirSync(join(FIXTURES, "formats"))
    .filter((name) => !name.endsWith(".md"))
    .map((name) => ({ name, content: readFileSync(join(FIXTURES, "formats", name)) }));
  const table = [
    ["sector", "year", "value"],
    ...Array.from({ length: 40 }, (_, row) => [`s${row % 7}`, 2000 + (row % 20), row / 3]),
  ];
  for (const bookType of ["xlsx", "biff8", "ods", "xlsb"] as const) {
    const book = XLSX.utils.book_new();
    const sheet = XLSX.utils.aoa_to_sheet(table);
    sheet["!merges"] = [XLSX.utils.decode_range("A1:B1")];
    sheet.D2 = { t: "n", f: "1+1", v: 2 };
    XLSX.utils.book_append_sheet(book, sheet, "a");
    found.push({
      name: `book.${bookType}`,
      content: Buffer.from(XLSX.write(book, { type: "buffer", bookType })),
    });
  }
  const lines = table.map((row) => row.join(";")).join("\r\n") + "\r\n";
  found.push(
    { name: "table.csv", content: Buffer.from(`Titel;;\n\n${lines}\nBron: x\n`) },
    { name: "table.utf16.csv", content: Buffer.from(`\uFEFF${lines}`, "utf16le") },
    { name: "bars.csv", content: Buffer.from(lines.replaceAll(";", "|##|")) },
    { name: "latin1.csv", content: readFileSync(join(FIXTURES, "arbeidsongevallen_nace_h_be_latin1.csv")) },
    {
      name: "sdmx.csv",
      content: Buffer.from(
        "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX,1,A,BE,2020,5,b\n",
      ),
    },
    {
      name: "table.tsv",
      content: Buffer.from("freq,geo\\TIME_PERIOD\t2022 \t2023 \nA,BE\t12.3 b\t: c\nA,FR\t1 \t2 \n"),
    },
  );
  const parquet = join(scratch, "seed.parquet");
  await withEngine((connection) =>
    connection.run(
      `COPY (SELECT i, 'x' || i % 5 AS a, i / 3 AS b, DATE '2020-01-01' + i::INT AS c FROM range(300) t(i)) TO ${text(parquet)}`,
    ),
  );
  found.push({ name: "table.parquet", content: readFileSync(parquet) });
  return found;
}

/** Files that were made to do harm. */
export const harmful: { name: string; make: () => Buffer }[] = [
  {
    name: "a million columns",
    make: () => Buffer.from(`${"a;".repeat(1_000_000)}b\n${"1;".repeat(1_000_000)}2\n`),
  },
  { name: "a million columns of a row", make: () => Buffer.from(`a;b\n${"1;".repeat(1_000_000)}2\n`) },
  { name: "a cell of a megabyte", make: () => Buffer.from(`a;b\n1;${"x".repeat(1_048_576)}\n`) },
  { name: "a cell of ten megabytes", make: () => Buffer.from(`a;b\n1;"${"x".repeat(10_485_760)}"\n`) },
  {
    name: "a quotation mark that is never closed",
    make: () => Buffer.from(`a;b\n1;"${"x;y\n".repeat(1_000_000)}`),
  },
  { name: "formulas", make: () => Buffer.from("a;b\n=cmd|'/c calc'!A1;@SUM(1)\n+1;-1\n\t=1;\"=1\"\n") },
  { name: "nothing but quotation marks", make: () => Buffer.from('"'.repeat(500_000)) },
  { name: "nothing but line ends", make: () => Buffer.from("\n".repeat(500_000)) },
  { name: "nothing but zeros", make: () => Buffer.alloc(500_000) },
  { name: "deep JSON", make: () => Buffer.from(`{"a":`.repeat(200_000)) },
  { name: "JSON-stat with a giant cube", make: () => Buffer.from(giantCube()) },
  { name: "a bomb that says how large it is", make: () => bomb(1_500_000_000, 1_500_000_000) },
  { name: "a bomb that says it is small", make: () => bomb(1_500_000_000, 100) },
  { name: "an SPSS file of a billion rows", make: giantSpss },
];

function giantCube(): string {
  const category = { index: Array.from({ length: 1000 }, (_, place) => `c${place}`) };
  const id = ["a", "b", "c", "d"];
  const dimension = Object.fromEntries(id.map((name) => [name, { category }]));
  return JSON.stringify({
    class: "dataset",
    id,
    size: [1000, 1000, 1000, 1000],
    dimension,
    value: { 999999999999: 1 },
  });
}

/** A workbook that unpacks to many bytes, and says how many. */
export function bomb(bytes: number, said: number): Buffer {
  // The same ten megabytes again and again: a piece that was flushed may follow any other.
  const piece = deflateRawSync(Buffer.alloc(10_000_000, "<c/>"), { finishFlush: constants.Z_FULL_FLUSH });
  const pieces = Array.from({ length: bytes / 10_000_000 }, () => piece);
  const packed = Buffer.concat([...pieces, deflateRawSync(Buffer.alloc(0))]);
  const name = "xl/workbook.xml";
  const local = Buffer.alloc(30);
  local.write("PK\u0003\u0004", "latin1");
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(said, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.write("PK\u0001\u0002", "latin1");
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(said, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

function giantSpss(): Buffer {
  const content = readFileSync(join(FIXTURES, "formats/haven_labelled-num-na.sav"));
  content.writeInt32LE(1_000_000_000, 80);
  return content;
}
