import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ensureVenv } from "oshlab/cli/venv.ts";

interface Times {
  ready: number;
  first: number;
  warm: number[];
}

const run = promisify(execFile);

/** The same work in both languages: the first cell, a plain warm cell, and one with more to check. */
const TYPESCRIPT = [
  "let x = 0;",
  "x = x + 1",
  "interface Row { year: number; share: number }\nconst rows: Row[] = [2005, 2010, 2015].map((year) => ({ year, share: year / 100 }));\nconst mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;\nconst late = rows.filter(({ year }) => year > 2005);\nmean(late.map(({ share }) => share)).toFixed(2)",
];
const PYTHON = [
  "x = 0",
  "x = x + 1\nx",
  "rows = [dict(year=year, share=year / 100) for year in (2005, 2010, 2015)]\ndef mean(values):\n    return sum(values) / len(values)\nlate = [row for row in rows if row['year'] > 2005]\nf\"{mean([row['share'] for row in late]):.2f}\"",
];

/** The kernel against ipykernel, in the same run, as medians: lines to print. */
export async function bench(): Promise<string[]> {
  const venv = await ensureVenv();
  const prefix = await mkdtemp(join(tmpdir(), "oshlab-bench-"));
  try {
    await run(process.execPath, [
      join("kernel-extensions", "kernel", "cli.ts"),
      "install",
      "--prefix",
      prefix,
    ]);
    const env = { ...process.env, JUPYTER_PATH: join(prefix, "share", "jupyter") };
    const measure = async (
      kernel: string,
      codes: string[],
      more: Record<string, string> = {},
    ): Promise<Times> => {
      const script = join(import.meta.dirname, "kernel.py");
      const { stdout } = await run(join(venv, "bin", "python"), [script, kernel, ...codes], {
        env: { ...env, ...more },
      });
      return JSON.parse(stdout) as Times;
    };
    const peer = await measure("python3", PYTHON);
    const ours = await measure("oshlab", TYPESCRIPT);
    const unchecked = await measure("oshlab", TYPESCRIPT, { OSHLAB_TYPES: "off" });
    return [
      line("start to kernel ready", ours.ready, peer.ready),
      line("first cell, type check started", ours.first, peer.first),
      line("warm cell, type-checked", ours.warm[0], peer.warm[0]),
      line("warm cell of five lines, type-checked", ours.warm[1], peer.warm[1]),
      line("warm cell, unchecked", unchecked.warm[0], peer.warm[0]),
      line("warm cell of five lines, unchecked", unchecked.warm[1], peer.warm[1]),
    ];
  } finally {
    await rm(prefix, { recursive: true, force: true });
  }
}

function line(what: string, ours: number, peer: number): string {
  const ratio = (ours / peer).toFixed(2);
  return `kernel: ${what}: ${ours.toFixed(1)} ms, ipykernel ${peer.toFixed(1)} ms, ratio ${ratio}`;
}
