import { existsSync, renameSync } from "node:fs";
import { rm } from "node:fs/promises";

/**
 * Puts a finished folder in the place of another in one step: at every moment the place holds the old one
 * whole or the new one whole. Uses the system's exchange of two names (renameat2 on Linux, renamex_np on
 * macOS); where there is none, two renames follow each other at once.
 *
 * @param next the finished folder, on the same file system
 * @param place where it goes
 */
export async function swap(next: string, place: string): Promise<void> {
  if (!existsSync(place)) return renameSync(next, place);
  const exchange = await systemExchange();
  if (exchange?.(next, place)) return rm(next, { recursive: true });
  const old = `${next}.old`;
  renameSync(place, old);
  renameSync(next, place);
  await rm(old, { recursive: true });
}

async function systemExchange(): Promise<((a: string, b: string) => boolean) | null> {
  try {
    const { default: koffi } = await import("koffi");
    const library = koffi.load(null);
    if (process.platform === "linux") {
      const renameat2 = library.func("int renameat2(int, const char*, int, const char*, unsigned int)");
      const here = -100; // AT_FDCWD
      const exchange = 2; // RENAME_EXCHANGE
      return (a, b) => renameat2(here, a, here, b, exchange) === 0;
    }
    if (process.platform === "darwin") {
      const renamex = library.func("int renamex_np(const char*, const char*, unsigned int)");
      const exchange = 2; // RENAME_SWAP
      return (a, b) => renamex(a, b, exchange) === 0;
    }
  } catch {
    // no such call on this system
  }
  return null;
}
