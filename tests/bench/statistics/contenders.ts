import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { queryArrays } from "oshlab/data/columns.ts";
import { text, withEngine } from "oshlab/data/engine.ts";
import { estimateBySql } from "oshlab/survey/sql/estimate.ts";
import type { DesignNames } from "oshlab/survey/sql/sample.ts";

/** Number, weighted mean and linearised standard error of every group: as `[code, n, mean, se]`, read anew each time. */
export type Work = () => Promise<[string, number, number, number][]>;

/** Ours: as `survey().mean("y", { by: ["g"] })` computes it. */
export const ours = async (file: string, design: DesignNames): Promise<Work> => {
  const columnsOf = (sql: string) =>
    withEngine(async (connection) => {
      await connection.run(`CREATE TEMP VIEW data AS SELECT * FROM read_parquet(${text(file)})`);
      return queryArrays(connection, sql);
    });
  return async () =>
    (await estimateBySql({ design, domain: {}, columnsOf }, { kind: "mean", y: "y" }, ["g"])).map(
      ({ codes, n, value, se }) => [codes[0]!, n, value!, se!],
    );
};

/** DuckDB, the formula as it is written: the means first, then the deviations from them. */
const TWO_LOOKS = `WITH means AS (SELECT g, count(*) AS n, sum(w) AS total, sum(w * y) / sum(w) AS mean FROM data GROUP BY g)
  SELECT g, any_value(n) AS n, any_value(mean) AS mean, sqrt((SELECT count(*) / (count(*) - 1.0) FROM data)
    * sum(pow(w * (y - mean) / total, 2))) AS se FROM data JOIN means USING (g) GROUP BY g`;

/** DuckDB, squares multiplied out: one look, and digits lost where numbers are far from zero. */
const ONE_LOOK = `SELECT g, count(*) AS n, sum(w * y) / sum(w) AS mean, sqrt((SELECT count(*) / (count(*) - 1.0) FROM data)
  * (sum(w * w * y * y) - 2 * sum(w * y) / sum(w) * sum(w * w * y) + pow(sum(w * y) / sum(w), 2) * sum(w * w))) / sum(w) AS se
  FROM data GROUP BY g`;

const duckdb =
  (sql: string) =>
  async (file: string): Promise<Work> =>
  () =>
    withEngine(async (connection) => {
      await connection.run(`CREATE TEMP VIEW data AS SELECT * FROM read_parquet(${text(file)})`);
      const found = await queryArrays(connection, sql);
      const [g, n, mean, se] = ["g", "n", "mean", "se"].map((name) => found[name]!);
      return (g as string[]).map((code, row) => [
        code,
        Number(n![row]),
        Number(mean![row]),
        Number(se![row]),
      ]);
    });
export const duckdbTwoLooks = duckdb(TWO_LOOKS);
export const duckdbOneLook = duckdb(ONE_LOOK);

async function arraysOf(file: string, rows: number) {
  return withEngine(async (connection) =>
    queryArrays(connection, `SELECT g, w, y FROM read_parquet(${text(file)}) LIMIT ${rows}`),
  );
}

interface Frame {
  groupby(...names: string[]): Frame;
  derive(columns: Record<string, string>): Frame;
  rollup(columns: Record<string, string>): Frame;
  objects(): { g: string; n: number; mean: number; se: number }[];
}

/** arquero, over arrays that are in memory already. */
export async function arquero(file: string, rows: number): Promise<Work> {
  const address = pathToFileURL(
    join(import.meta.dirname, "../../../build/bench/statistics/peers/node_modules/arquero/src/index.js"),
  );
  const { table } = (await import(address.href)) as { table(columns: object): Frame };
  const frame = table(await arraysOf(file, rows));
  return async () =>
    frame
      .derive({
        a: "d => d.w * d.y",
        ww: "d => d.w * d.w",
        wa: "d => d.w * d.w * d.y",
        aa: "d => d.w * d.w * d.y * d.y",
      })
      .groupby("g")
      .rollup({
        n: "d => op.count()",
        w: "d => op.sum(d.w)",
        a: "d => op.sum(d.a)",
        ww: "d => op.sum(d.ww)",
        wa: "d => op.sum(d.wa)",
        aa: "d => op.sum(d.aa)",
      })
      .derive({
        mean: "d => d.a / d.w",
        se: `d => op.sqrt(${rows} / (${rows} - 1) * (d.aa - 2 * d.a / d.w * d.wa + d.a * d.a / (d.w * d.w) * d.ww)) / d.w`,
      })
      .objects()
      .map(({ g, n, mean, se }) => [g, n, mean, se]);
}

/** danfo, over a frame that is in memory already. */
export async function danfo(file: string, rows: number): Promise<Work> {
  const { DataFrame } = (await import("danfojs-node")).default;
  const columns = await arraysOf(file, rows);
  const frame = new DataFrame({
    g: columns["g"] as string[],
    w: Array.from(columns["w"] as Float64Array),
    y: Array.from(columns["y"] as Float64Array),
  });
  return async () => {
    const [w, y] = [frame["w"], frame["y"]];
    const a = w.mul(y);
    let wide = frame.addColumn("a", a);
    for (const [name, column] of [
      ["ww", w.mul(w)],
      ["wa", w.mul(a)],
      ["aa", a.mul(a)],
      ["one", w.mul(0).add(1)],
    ] as const)
      wide = wide.addColumn(name, column);
    const sums = wide.groupby(["g"]).col(["one", "w", "a", "ww", "wa", "aa"]).sum();
    return (sums.values as [string, ...number[]][]).map(([g, n, total, sum, ww, wa, aa]) => {
      const mean = sum! / total!;
      const se = Math.sqrt((rows / (rows - 1)) * (aa! - 2 * mean * wa! + mean * mean * ww!)) / total!;
      return [g, n!, mean, se];
    });
  };
}
