import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sourceOfCatalogue } from "../data/catalogue.ts";
import { verify } from "../data/delivery.ts";
import { isUserError } from "../error.ts";
import type { Chapter } from "./chapter.ts";
import type { Run } from "./execute.ts";
import { hashOf, hashOfFolders, writeWhole } from "./files.ts";

/** Why a chapter is run, or that it need not be. */
export type Reason = "first" | "code" | "library" | "data" | "kept";

interface Kept {
  code: string;
  library: string;
  /** What was read: source name to the hash of its newest delivery and its description. */
  data: Record<string, string>;
  run: Run;
}

/** Folders of the library that no chapter can reach. */
const PUBLISHER = ["cli", "mail", "prose", "report", "site"];

/** What the result of a chapter depends on beside its own code and data: library, kernel, packages, Node. */
export async function libraryHash(root: string): Promise<string> {
  const parts = await readdir(join(root, "lib"), { withFileTypes: true });
  const folders = parts.filter((part) => part.isDirectory() && !PUBLISHER.includes(part.name));
  const sources = await hashOfFolders([
    ...folders.map(({ name }) => join(root, "lib", name)).sort(),
    join(root, "kernel-extensions/kernel"),
  ]);
  const files = [
    ...parts.filter((part) => part.isFile() && part.name.endsWith(".ts")).map(({ name }) => `lib/${name}`),
    "lib/report/execute.ts",
    "lib/report/kernels.ts",
    "package-lock.json",
  ];
  const texts = await Promise.all(files.sort().map((file) => readFile(join(root, file), "utf8")));
  return hashOf(sources, ...texts, process.version);
}

const codeHash = (chapter: Chapter, date: string): string =>
  hashOf(
    date,
    ...chapter.notebook.cells
      .filter((cell) => cell.cell_type === "code")
      .flatMap((cell) => [cell.id, cell.source]),
    ...chapter.expressions,
  );

/** Changes with the newest delivery of a source and with its description; empty when either can't be read. */
function dataHash(name: string): string {
  try {
    const source = sourceOfCatalogue(name);
    const newest = source?.deliveries.at(-1);
    if (newest) verify(name, newest);
    return source ? hashOf(source.deliveries.at(-1)?.hash ?? "", JSON.stringify(source.descriptor)) : "";
  } catch (error) {
    if (isUserError(error)) return "";
    throw error;
  }
}

/** Candidate records hold what must not leave, so kept runs lie with the data, which git ignores. */
const pathOf = (root: string, chapter: Chapter) => join(root, "data/cache/chapters", `${chapter.id}.json`);

/** The kept run of a chapter if nothing it depends on has changed, and the reason why it must run if not. */
export async function lookUp(
  root: string,
  chapter: Chapter,
  date: string,
  library: string,
): Promise<{ reason: Reason; run?: Run }> {
  const text = await readFile(pathOf(root, chapter), "utf8").catch(() => null);
  if (text === null) return { reason: "first" };
  const kept = JSON.parse(text) as Kept;
  if (kept.code !== codeHash(chapter, date)) return { reason: "code" };
  if (kept.library !== library) return { reason: "library" };
  for (const [name, hash] of Object.entries(kept.data))
    if (dataHash(name) !== hash) return { reason: "data" };
  return { reason: "kept", run: kept.run };
}

/** Keeps a run that went well. */
export async function keep(
  root: string,
  chapter: Chapter,
  date: string,
  library: string,
  run: Run,
): Promise<void> {
  const data = Object.fromEntries(run.reads.map(({ name }) => [name, dataHash(name)]));
  const kept: Kept = { code: codeHash(chapter, date), library, data, run };
  await writeWhole(pathOf(root, chapter), JSON.stringify(kept));
}
