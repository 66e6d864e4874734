import { readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { UserError } from "../error.ts";
import { readEdition } from "../report/edition.ts";
import { chaptersOf, languageOf } from "./chapters.ts";
import { readWork } from "./units.ts";
import { xliff } from "./xliffWrite.ts";

interface Options {
  root: string;
  /** Chapters by id; all of them when empty. */
  only: string[];
  to: string;
  /** A folder, or a file for one chapter that ends in `.xlf` or `.xliff`; relative to `root`. */
  out?: string;
  /** Replace files that are there. */
  force?: boolean;
}

/** A file that was written, relative to the project. */
export interface Exported {
  chapter: string;
  path: string;
  /** Blocks in it that are still to be translated. */
  waiting: number;
}

/**
 * Writes what a translator needs: one XLIFF 2.0 file a chapter, with what is translated already.
 *
 * @throws UserError TRANSLATE_LANGUAGE, TRANSLATE_FILE_THERE, CHAPTER_UNKNOWN, EDITION_BROKEN, NOTEBOOK_BROKEN
 */
export async function exportTranslation({ root, only, to, out, force }: Options): Promise<Exported[]> {
  const edition = await readEdition(root);
  const language = languageOf(to, edition);
  const chapters = (await chaptersOf(root, edition, only)).filter(({ from }) => from !== language);
  if (chapters.length === 0) {
    const known = edition.languages.filter((one) => one !== language).join(", ");
    throw new UserError("TRANSLATE_LANGUAGE", { language, known });
  }
  const isFile = out !== undefined && /\.xli?ff?$/.test(out) && chapters.length === 1;
  const files: { path: string; text: string; exported: Exported }[] = [];
  for (const { id, name } of chapters) {
    const work = await readWork(root, name, language);
    const path = isFile
      ? resolve(root, out)
      : join(resolve(root, out ?? "build/translations"), `${id}.${language}.xlf`);
    const text = xliff(work);
    const there = await readFile(path, "utf8").catch(() => text);
    const shown = relative(root, path);
    if (there !== text && !force) throw new UserError("TRANSLATE_FILE_THERE", { path: shown });
    const waiting = work.blocks.filter(({ state }) => state !== "translated").length;
    files.push({ path, text, exported: { chapter: id, path: shown, waiting } });
  }
  for (const { path, text } of files) writeAtomically(path, text);
  return files.map(({ exported }) => exported);
}
