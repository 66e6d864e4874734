import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Random } from "./random.ts";
import { mutate } from "./import/mutate.ts";
import { harmful, seeds } from "./import/seeds.ts";
import { tryFile } from "./import/tryFile.ts";
import type { Outcome } from "./import/tryFile.ts";

/** Longest that a file may take. */
const SECONDS = 10;

export interface Fuzzed {
  files: number;
  /** How many files gave rows, and how many each error. */
  outcomes: Record<string, number>;
  /** What must not be: the file's number and what happened. The same seed and number make the same file. */
  wrong: { file: string; what: string }[];
  slowest: number;
  /** Most memory that this process held, in MB; programs that read a file have a limit of their own. */
  megabytes: number;
}

/**
 * Reads files that were spoilt or made to do harm: each gives rows or a clear error with its place, in 10 seconds,
 * and leaves nothing behind.
 *
 * @param options.seed the same seed makes the same files
 * @param options.keep a folder for the files that went wrong
 */
export async function fuzz(options: {
  seed: number;
  files: number;
  keep?: string;
  say?: (line: string) => void;
}): Promise<Fuzzed> {
  const { seed, files, keep, say = () => {} } = options;
  const folder = mkdtempSync(join(tmpdir(), "oshlab-fuzz-"));
  const result: Fuzzed = { files: 0, outcomes: {}, wrong: [], slowest: 0, megabytes: 0 };
  const note = (file: string, content: Buffer, { rows, code, wrong, seconds }: Outcome) => {
    result.files++;
    const outcome = wrong ? "wrong" : (code ?? (rows === undefined ? "wrong" : "rows"));
    result.outcomes[outcome] = (result.outcomes[outcome] ?? 0) + 1;
    result.slowest = Math.max(result.slowest, seconds);
    result.megabytes = Math.max(result.megabytes, process.memoryUsage.rss() / 1e6);
    const what = wrong ?? (seconds > SECONDS ? `took ${seconds.toFixed(1)} s` : undefined);
    if (what === undefined) return;
    result.wrong.push({ file, what });
    say(`! ${file}: ${what}`);
    if (keep) writeFileSync(join(keep, file.replaceAll(/[^\w.-]/g, "_")), content);
  };
  try {
    if (keep) mkdirSync(keep, { recursive: true });
    const good = await seeds(folder);
    for (const { name, make } of harmful.slice(0, files)) {
      const content = make();
      note(name, content, await tryFile(content));
    }
    let next = result.files;
    const work = async () => {
      while (next < files) {
        const number = next++;
        const random = new Random(seed * 1_000_003 + number);
        const { name, content } = random.one(good);
        const spoilt = mutate(content, random.one(good).content, random);
        note(`${number}-${name}`, spoilt, await tryFile(spoilt));
        if (result.files % 500 === 0) say(`${result.files} files`);
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return result;
}
