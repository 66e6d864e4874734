import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../error.ts";

/**
 * Works in a folder that only one import of a source can have and that is gone afterwards, whatever happens:
 * what a killed import left there is cleared by the next one.
 *
 * @throws UserError IMPORT_BUSY another import of this source is running
 */
export async function withStaging<T>(source: string, work: (folder: string) => Promise<T>): Promise<T> {
  const deliveries = join(source, "deliveries");
  const existed = existsSync(deliveries);
  const folder = join(deliveries, ".staging");
  mkdirSync(deliveries, { recursive: true });
  claim(folder);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    if (!existed) removeIfEmpty(deliveries);
  }
}

function claim(folder: string): void {
  const owner = join(folder, "process");
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (isAlive(owner)) throw new UserError("IMPORT_BUSY", {}, { file: folder });
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  writeFileSync(owner, String(process.pid));
}

function isAlive(owner: string): boolean {
  if (!existsSync(owner)) return false;
  const id = Number(readFileSync(owner, "utf8"));
  if (!(id > 0)) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // something was delivered: it stays
  }
}
