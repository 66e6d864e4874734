import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Names of the columns: an identifier without meaning, a weight, codes of 1 to 9, an age. */
export const COLUMNS = ["row", "weight", "sex", "sector", "region", "q1", "q2", "q3", "q4", "age"];

/** The value of a column in a row: the same in every file. */
const SQL = [
  "i AS row",
  "round(0.5 + (i * 7919 % 10007) / 10007, 4) AS weight",
  ...COLUMNS.slice(2, 9).map((name, place) => `(i * ${place + 3} // ${place + 2}) % 9 + 1 AS ${name}`),
  "18 + i * 31 % 60 AS age",
];

/** Writes the same rows as CSV, Parquet, SPSS and Stata; returns the paths. */
export async function generate(folder: string, rows: number): Promise<Record<string, string>> {
  const paths = Object.fromEntries(
    ["csv", "parquet", "sav", "dta"].map((end) => [end, join(folder, `rows.${end}`)]),
  );
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  const select = `SELECT ${SQL.join(", ")} FROM range(${rows}) t(i)`;
  await connection.run(`COPY (${select}) TO '${paths.csv}' (FORMAT csv, DELIMITER ';')`);
  await connection.run(`COPY (${select}) TO '${paths.parquet}' (FORMAT parquet)`);
  const sav = openSync(paths.sav!, "w");
  const dta = openSync(paths.dta!, "w");
  writeSync(sav, savHeader(rows));
  writeSync(dta, dtaHeader(rows));
  for (let from = 0; from < rows; from += 100_000) {
    const reader = await connection.runAndReadAll(
      `SELECT ${COLUMNS.map((name) => `CAST(${name} AS DOUBLE)`).join(", ")} FROM (SELECT ${SQL.join(", ")} ` +
        `FROM range(${from}, ${Math.min(rows, from + 100_000)}) t(i))`,
    );
    const values = Float64Array.from((reader.getRowsJS() as number[][]).flat());
    writeSync(sav, Buffer.from(values.buffer));
    writeSync(dta, Buffer.from(values.buffer));
  }
  closeSync(sav);
  closeSync(dta);
  connection.closeSync();
  return paths;
}

/** SPSS system file, not compressed: header, a record a variable, end of the dictionary. Source: PSPP, "System File Format". */
function savHeader(rows: number): Buffer {
  const header = Buffer.alloc(176, " ");
  header.write("$FL2@(#) oshlab bench", 0, "latin1");
  for (const [place, value] of [2, COLUMNS.length, 0, 0, rows].entries())
    header.writeInt32LE(value, 64 + place * 4);
  header.writeDoubleLE(100, 84);
  header.write("28 Nov 2612:00:00", 92, "latin1");
  header.fill(0, 173);
  const variables = COLUMNS.map((name) => {
    const record = Buffer.alloc(32, " ");
    // Numeric, no label, no missing values, shown as F8.4.
    for (const [place, value] of [2, 0, 0, 0, 0x050804, 0x050804].entries())
      record.writeInt32LE(value, place * 4);
    record.write(name.toUpperCase().padEnd(8), 24, "latin1");
    return record;
  });
  const end = Buffer.alloc(8);
  end.writeInt32LE(999, 0);
  return Buffer.concat([header, ...variables, end]);
}

/** Stata 10 to 12 (release 114), little-endian, all doubles. Source: Stata, "help dta_114". */
function dtaHeader(rows: number): Buffer {
  const header = Buffer.alloc(10 + 81 + 18);
  header.set([114, 2, 1, 0]);
  header.writeUInt16LE(COLUMNS.length, 4);
  header.writeInt32LE(rows, 6);
  const count = COLUMNS.length;
  const names = Buffer.alloc(33 * count);
  const formats = Buffer.alloc(49 * count);
  COLUMNS.forEach((name, place) => {
    names.write(name, place * 33, "latin1");
    formats.write("%9.0g", place * 49, "latin1");
  });
  return Buffer.concat([
    header,
    Buffer.alloc(count, 255),
    names,
    Buffer.alloc(2 * (count + 1)),
    formats,
    Buffer.alloc(33 * count),
    Buffer.alloc(81 * count),
    Buffer.alloc(5),
  ]);
}
