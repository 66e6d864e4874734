import { parseArgs } from "node:util";

/** What a fuzz found: lines to read, and how many things went wrong. */
export interface Told {
  lines: string[];
  wrong: number;
}

export interface Asked {
  seed: number;
  /** How many files, systems or surveys; a default of its own where it isn't told. */
  times?: number;
  /** The number of the first one, where that can be told. */
  from?: number;
  /** How many at the same time, where that can be told. */
  workers?: number;
  say: (line: string) => void;
}

/**
 * `npm run fuzz -- import --seed 1 --files 10000`: spoilt files; what went wrong is kept in build/fuzz. One of them
 * again: `--from 3577 --files 1`. Ctrl-C ends it with what was found so far.
 * `npm run fuzz -- disclosure --seed 1 --systems 1000`: random linked systems, suppressed and attacked.
 * `npm run fuzz -- disclosure --seed 1 --surveys 200`: random surveys, published and attacked; `--from` starts later.
 * `npm run fuzz -- properties --seed 2 --seeds 20`: the property tests with other cases.
 * The same seed makes the same ones. The exit code is 1 when something went wrong.
 */
const FUZZES: Record<string, () => Promise<{ run: (asked: Asked) => Promise<Told> }>> = {
  import: () => import("./import.ts"),
  disclosure: () => (values.surveys === undefined ? import("./disclosure.ts") : import("./surveys.ts")),
  properties: () => import("./properties.ts"),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "1" },
    files: { type: "string" },
    systems: { type: "string" },
    surveys: { type: "string" },
    seeds: { type: "string" },
    from: { type: "string" },
    workers: { type: "string" },
  },
});
const name = positionals[0] ?? "import";
const load = FUZZES[name];
if (!load) {
  process.stderr.write(`No fuzz “${name}”. There are: ${Object.keys(FUZZES).join(", ")}.\n`);
  process.exit(2);
}
const start = performance.now();
const times = values.files ?? values.systems ?? values.surveys ?? values.seeds;
const { lines, wrong } = await (
  await load()
).run({
  seed: Number(values.seed),
  ...(times === undefined ? {} : { times: Number(times) }),
  ...(values.from === undefined ? {} : { from: Number(values.from) }),
  ...(values.workers === undefined ? {} : { workers: Number(values.workers) }),
  say: (line) => process.stdout.write(`${line}\n`),
});
const seconds = ((performance.now() - start) / 1000).toFixed(0);
process.stdout.write(`${[...lines, `seed ${values.seed}, ${seconds} s, wrong ${wrong}`].join("\n")}\n`);
process.exitCode = wrong === 0 ? 0 : 1;
