import { createHmac, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { hashOf } from "../report/files.ts";

/** Tells readers apart without naming them: the journal holds these, never an address. */
export interface Key {
  /** The reader's id: 24 hexadecimal digits, the same for the same address. */
  idOf(address: string): string;
  /** Tells whether a journal was written with this key. */
  fingerprint: string;
}

/** The key of this folder, null where there is none yet. */
export async function readKey(path: string): Promise<Key | null> {
  return existsSync(path) ? keyOf((await readFile(path, "utf8")).trim()) : null;
}

/** Makes a key that only its owner can read; of two processes that make one at once, the first wins. */
export async function makeKey(path: string): Promise<Key> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  await writeFile(temporary, `${randomBytes(32).toString("hex")}\n`, { mode: 0o600, flush: true });
  await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(temporary);
  return (await readKey(path))!;
}

const keyOf = (secret: string): Key => ({
  idOf: (address) => createHmac("sha256", secret).update(address.toLowerCase()).digest("hex").slice(0, 24),
  fingerprint: hashOf("oshlab mail key", secret).slice(0, 16),
});
