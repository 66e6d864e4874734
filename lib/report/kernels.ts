import { join } from "node:path";
import { startKernel } from "@oshlab/kernel/client";
import type { KernelClient } from "@oshlab/kernel/client";
import type { Chapter } from "./chapter.ts";
import { writeCatalogueTypes } from "../data/catalogueTypes.ts";

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
 * Kernels for chapters that run in the given order: seeded, on the edition's date, without network.
 *
 * @example
 * const kernels = openKernels(root, "2026-11-23", [demands, accidents]);
 * const kernel = await kernels.take(demands);
 */
export function openKernels(root: string, date: string, chapters: Chapter[]): Kernels {
  const stop = new AbortController();
  const started = new Map<Chapter, Promise<KernelClient>>();
  const ending = new Map<KernelClient, Promise<void>>();

  function start(chapter: Chapter): Promise<KernelClient> {
    stop.signal.throwIfAborted();
    const env = { OSHLAB_SEED: chapter.id, OSHLAB_DATE: date, OSHLAB_NETWORK: "off", ...MEMORY };
    if (started.size === 0) writeCatalogueTypes();
    const kernel = startKernel({ cwd: join(root, "notebooks"), env, signal: stop.signal });
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
