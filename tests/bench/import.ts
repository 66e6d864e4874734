import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureVenv, venvProgram } from "oshlab/python/venv.ts";
import { COLUMNS, generate } from "./import/generate.ts";
import { measure } from "./import/peak.ts";
import { generateWide } from "./import/wide.ts";

const ROOT = join(import.meta.dirname, "../..");
const words = (text: string) => ({ nl: text, fr: text, de: text, en: text });

/**
 * Imports of 2 million rows (or as many as the number says, in thousands) of 10 columns as CSV, Parquet, SPSS and
 * Stata: time and peak memory of all processes; beside them plain DuckDB and plain pyreadstat, which neither check
 * nor write what we do. Last, a description drafted of a file with 1,000 columns; beside it DuckDB's `SUMMARIZE`.
 */
export async function bench(thousands = 2000): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "oshlab-bench-import-"));
  try {
    const paths = await generate(folder, thousands * 1000);
    const python = venvProgram(await ensureVenv(), "python");
    const lines = [`${thousands},000 rows of ${COLUMNS.length} columns`];
    for (const [end, path] of Object.entries(paths)) {
      const sources = source(folder, end);
      const ours = await measure(
        "node",
        [join(ROOT, "lib/cli/oshlab.mjs"), "import", path, "--as", `bench-${end}`],
        {
          OSHLAB_DATA: sources,
          OSHLAB_FOLDER: folder,
        },
      );
      const peer = await measure(...peerOf(end, path, python));
      lines.push(
        `${end.padEnd(8)} ${(statSync(path).size / 1e6).toFixed(0).padStart(4)} MB: ` +
          `${ours.seconds.toFixed(1)} s, ${ours.megabytes.toFixed(0)} MB; ` +
          `${end === "sav" || end === "dta" ? "pyreadstat" : "DuckDB"} alone ${peer.seconds.toFixed(1)} s, ` +
          `${peer.megabytes.toFixed(0)} MB; ratio ${(ours.seconds / peer.seconds).toFixed(1)} of the time`,
      );
    }
    return [...lines, await wide(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The draft of a description: 1,000 columns, 1,000 rows. */
async function wide(folder: string): Promise<string> {
  const path = join(folder, "wide.csv");
  generateWide(path, 1000);
  mkdirSync(join(folder, "data"), { recursive: true });
  const ours = await measure(
    "node",
    [join(ROOT, "lib/cli/oshlab.mjs"), "import", path, "--as", "bench-wide", "--describe"],
    { OSHLAB_FOLDER: folder },
  );
  const peer = await measure(
    ...duckdb(`SUMMARIZE FROM read_csv('${path}', delim = ';', all_varchar = true)`),
  );
  return (
    `1,000 columns x 1,000 rows described: ${ours.seconds.toFixed(1)} s, ${ours.megabytes.toFixed(0)} MB; ` +
    `DuckDB's SUMMARIZE alone ${peer.seconds.toFixed(1)} s, ${peer.megabytes.toFixed(0)} MB; ` +
    `ratio ${(ours.seconds / peer.seconds).toFixed(1)} of the time`
  );
}

/** Reading all of the file, and nothing else. */
function peerOf(end: string, path: string, python: string): [string, string[]] {
  if (end === "sav" || end === "dta")
    return [
      python,
      ["-c", `import pyreadstat as p; p.read_${end}(${JSON.stringify(path)}, output_format="dict")`],
    ];
  const read = end === "csv" ? `read_csv('${path}', delim = ';')` : `read_parquet('${path}')`;
  return duckdb(`COPY (FROM ${read}) TO '${path}.copy' (FORMAT parquet, COMPRESSION zstd)`);
}

/** A query by plain DuckDB, in a process of its own. */
function duckdb(sql: string): [string, string[]] {
  const program =
    `import { DuckDBInstance } from ${JSON.stringify(import.meta.resolve("@duckdb/node-api"))};` +
    `const c = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();` +
    `await c.run(${JSON.stringify(sql)});`;
  return ["node", ["--input-type=module", "-e", program]];
}

/** An open source with these columns. */
function source(folder: string, end: string): string {
  const home = join(folder, `sources-${end}`);
  const place = join(home, `bench-${end}`);
  mkdirSync(place, { recursive: true });
  const description = {
    name: `bench-${end}`,
    licenses: [{ title: "none" }],
    resources: [],
    oshlab: {
      title: words("Bench"),
      description: words("Invented rows"),
      kind: "synthetic",
      sensitivity: "open",
      citation: "–",
      owner: "–",
      contact: "–",
      universe: words("nobody"),
      period: "2026",
      limits: words("invented"),
      design: { weights: "weight" },
    },
  };
  const fields = COLUMNS.map((name) => ({
    name,
    type: name === "weight" ? "number" : name === "age" ? "integer" : "string",
    oshlab: {
      label: words(name),
      role:
        name === "weight"
          ? "weight"
          : name === "row"
            ? "attribute"
            : name === "age"
              ? "measure"
              : "dimension",
      from: end === "sav" ? name.toUpperCase() : name,
      ...(name === "age" ? { unit: words("years"), kind: "mean", digits: 0 } : {}),
    },
  }));
  writeFileSync(join(place, "datapackage.json"), JSON.stringify(description));
  writeFileSync(join(place, "schema.json"), JSON.stringify({ fields }));
  return home;
}
