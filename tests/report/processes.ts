import { readdirSync, readlinkSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** The processes that work in a folder or below it; Linux only, as `/proc` is. */
export function processesIn(folder: string): number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && folderOf(pid).startsWith(folder));
}

/** Waits until none is left there, for `patience` milliseconds at most; gives those that are. */
export async function leftIn(folder: string, patience = 60_000): Promise<number[]> {
  const end = Date.now() + patience;
  for (;;) {
    const left = processesIn(folder);
    if (left.length === 0 || Date.now() > end) return left;
    await sleep(50);
  }
}

function folderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}
