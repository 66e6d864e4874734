import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A value as the text of a JSON file. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The SHA-256 of texts, as hexadecimal digits. */
export function hashOf(...parts: string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** What editors and package managers put beside files of ours. */
const NOT_OURS = ["node_modules", ".ipynb_checkpoints"];

/**
 * The hash of the names and contents of all files in folders, in any depth, that end as asked; a folder
 * that isn't there has none. Files are read one by one without waiting, which for many small ones is fastest.
 */
export function hashOfFolders(folders: string[], ending = ""): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    hash.update("folder\0");
    for (const path of filesIn(folder))
      if (path.endsWith(ending)) {
        const content = readFileSync(join(folder, path));
        hash.update(`${path}\0${content.length}\0`).update(content);
      }
  }
  return hash.digest("hex");
}

function filesIn(folder: string, below = ""): string[] {
  if (!existsSync(join(folder, below))) return [];
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.includes(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(below, entry.name);
      return entry.isDirectory() ? filesIn(folder, path) : entry.isFile() ? [path] : [];
    });
}
