import { createHash } from "node:crypto";
import { chunksOf } from "../formats/encoding.ts";

/** SHA-256 of a file, read piece by piece. */
export function hashOf(path: string): string {
  const hash = createHash("sha256");
  for (const chunk of chunksOf(path)) hash.update(chunk);
  return hash.digest("hex");
}
