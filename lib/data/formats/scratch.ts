import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { memoryHandles } from "./system.ts";

/**
 * Where rows lie between a delivered file and a delivery. They may hold what identifies people, so on Linux they are
 * in memory alone and never on a disk: what a program reads goes to the engine through a pipe, and what the engine
 * keeps is packed into a file of memory. Both are gone with the process, however it ends. Elsewhere they are files
 * that only this user can read, in a folder that the next import clears.
 */
export class Scratch {
  readonly #folder: string;
  readonly #open: number[] = [];
  #files = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The path of a file that can be written and read until `close`. */
  async file(): Promise<string> {
    const memory = await memoryHandles();
    if (!memory) return join(this.#folder, `scratch-${this.#files++}`);
    const handle = memory.file();
    this.#open.push(handle);
    return pathOf(handle);
  }

  /**
   * Lets `read` have what `write` writes, once and from the beginning to the end; where there are pipes, both work
   * at the same time.
   *
   * @param write gets a handle, which it closes; when nobody reads any more, writing to it fails
   * @returns what came of both
   */
  async through<T>(
    write: (handle: number) => Promise<T>,
    read: (path: string) => Promise<void>,
  ): Promise<[PromiseSettledResult<T>, PromiseSettledResult<void>]> {
    const memory = await memoryHandles();
    if (memory) {
      const [out, into] = memory.pipe();
      return Promise.allSettled([write(into), read(pathOf(out)).finally(() => closeSync(out))]);
    }
    const path = join(this.#folder, `scratch-${this.#files++}`);
    const [written] = await Promise.allSettled([write(openSync(path, "wx", 0o600))]);
    const [done] = await Promise.allSettled([read(path)]);
    return [written, done];
  }

  close(): void {
    for (const handle of this.#open.splice(0)) closeSync(handle);
  }
}

const pathOf = (handle: number): string => `/proc/${process.pid}/fd/${handle}`;
