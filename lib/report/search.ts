import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { searchIndex } from "../site/index.ts";
import type { Effects } from "../site/index.ts";
import { hashOf } from "./files.ts";
import { ROOT } from "./root.ts";

interface Kept {
  key: string;
  files: { path: string; content: string }[];
}

/** Makes the index to search the site with; the last one is kept for as long as no page changes. */
export const keptIndex =
  (root: string): NonNullable<Effects["index"]> =>
  async (pages) => {
    const maker = [
      await readFile(join(ROOT, "lib/site/search/searchIndex.ts"), "utf8"),
      await readFile(join(ROOT, "package-lock.json"), "utf8"),
    ];
    const key = hashOf(...maker, ...pages.flatMap(({ path, html }) => [path, html]));
    const path = join(root, "data/cache/search.json");
    const kept = await readFile(path, "utf8").catch(() => null);
    const last = kept === null ? null : (JSON.parse(kept) as Kept);
    if (last?.key === key)
      return last.files.map((file) => ({ ...file, content: Buffer.from(file.content, "base64") }));
    const files = await searchIndex(pages);
    const texts = files.map((file) => ({ ...file, content: Buffer.from(file.content).toString("base64") }));
    writeAtomically(path, JSON.stringify({ key, files: texts } satisfies Kept));
    return files;
  };
