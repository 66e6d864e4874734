import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";

/**
 * Writes a file so that a reader sees the old content or the new, never a part: to a draft, which is then renamed.
 *
 * @param draft a path on the same disk, in a folder that is cleared after a crash
 */
export function writeAtomically(file: string, content: string, draft: string): void {
  const handle = openSync(draft, "w");
  writeSync(handle, content);
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
}
