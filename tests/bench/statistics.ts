import { spawnSync } from "node:child_process";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { program } from "./program.ts";
import { rowsOf } from "./statistics/data.ts";

const root = join(import.meta.dirname, "../..");
const ROWS = 4_000_000;
const GROUPS = 3780;

interface Measured {
  ms: number;
  peak?: number;
  groups: number;
  first: [string, number, number, number];
}

/**
 * Means with linearised standard errors of many groups, against DuckDB, arquero, danfo and R survey; each in a process of
 * its own, so that its memory is its own. Peers come by npm into `build/`, R only where it is installed.
 *
 * @param danfoRows rows for danfo, which takes half a minute for all of them
 */
export async function bench(danfoRows = 100_000): Promise<string[]> {
  await installPeers();
  const { parquet } = await rowsOf(ROWS, GROUPS);
  const run = async (name: string, rows = ROWS, times = 7) =>
    JSON.parse(
      await program(
        process.execPath,
        [join(import.meta.dirname, "statistics/one.ts"), name, parquet, String(rows), String(times)],
        { cwd: root },
      ),
    ) as Measured;
  const [ours, two, one] = [await run("ours"), await run("duckdbTwoLooks"), await run("duckdbOneLook")];
  const [arquero, danfo] = [await run("arquero", ROWS, 3), await run("danfo", danfoRows, 1)];
  for (const other of [two, one, arquero]) agree(ours, other);
  const line = (name: string, { ms, peak }: Measured, note = "") =>
    `${name.padEnd(34)} ${ms.toFixed(0).padStart(6)} ms   ${(ours.ms / ms).toFixed(2).padStart(6)} × ours/this   ${(peak ?? 0).toFixed(0).padStart(5)} MB${note}`;
  return [
    `${ROWS.toLocaleString("en")} rows in ${GROUPS.toLocaleString("en")} groups: number, weighted mean, linearised standard error`,
    line("ours, over Parquet", ours),
    line("DuckDB, means then deviations", two),
    line("DuckDB, squares multiplied out", one),
    line("arquero, in memory", arquero),
    line(
      `danfo, in memory, ${danfoRows.toLocaleString("en")} rows`,
      danfo,
      ` (rows ${(ROWS / danfoRows).toFixed(0)} times fewer)`,
    ),
    `Memory above DuckDB's own: ${((ours.peak ?? 0) - Math.min(two.peak!, one.peak!)).toFixed(0)} MB.`,
    "",
    ...(await againstSvyby()),
  ];
}

/** A table of 210 groups of a clustered, stratified sample. */
async function againstSvyby(): Promise<string[]> {
  const lines = [
    "A table of 210 groups, strata and PSUs: means with standard errors, against svyby of R survey",
  ];
  const hasSurvey = spawnSync("Rscript", ["-e", "library(survey)"], { stdio: "ignore" }).status === 0;
  if (!hasSurvey) lines.push("R with its package survey is not installed here: ours alone.");
  for (const rows of [4000, 70_000]) {
    const { parquet, csv } = await rowsOf(rows, 210);
    const ours = JSON.parse(
      await program(
        process.execPath,
        [join(import.meta.dirname, "statistics/one.ts"), "clustered", parquet, String(rows), "15"],
        { cwd: root },
      ),
    ) as Measured;
    const start = `${rows.toLocaleString("en").padStart(6)} rows: ours ${ours.ms.toFixed(1)} ms`;
    if (!hasSurvey) {
      lines.push(start);
      continue;
    }
    const svyby = JSON.parse(
      await program("Rscript", [join(import.meta.dirname, "statistics/svyby.R"), csv, "5"], { cwd: root }),
    ) as Measured;
    agree(ours, { ...svyby, first: [svyby.first[0], ours.first[1], svyby.first[2], svyby.first[3]] });
    lines.push(`${start}, svyby ${svyby.ms.toFixed(0)} ms: ${(svyby.ms / ours.ms).toFixed(1)} times faster`);
  }
  return lines;
}

/** What is compared must be the same numbers. */
function agree(a: Measured, b: Measured): void {
  const same =
    a.groups === b.groups &&
    a.first[0] === b.first[0] &&
    a.first
      .slice(1)
      .every(
        (value, i) => Math.abs(Number(value) - Number(b.first[i + 1])) <= 1e-8 * Math.abs(Number(value)),
      );
  if (!same) throw new Error(`Other numbers: ${JSON.stringify(a)} ${JSON.stringify(b)}`);
}

async function installPeers(): Promise<void> {
  const folder = join(root, "build/bench/statistics/peers");
  await mkdir(folder, { recursive: true });
  await cp(join(import.meta.dirname, "peers/statistics"), folder, { recursive: true });
  await program("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
}
