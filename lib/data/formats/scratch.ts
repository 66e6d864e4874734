import { closeSync, openSync, unlinkSync } from "node:fs";
import { join } from "node:path";

/** A file to write to by its handle `fd`, and to read by its path. */
export interface ScratchFile {
  fd: number;
  path: string;
}

/**
 * Files for what lies between a delivered file and a delivery. They may hold what identifies people, so on Linux
 * they have no name: the system clears them when the process ends, however it ends. Elsewhere they are ordinary
 * files, that only this user can read, in a folder that the next import clears.
 */
export class Scratch {
  readonly #folder: string;
  readonly #open: number[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  file(): ScratchFile {
    const path = join(this.#folder, `scratch-${this.#open.length}`);
    const fd = openSync(path, "wx+", 0o600);
    this.#open.push(fd);
    if (process.platform !== "linux") return { fd, path };
    unlinkSync(path);
    return { fd, path: `/proc/${process.pid}/fd/${fd}` };
  }

  close(): void {
    for (const fd of this.#open.splice(0)) closeSync(fd);
  }
}
