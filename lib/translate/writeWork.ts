import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { translationFile } from "../report/translation.ts";
import { putBlocks } from "./put.ts";
import type { Change, Work } from "./units.ts";

/** Writes translated blocks where they belong: cells to the file of translations, title and summary to the notebook. */
export async function writeWork(root: string, work: Work, changes: Change[]): Promise<void> {
  const cells = changes.filter(({ block }) => block.kind === "cell");
  if (cells.length > 0) {
    const path = join(root, translationFile(work.chapter, work.to));
    const text = await readFile(path, "utf8").catch(() => "");
    const order = work.blocks.filter(({ kind }) => kind === "cell").map(({ key }) => key);
    const blocks = cells.map(({ block, words, of }) => ({ cell: block.key, of, words }));
    writeAtomically(path, putBlocks(text, blocks, order));
  }
  const own = changes.filter(({ block }) => block.kind === "metadata");
  if (own.length > 0) {
    const path = join(root, work.file);
    const notebook = JSON.parse(await readFile(path, "utf8"));
    const about = notebook.metadata.oshlab;
    for (const { block, words, of } of own) {
      about[block.key][work.to] = words;
      ((about.translatedFrom ??= {})[block.key] ??= {})[work.to] = of;
    }
    writeAtomically(path, `${JSON.stringify(notebook, null, 1)}\n`);
  }
}
