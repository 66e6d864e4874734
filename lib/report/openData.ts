import { readFile } from "node:fs/promises";
import { sourceOfCatalogue } from "../data/catalogue.ts";
import { openFiles } from "../data/openFiles.ts";
import { isUnconfirmed } from "../data/permission.ts";
import type { OpenFiles } from "../site/input.ts";
import type { Finished } from "./siteInput.ts";

/**
 * The data sets that the chapters read, to download whole: tables of open figures alone, whose owner agrees.
 * Answers of persons, also invented ones, and confidential tables never.
 */
export async function openData(finished: Finished[], updated: string): Promise<Map<string, OpenFiles>> {
  const names = [...new Set(finished.flatMap(({ run }) => run.reads.map(({ name }) => name)))].sort();
  const files = new Map<string, OpenFiles>();
  for (const name of names) {
    const { descriptor, deliveries } = sourceOfCatalogue(name)!;
    const { kind, sensitivity } = descriptor.oshlab;
    const newest = deliveries.at(-1);
    if (kind !== "aggregate" || sensitivity !== "open" || isUnconfirmed(descriptor) || !newest) continue;
    const parquet = await readFile(newest.file);
    files.set(name, { ...(await openFiles(descriptor, newest, updated)), parquet });
  }
  return files;
}
