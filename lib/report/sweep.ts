import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Keeps a folder of kept files small: takes away what ended processes left half-written, then the oldest
 * files until the rest takes at most `room` bytes. What is spared stays in any case.
 *
 * @param spared names of files
 */
export async function sweepFolder(folder: string, room: number, spared: ReadonlySet<string>): Promise<void> {
  const files: { path: string; bytes: number; changed: number }[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const writer = Number(/\.(\d+)\.tmp$/.exec(name)?.[1]);
    if (writer && !isAlive(writer)) await rm(path, { force: true });
    if (writer || spared.has(name)) continue;
    const found = await stat(path).catch(() => null);
    if (found) files.push({ path, bytes: found.size, changed: found.mtimeMs });
  }
  let taken = 0;
  for (const { path, bytes } of files.sort((one, other) => other.changed - one.changed)) {
    taken += bytes;
    if (taken > room) await rm(path, { force: true });
  }
}

/** Does this process still run? */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
