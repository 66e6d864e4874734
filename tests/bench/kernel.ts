import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text as all } from "node:stream/consumers";
import { declareAhead } from "@oshlab/kernel/language/declared.ts";
import { ensureVenv } from "oshlab/python/venv.ts";
import { cutOff } from "./cutOff.ts";
import { installPeers } from "./kernelPeers.ts";

type Times = Record<string, number | { ms: number; kept: number } | null>;

/** The same work in both languages: the first cell, a plain warm cell, and one with more to check. */
const TYPESCRIPT = {
  cells: {
    first: "let x = 0;",
    line: "x = x + STEP",
    five: "interface Row { year: number; share: number }\nconst rows: Row[] = [2005, 2010, 2015, STEP].map((year) => ({ year, share: year / 100 }));\nconst mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;\nconst late = rows.filter(({ year }) => year > 2005);\nmean(late.map(({ share }) => share)).toFixed(2)",
  },
  types: 'import * as dfd from "danfojs-node";\nlet x = 0;',
  complete: "Math.flo",
  wait: "await new Promise((resolve) => setTimeout(resolve, 4500));",
  print: "for (let i = 0; i < COUNT; i++) console.log(`line ${i}`);",
};
const PYTHON = {
  cells: {
    first: "x = 0",
    line: "x = x + STEP\nx",
    five: "rows = [dict(year=year, share=year / 100) for year in (2005, 2010, 2015, STEP)]\ndef mean(values):\n    return sum(values) / len(values)\nlate = [row for row in rows if row['year'] > 2005]\nf\"{mean([row['share'] for row in late]):.2f}\"",
  },
  complete: "x.bit_cou",
  wait: "import time; time.sleep(4.5)",
  print: "for i in range(COUNT):\n    print(f'line {i}')",
};

const KERNELS: Record<string, { spec: object; env?: Record<string, string> }> = {
  ours: { spec: { name: "oshlab", ...TYPESCRIPT, library: 'import { open, figure } from "oshlab";' } },
  unchecked: { spec: { name: "oshlab", ...TYPESCRIPT }, env: { OSHLAB_TYPES: "off" } },
  tslab: { spec: { name: "tslab", ...TYPESCRIPT } },
  Deno: { spec: { name: "deno", ...TYPESCRIPT, types: undefined } },
  ipykernel: { spec: { name: "python3", ...PYTHON } },
};

const ROWS: [key: string, what: string][] = [
  ["ready", "start to ready"],
  ["first", "first cell"],
  ["line", "warm cell of a line"],
  ["five", "warm cell of five lines"],
  ["import", "cell that imports danfo with its types"],
  ["typed", "warm cell of a line, danfo's types there"],
  ["complete", "completion, 95th percentile"],
  ["busy", "completion while a cell runs, 95th percentile"],
  ["library", "import of our library with its types, right after ready"],
  ["libraryIdle", "the same, 2 seconds after ready"],
  ["libraryTyped", "warm cell of a line, the library's types there"],
  ["libraryLines", "1,000 printed lines, the library's types there"],
  ["lines1000", "1,000 printed lines"],
  ["lines10000", "10,000 printed lines"],
  ["lines100000", "100,000 printed lines"],
  ["memory", "memory when idle (PSS)"],
  ["libraryMemory", "the same, with the library"],
];

/** Where the team's first notebooks lie: the kernels run there. */
const FOLDER = join(import.meta.dirname, "../../notebooks/explore");

/**
 * Our kernel against tslab, Deno and ipykernel in the same run: a table to print. Times are medians. The figures of
 * each are told as soon as they are there; nothing is left behind when it is cut off.
 */
export async function bench(): Promise<string[]> {
  const signal = cutOff();
  const prefix = await mkdtemp(join(tmpdir(), "oshlab-bench-"));
  try {
    const venv = await ensureVenv();
    await installPeers(prefix);
    // As `oshlab lab` does.
    await declareAhead(FOLDER);
    const times: Record<string, Times> = {};
    for (const [name, { spec, env }] of Object.entries(KERNELS)) {
      signal.throwIfAborted();
      times[name] = await timesOf(join(venv, "bin/python"), { ...spec, folder: FOLDER }, signal, {
        JUPYTER_PATH: join(prefix, "share/jupyter"),
        ...env,
      });
      process.stderr.write(`${shownAs(name)}: ${told(times[name])}\n`);
    }
    const names = Object.keys(KERNELS);
    const rows = ROWS.map(([key, what]) => [
      what,
      ...names.map((name) => entry(key, times[name]![key], times["ours"]![key])),
    ]);
    return [
      ...table([["", ...names.map(shownAs)], ...rows]),
      "",
      "In brackets: how many times ours. –: not offered, or not in time.",
    ];
  } finally {
    await rm(prefix, { recursive: true, force: true });
  }
}

/** Runs `kernel.py`; when it is cut off, it ends its kernel before it ends. */
async function timesOf(
  python: string,
  spec: object,
  signal: AbortSignal,
  env: Record<string, string>,
): Promise<Times> {
  const args = [join(import.meta.dirname, "kernel.py"), JSON.stringify(spec)];
  const child = spawn(python, args, {
    env: { ...process.env, ...env },
    // A group of its own: Ctrl-C reaches it once only, from here.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", end);
  const [out, said, [code]] = await Promise.all([
    all(child.stdout),
    all(child.stderr),
    once(child, "close") as Promise<[number | null]>,
  ]);
  signal.removeEventListener("abort", end);
  signal.throwIfAborted();
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${said.slice(-2000)}`);
  return JSON.parse(out.trim().split("\n").at(-1)!) as Times;
}

const shownAs = (name: string): string => (name === "unchecked" ? "without types" : name);

function told(times: Times): string {
  return ROWS.filter(([key]) => times[key] !== undefined)
    .map(([key, what]) => `${what} ${entry(key, times[key], undefined)}`)
    .join("; ");
}

function entry(key: string, value: Times[string] | undefined, ours: Times[string] | undefined): string {
  if (value === null || value === undefined) return "–";
  const number = typeof value === "number" ? value : value.ms;
  const mine = typeof ours === "number" ? ours : ours?.ms;
  const unit = /memory/i.test(key) ? "MB" : "ms";
  const lost = typeof value === "object" && value.kept < 1 ? `, ${Math.round(value.kept * 100)} % kept` : "";
  const ratio = mine === undefined || mine === number ? "" : ` (${(number / mine).toFixed(2)})`;
  return `${number.toFixed(number < 100 ? 1 : 0)} ${unit}${ratio}${lost}`;
}

function table(rows: string[][]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[0]!) : text.padStart(widths[column]!)))
      .join("  "),
  );
}
