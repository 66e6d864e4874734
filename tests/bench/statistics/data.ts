import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { text, withEngine } from "oshlab/data/engine.ts";

const folder = join(import.meta.dirname, "../../../build/bench/statistics");

/** A number from 0 to 1 of a row, the same every time. */
const random = (salt: number) => `(hash(i * 10 + ${salt}) % 1000003) / 1000003.0`;

/** Rows of nobody: a group, a stratum, a PSU in it, a weight and a number. Made once, as Parquet, and as CSV for R. */
export async function rowsOf(rows: number, groups: number): Promise<{ parquet: string; csv: string }> {
  const [parquet, csv] = ["parquet", "csv"].map((kind) => join(folder, `${rows}-${groups}.${kind}`)) as [
    string,
    string,
  ];
  if (existsSync(parquet) && existsSync(csv)) return { parquet, csv };
  await mkdir(folder, { recursive: true });
  const select = `SELECT 'g' || lpad(CAST(CAST(floor(${random(1)} * ${groups}) AS INTEGER) AS VARCHAR), 4, '0') AS g,
    CAST(CAST(floor(${random(2)} * 10) AS INTEGER) AS VARCHAR) AS h,
    CAST(CAST(floor(${random(2)} * 10) AS INTEGER) * 40 + CAST(floor(${random(3)} * 40) AS INTEGER) AS VARCHAR) AS u,
    0.5 + 2 * ${random(4)} AS w, 50 + 20 * ${random(5)} AS y FROM range(${rows}) AS numbers(i)`;
  await withEngine(async (connection) => {
    await connection.run(`COPY (${select}) TO ${text(parquet)} (FORMAT parquet)`);
    if (rows <= 100_000) await connection.run(`COPY (${select}) TO ${text(csv)} (FORMAT csv, HEADER)`);
  });
  return { parquet, csv };
}
