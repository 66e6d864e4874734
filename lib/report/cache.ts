import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { sourceOfCatalogue } from "../data/catalogue.ts";
import { verify } from "../data/delivery.ts";
import type { Merging } from "../disclosure/merging/merging.ts";
import { isUserError } from "../error.ts";
import type { Chapter } from "./chapter.ts";
import type { Read, Run } from "./execute.ts";
import { hashOf, hashOfFolders } from "./files.ts";
import { localFilesOf } from "./imports.ts";
import { ROOT } from "./root.ts";
import { sweepFolder } from "./sweep.ts";

/** Why a chapter is run, or that it need not be. */
export type Reason = "first" | "code" | "library" | "data" | "kept";

/** What was read: source name to the hash of its newest delivery and its description. */
export type DataHashes = Record<string, string>;

interface Kept {
  code: string;
  library: string;
  data: DataHashes;
  run: Run;
}

/** Folders of the library that no chapter can reach. */
const PUBLISHER = ["cli", "mail", "node_modules", "prose", "report", "site"];

/** What the result of a chapter depends on beside its own code and data: library, kernel, packages, Node. */
export async function libraryHash(): Promise<string> {
  const parts = await readdir(join(ROOT, "lib"), { withFileTypes: true });
  const folders = parts.filter((part) => part.isDirectory() && !PUBLISHER.includes(part.name));
  const sources = hashOfFolders(
    [...folders.map(({ name }) => join(ROOT, "lib", name)).sort(), join(ROOT, "kernel-extensions/kernel")],
    ".ts",
  );
  const files = [
    ...parts.filter((part) => part.isFile() && part.name.endsWith(".ts")).map(({ name }) => `lib/${name}`),
    "lib/report/execute.ts",
    "lib/report/kernels.ts",
    "package-lock.json",
  ];
  const texts = await Promise.all(files.sort().map((file) => readFile(join(ROOT, file), "utf8")));
  return hashOf(sources, ...texts, process.version);
}

/** What a chapter is told beside its own code: the clock, and which categories it publishes together. */
export interface Told {
  date: string;
  mergings: readonly Merging[];
}

const codeHash = (root: string, chapter: Chapter, { date, mergings }: Told): string =>
  hashOf(
    date,
    ...localFilesOf(root, chapter).values(),
    ...(mergings.length > 0 ? [JSON.stringify(mergings)] : []),
    ...chapter.notebook.cells
      .filter((cell) => cell.cell_type === "code")
      .flatMap((cell) => [cell.id, cell.source]),
    ...chapter.expressions,
  );

/**
 * Changes with the newest delivery of a source and with its description; empty when either can't be read,
 * or when the newest delivery is no longer the one that was read.
 */
function dataHash(name: string, read?: Read): string {
  try {
    const source = sourceOfCatalogue(name);
    const newest = source?.deliveries.at(-1);
    if (!source || !newest || (read && read.hash !== newest.hash)) return "";
    verify(name, newest);
    // Where the project lies on this machine is no matter.
    const { folder: _folder, ...description } = source.descriptor;
    return hashOf(newest.hash, JSON.stringify(description));
  } catch (error) {
    if (isUserError(error)) return "";
    throw error;
  }
}

/** Candidate records hold what must not leave, so kept runs lie with the data, which git ignores. */
const folderOf = (root: string): string => join(root, "data/cache/chapters");
const nameOf = ({ id }: Chapter): string => `${id}.json`;
const pathOf = (root: string, chapter: Chapter): string => join(folderOf(root), nameOf(chapter));

/** How much the kept runs of other chapters may take, in bytes: drafts, and chapters that are gone. */
const ROOM = 10e6;

/** Takes away the oldest runs of chapters other than these when they take too much room. */
export const sweepRuns = (root: string, chapters: Chapter[]): Promise<void> =>
  sweepFolder(folderOf(root), ROOM, new Set(chapters.map(nameOf)));

/** The kept run of a chapter if nothing it depends on has changed, and the reason why it must run if not. */
export async function lookUp(
  root: string,
  chapter: Chapter,
  told: Told,
  library: string,
): Promise<{ reason: Exclude<Reason, "kept"> } | { reason: "kept"; run: Run; data: DataHashes }> {
  const kept = await read(pathOf(root, chapter));
  if (!kept) return { reason: "first" };
  const { code, data, run } = kept;
  if (code !== codeHash(root, chapter, told)) return { reason: "code" };
  if (kept.library !== library) return { reason: "library" };
  return isSame(data) ? { reason: "kept", run, data } : { reason: "data" };
}

/** Is the newest delivery of each of these sources, with its description, what it was? */
export const isSame = (data: DataHashes): boolean =>
  Object.entries(data).every(([name, hash]) => hash !== "" && dataHash(name) === hash);

/** Keeps a run that went well; returns what it read. */
export async function keep(
  root: string,
  chapter: Chapter,
  told: Told,
  library: string,
  run: Run,
): Promise<DataHashes> {
  const data = Object.fromEntries(run.reads.map((read) => [read.name, dataHash(read.name, read)]));
  const kept: Kept = { code: codeHash(root, chapter, told), library, data, run };
  writeAtomically(pathOf(root, chapter), JSON.stringify(kept));
  return data;
}

/** What can't be read counts as not there. */
async function read(path: string): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Kept;
  } catch {
    return null;
  }
}
