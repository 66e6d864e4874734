import { readFile } from "node:fs/promises";
import { writeAtomically } from "../writeAtomically.ts";

/** Writes a file whole, unless it says the same already: where it lies, writing may not be allowed. */
export async function put(path: string, content: Uint8Array | string): Promise<void> {
  const bytes = Buffer.from(content as Uint8Array);
  const there = await readFile(path).catch(() => null);
  if (there?.equals(bytes)) return;
  writeAtomically(path, bytes);
}
