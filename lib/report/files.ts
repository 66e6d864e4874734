import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes a file whole or not at all: to a temporary file beside it, then renamed. */
export async function writeWhole(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}

/** The SHA-256 of texts, as hexadecimal digits. */
export function hashOf(...parts: string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** The hash of the names and contents of all files below folders that end as asked. */
export async function hashOfFolders(folders: string[], ending = ".ts"): Promise<string> {
  const parts: string[] = [];
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ending)).sort();
    const kept = names.filter((name) => !name.includes("node_modules"));
    for (const name of kept) parts.push(name, await readFile(join(folder, name), "utf8"));
  }
  return hashOf(...parts);
}
