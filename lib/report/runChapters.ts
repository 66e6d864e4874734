import { availableParallelism } from "node:os";
import { keep, lookUp, sweepRuns } from "./cache.ts";
import type { DataHashes, Reason, Told } from "./cache.ts";
import type { Chapter } from "./chapter.ts";
import { execute } from "./execute.ts";
import type { Run } from "./execute.ts";
import { openKernels } from "./kernels.ts";
import { mergingsOf } from "./ledger/protection.ts";
import type { Protection } from "./ledger/protection.ts";

/** A chapter with what came of running it, now or before. */
export interface Ran {
  chapter: Chapter;
  run: Run;
  reason: Reason;
  /** What it read, as it was. */
  data: DataHashes;
}

interface Options {
  root: string;
  /** The clock of the chapters. */
  date: string;
  /** The categories that are published together, because of what earlier editions show. */
  protection?: readonly Protection[] | undefined;
  /** The hash of what every result depends on. */
  library: string;
  signal?: AbortSignal | undefined;
  onCell?: ((chapter: string, done: number, of: number) => void) | undefined;
  /** Called for each chapter as soon as its run is there. */
  onRun?: (ran: Ran) => void;
}

/**
 * Runs the chapters that need it, as many side by side as there are processors, and takes the kept runs of
 * the others. In the order of the chapters.
 */
export async function runChapters(chapters: Chapter[], options: Options): Promise<Ran[]> {
  const { root, date, library, protection = [], signal, onCell, onRun } = options;
  const told = ({ id }: Chapter): Told => ({ date, mergings: mergingsOf(protection, id) });
  const found = await Promise.all(chapters.map((chapter) => lookUp(root, chapter, told(chapter), library)));
  const ran = new Map<Chapter, Ran>();
  const done = (one: Ran) => {
    ran.set(one.chapter, one);
    onRun?.(one);
  };
  const waiting: { chapter: Chapter; reason: Reason }[] = [];
  found.forEach((one, index) => {
    const chapter = chapters[index]!;
    if (one.reason === "kept") done({ chapter, ...one });
    else waiting.push({ chapter, reason: one.reason });
  });

  const kernels = openKernels(
    root,
    told,
    waiting.map(({ chapter }) => chapter),
  );
  const stop = () => void kernels.close();
  signal?.addEventListener("abort", stop);
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { chapter, reason } = next;
      const kernel = await kernels.take(chapter);
      const run = await execute(chapter, kernel, (cell, of) => onCell?.(chapter.id, cell, of));
      kernels.release(kernel);
      const data = run.problems.length === 0 ? await keep(root, chapter, told(chapter), library, run) : {};
      done({ chapter, run, reason, data });
    }
  };
  try {
    signal?.throwIfAborted();
    await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, lane));
  } finally {
    signal?.removeEventListener("abort", stop);
    await kernels.close();
  }
  await sweepRuns(root, chapters);
  return chapters.map((chapter) => ran.get(chapter)!);
}
