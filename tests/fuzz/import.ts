import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { cutOff, harmless } from "./import/harmless.ts";
import { harmful } from "./import/harmful.ts";
import type { Harmful } from "./import/harmful.ts";
import { mutate } from "./import/mutate.ts";
import { Importer } from "./import/pool.ts";
import type { Outcome } from "./import/pool.ts";
import type { Seed } from "./import/seed.ts";
import { seeds } from "./import/seeds.ts";
import { Random } from "./random.ts";
import type { Asked, Told } from "./run.ts";

export interface Fuzzed {
  files: number;
  /** Of every format: how many files gave rows, and how many each error. */
  outcomes: Record<string, Record<string, number>>;
  /** Files whose rows are known beforehand, and that had to give just these. */
  known: number;
  /** What must not be: the file's number and what happened. The same seed and number make the same file. */
  wrong: { file: string; what: string }[];
  /** Seconds of work, and by the clock. */
  slowest: { file: string; seconds: number; clock: number };
  /** Most memory of an importer and the programs that it ran. */
  largest: { file: string; megabytes: number };
}

/**
 * Imports files that were spoilt or made to do harm, each in a fresh workspace: it gives a delivery or a clear error
 * with its place, in 10 seconds of work and 2 GB, and leaves nothing behind. Where what was done to a file leaves its rows
 * known (another encoding, other line ends, cut off), the delivery must have just these.
 *
 * @param options.seed the same seed makes the same files
 * @param options.from the number of the first file
 * @param options.signal ends it early, with what was found so far
 * @param options.keep a folder for the files that went wrong
 * @param options.workers so many are imported at a time
 */
