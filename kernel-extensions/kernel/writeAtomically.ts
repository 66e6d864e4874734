import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file so that a reader sees the old content or the new, never a part, also after a crash: to a draft, which
 * is then renamed. Folders that aren't there are made.
 *
 * @param draft a path on the same disk; a crash may leave it behind
 * @example
 * writeAtomically("data/cache/catalogue.d.ts", types);
 */
export function writeAtomically(
  file: string,
  content: string | Uint8Array,
  draft = `${file}.${process.pid}.tmp`,
): void {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(draft, "w");
  try {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}
