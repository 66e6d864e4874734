import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { sourceFolders } from "../data/folders.ts";
import { UserError } from "../error.ts";
import { isSame } from "./cache.ts";
import type { DataHashes } from "./cache.ts";
import type { UserErrorData } from "./execute.ts";
import { hashOf, hashOfFolders } from "./files.ts";
import type { Options, Report } from "./report.ts";
import { ROOT } from "./root.ts";
import type { Verdict } from "./verdict.ts";
import { writeVerdict } from "./writeVerdict.ts";

/** The last good report: what it was made from, and the site that it made. */
interface Kept {
  /** The hash of notebooks, library, kernel and packages. */
  inputs: string;
  data: DataHashes;
  /** The hash of the folder. */
  site: string;
  verdict: Verdict<UserErrorData>;
}

/**
 * Makes the report; when nothing at all has changed since the last good one and its site is still whole,
 * that one stands and nothing is done. See `report` for the rest. Little is loaded before it is needed, since
 * this is what a person waits for who only looks again.
 */
export async function reportIfChanged(options: Options): Promise<Report> {
  const { root } = options;
  if (options.only) return (await import("./report.ts")).report(options);
  const inputs = await inputsHash(root);
  const kept = await read(pathOf(root));
  if (kept?.inputs === inputs && isSame(kept.data) && kept.site === hashOfFolders([join(root, "site")]))
    return await standing(root, kept);

  const { report } = await import("./report.ts");
  const made = await report(options);
  if (made.verdict.publish) await keep(root, inputs, made);
  return made;
}

/** Everything that a report is made from but the deliveries: what is added to these folders counts too. */
const inputsHash = async (root: string): Promise<string> =>
  hashOf(
    hashOfFolders([
      join(root, "notebooks"),
      ...["lib", "kernel-extensions/kernel"].map((folder) => join(ROOT, folder)),
    ]),
    await readFile(join(ROOT, "package-lock.json"), "utf8"),
    ...[...sourceFolders().values()].map((folder) => readFileSync(join(folder, "datapackage.json"), "utf8")),
    process.version,
  );

async function keep(root: string, inputs: string, { verdict, data }: Report): Promise<void> {
  const site = hashOfFolders([join(root, "site")]);
  const kept: Kept = {
    inputs,
    data,
    site,
    verdict: withErrors(verdict, ({ code, values, place }) => ({ code, values, place })),
  };
  writeAtomically(pathOf(root), JSON.stringify(kept));
}

/** The last report again, with none of its chapters run. */
async function standing(root: string, { verdict, data }: Kept): Promise<Report> {
  const error = ({ code, values, place }: UserErrorData) => new UserError(code, values, place);
  const chapters = verdict.chapters.map((chapter) => ({ ...chapter, reason: "kept" as const }));
  const same = withErrors({ ...verdict, chapters }, error);
  writeVerdict(root, same);
  return { verdict: same, folder: "site", data };
}

/** A verdict with its errors in another form. */
function withErrors<A, B>(verdict: Verdict<A>, form: (error: A) => B): Verdict<B> {
  const all = ({ problems, warnings }: { problems: A[]; warnings: A[] }) => ({
    problems: problems.map(form),
    warnings: warnings.map(form),
  });
  return {
    ...verdict,
    ...all(verdict),
    chapters: verdict.chapters.map((chapter) => ({ ...chapter, ...all(chapter) })),
  };
}

const pathOf = (root: string): string => join(root, "data/cache/report.json");

/** What can't be read counts as not there. */
async function read(path: string): Promise<Kept | null> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Kept;
  } catch {
    return null;
  }
}