export async function fuzz(options: {
  seed: number;
  files: number;
  from?: number;
  signal?: AbortSignal;
  keep?: string;
  workers?: number;
  say?: (line: string) => void;
}): Promise<Fuzzed> {
  const { seed, files, from = 0, signal, keep, workers = 2, say = () => {} } = options;
  const folder = mkdtempSync(join(tmpdir(), "oshlab-fuzz-"));
  const result: Fuzzed = {
    files: 0,
    outcomes: {},
    known: 0,
    wrong: [],
    slowest: { file: "", seconds: 0, clock: 0 },
    largest: { file: "", megabytes: 0 },
  };
  const note = (file: string, format: string, content: Buffer, outcome: Outcome) => {
    const { wrong, code, seconds, clock, megabytes } = outcome;
    const counts = (result.outcomes[format] ??= {});
    const came = wrong === undefined ? (code ?? "rows") : "wrong";
    counts[came] = (counts[came] ?? 0) + 1;
    if (seconds > result.slowest.seconds) result.slowest = { file, seconds, clock };
    if (megabytes > result.largest.megabytes) result.largest = { file, megabytes };
    if (++result.files % 500 === 0) say(`${result.files} files`);
    if (wrong === undefined) return;
    result.wrong.push({ file, what: wrong });
    say(`! ${file}: ${wrong}`);
    if (keep) writeFileSync(join(keep, file.replaceAll(/[^\w.-]/g, "_")), content);
  };
  try {
    if (keep) mkdirSync(keep, { recursive: true });
    const good = await seeds(mkdtempSync(join(folder, "seeds-")));
    const each = async (
      numbers: Iterator<number>,
      step: (importer: Importer, number: number) => Promise<void>,
    ) => {
      const work = async (importer: Importer) => {
        for (let next = numbers.next(); !next.done; next = numbers.next()) {
          if (signal?.aborted) break;
          await step(importer, next.value);
        }
        importer.close();
      };
      const places = Array.from({ length: workers }, () => mkdtempSync(join(folder, "workspace-")));
      await Promise.all(places.map((place) => work(new Importer(place))));
    };
    // The good files first: what comes of them is what their harmless mutations must give.
    await each(range(0, good.length), async (importer, number) => {
      const one = good[number]!;
      const outcome = await importer.import(one.content, one.source);
      one.rows ??= outcome.rows ?? [];
      if (one.rows.length === 0 || outcome.rows?.join() !== one.rows.join())
        outcome.wrong ??= difference(outcome, one.rows);
      if (outcome.wrong) note(`good ${one.name}`, extname(one.name), one.content, outcome);
    });
    await each(range(from, from + files), async (importer, number) => {
      const special = harmful[number];
      if (special) {
        const content = special.make();
        const outcome = await importer.import(content, special.source);
        if (special.must) result.known++;
        outcome.wrong ??= against(outcome, special.must);
        return note(special.name, "harmful", content, outcome);
      }
      const random = new Random(seed * 1_000_003 + number);
      const one = random.one(good);
      const { content, known } = spoilt(one, random.one(good), random);
      const outcome = await importer.import(content, one.source);
      if (known) result.known++;
      if (known === "all") outcome.wrong ??= against(outcome, one.rows);
      if (known === "beginning") outcome.wrong ??= beginning(outcome, one.rows!);
      note(`${number}-${one.name}`, extname(one.name), content, outcome);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return result;
}

function* range(from: number, to: number): Generator<number> {
  for (let number = from; number < to; number++) yield number;
}

/** One file of ten stays good; one of twenty of the texts whose rows stand on lines is only cut off. */
function spoilt(one: Seed, other: Seed, random: Random): { content: Buffer; known?: "all" | "beginning" } {
  const die = random.below(20);
  if (die < 2) return { content: harmless(one, random), known: "all" };
  if (die === 2 && one.delimiter) return { content: cutOff(one.content, random), known: "beginning" };
  return { content: mutate(one.content, other.content, random) };
}

function against(outcome: Outcome, must: Harmful["must"]): string | undefined {
  if (must === undefined) return undefined;
  if (must instanceof RegExp)
    return outcome.code && must.test(outcome.code)
      ? undefined
      : `${outcome.code ?? outcome.rows?.[0]} instead of ${must}`;
  return outcome.rows?.join() === must.join() ? undefined : difference(outcome, must);
}

/** Each row is as it was, but the last one, in which a value may be cut off. */
function beginning({ rows, code }: Outcome, all: string[]): string | undefined {
  if (code !== undefined) return undefined;
  const wrong = rows!.slice(0, -1).findIndex((row, place) => row !== all[place]);
  return wrong < 0 && rows!.length <= all.length
    ? undefined
    : `row ${wrong + 1}: ${rows![wrong]} instead of ${all[wrong]}`;
}

function difference({ rows = [], code }: Outcome, must: string[]): string {
  if (code) return `${code} instead of ${must.length} rows`;
  const place = must.findIndex((row, index) => row !== rows[index]);
  return `${rows.length} rows instead of ${must.length}; row ${place + 1}: ${rows[place]?.slice(0, 200)} instead of ${must[place]?.slice(0, 200)}`;
}

/** As the command asks it. */
export async function run({ seed, times = 1000, from = 0, workers = 2, say }: Asked): Promise<Told> {
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const { files, outcomes, known, wrong, slowest, largest } = await fuzz({
    seed,
    files: times,
    from,
    signal: stop.signal,
    workers,
    keep: "build/fuzz",
    say,
  });
  const list = (counts: Record<string, number>) =>
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([outcome, count]) => `${outcome} ${count}`)
      .join(", ");
  return {
    lines: [
      `${files} files, of ${known} the outcome was known beforehand`,
      ...Object.entries(outcomes)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([format, counts]) => `  ${format.padEnd(10)} ${list(counts)}`),
      `slowest ${slowest.seconds.toFixed(1)} s of work, ${slowest.clock.toFixed(1)} s by the clock (${slowest.file})`,
      `most memory ${largest.megabytes.toFixed(0)} MB (${largest.file})`,
    ],
    wrong: wrong.length,
  };
}
