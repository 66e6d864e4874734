import { join } from "node:path";
import { startKernel } from "@oshlab/kernel/client";
import type { KernelClient } from "@oshlab/kernel/client";
import { declareAhead } from "@oshlab/kernel/language/declared.ts";
import type { Told } from "./cache.ts";
import type { Chapter } from "./chapter.ts";
import { writeCatalogueTypes } from "../data/catalogueTypes.ts";
import { MERGINGS } from "../data/mergings.ts";

/** The kernels of a report: each chapter has a fresh one of its own. */
export interface Kernels {
  /** The kernel of a chapter; that of the next chapter is then started ahead. */
  take(chapter: Chapter): Promise<KernelClient>;
  /** The chapter is done: its kernel ends in the background. */
  release(kernel: KernelClient): void;
  /** Ends all of them, those that are still starting too. */
  close(): Promise<void>;
}

/**
 * Kernels for chapters that run in the given order: seeded, on the edition's date, without network, told which categories
 * they publish together.
 *
 * @example
 * const kernels = openKernels(root, () => ({ date: "2026-11-23", mergings: [] }), [demands, accidents]);
 * const kernel = await kernels.take(demands);
 */
export function openKernels(root: string, told: (chapter: Chapter) => Told, chapters: Chapter[]): Kernels {
  const folder = join(root, "notebooks");
  const stop = new AbortController();
  let declared: Promise<void> | undefined;
  const started = new Map<Chapter, Promise<KernelClient>>();
  const ending = new Map<KernelClient, Promise<void>>();

  function start(chapter: Chapter): Promise<KernelClient> {
    stop.signal.throwIfAborted();
    const { date, mergings } = told(chapter);
    const env = {
      OSHLAB_SEED: chapter.id,
      OSHLAB_DATE: date,
      OSHLAB_NETWORK: "off",
      [MERGINGS]: JSON.stringify(mergings),
      ...MEMORY,
    };
    if (started.size === 0) writeCatalogueTypes();
    declared ??= declareAhead(folder);
    const kernel = declared.then(() => startKernel({ cwd: folder, env, signal: stop.signal }));
    // Whoever takes it is told that it failed.
    kernel.catch(() => {});
    started.set(chapter, kernel);
    return kernel;
  }

  function end(kernel: KernelClient): Promise<void> {
    const ended = ending.get(kernel) ?? kernel.shutdown();
    ending.set(kernel, ended);
    return ended;
  }

  return {
    async take(chapter) {
      const kernel = await (started.get(chapter) ?? start(chapter));
      const next = chapters.find((one) => !started.has(one));
      if (next && !stop.signal.aborted) void start(next);
      return kernel;
    },
    release: (kernel) => void end(kernel),
    async close() {
      stop.abort();
      await Promise.allSettled([...started.values()].map(async (kernel) => end(await kernel)));
    },
  };
}

/**
 * The type checker lives for one chapter: collecting its garbage costs a third of a chapter's time and is
 * only worth it when memory is short (settings of the Go runtime it is written in).
 */
const MEMORY = { GOGC: "off", GOMEMLIMIT: "1GiB" };
