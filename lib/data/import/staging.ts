import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { UserError } from "../../error.ts";
import { isAlive } from "./isAlive.ts";
import { takeBack } from "./publish.ts";

/** The folder that an import works in, below the deliveries, and the file in it that says which process it is. */
const STAGING = ".staging";
const OWNER = "process";

/**
 * Works in a folder that only one import of a source can have and that is gone afterwards, whatever happens:
 * what a killed import left there is cleared by the next one.
 *
 * @throws UserError IMPORT_BUSY another import of this source is running
 */
export async function withStaging<T>(source: string, work: (folder: string) => Promise<T>): Promise<T> {
  const deliveries = join(source, "deliveries");
  const folder = join(deliveries, STAGING);
  claim(source, folder);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    removeIfEmpty(deliveries);
  }
}

/** Clears what killed imports of a source left; nothing of one that is running. */
export function sweep(source: string): void {
  const deliveries = join(source, "deliveries");
  if (!existsSync(deliveries)) return;
  const folder = join(deliveries, STAGING);
  if (existsSync(folder) && !isAlive(ownerOf(folder))) {
    takeBack(source, folder);
    rmSync(folder, { recursive: true, force: true });
  }
  for (const name of readdirSync(deliveries))
    if (name.startsWith(`${STAGING}-`) && !isAlive(Number(name.slice(STAGING.length + 1))))
      rmSync(join(deliveries, name), { recursive: true, force: true });
  removeIfEmpty(deliveries);
}

/** The folder appears with its owner's name in it, by one rename: nobody takes it for left behind. */
function claim(source: string, folder: string): void {
  sweep(source);
  const draft = `${folder}-${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, OWNER), String(process.pid));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
    throw new UserError("IMPORT_BUSY", {}, { file: folder });
  }
}

const ownerOf = (folder: string): number =>
  existsSync(join(folder, OWNER)) ? Number(readFileSync(join(folder, OWNER), "utf8")) : 0;

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // something was delivered: it stays
  }
}
