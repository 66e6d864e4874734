import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { UserError, isUserError } from "../error.ts";
import { readEdition } from "../report/edition.ts";
import type { Edition } from "../report/edition.ts";
import { NO_FILE } from "../readJson.ts";
import { markOf } from "../report/translation.ts";
import type { Language } from "../words.ts";
import { chaptersOf, languageOf } from "./chapters.ts";
import { translationOf } from "./check.ts";
import { readWork } from "./units.ts";
import type { Change, Work } from "./units.ts";
import { writeWork } from "./writeWork.ts";
import { readXliff } from "./xliffRead.ts";
import type { ReadFile, ReadUnit } from "./xliffRead.ts";

interface Options {
  root: string;
  files: string[];
  /** Show what would happen, write nothing. */
  dryRun?: boolean;
  /** Replace translations that have changed since the file was made. */
  force?: boolean;
  /** Take every translation of the file as done, whatever state it has in it. */
  reviewed?: boolean;
}

/**
 * What came of one block: `new` where there was none, `replaced`, `confirmed` (the same words for a changed
 * text), `unchanged`, `open` (not wholly translated, or not marked as translated), `refused`.
 */
export interface Imported {
  chapter: string;
  language: Language;
  name: string;
  outcome: "new" | "replaced" | "confirmed" | "unchanged" | "open" | "refused";
  /** The text has changed since the file was made, so the translation is stale. */
  stale?: boolean;
  before?: string;
  after?: string;
  problem?: UserError;
}

/**
 * Takes in the files that come back from translators. A block that would not do on the site is refused
 * whole, with the reason; the others are taken. Files are written whole, once everything is read.
 *
 * @throws UserError TRANSLATE_FILE_BROKEN, TRANSLATE_LANGUAGE, CHAPTER_UNKNOWN, EDITION_BROKEN, NOTEBOOK_BROKEN
 */
export async function importTranslations(options: Options): Promise<Imported[]> {
  const edition = await readEdition(options.root);
  const results: Imported[] = [];
  const works: { work: Work; changes: Change[] }[] = [];
  for (const path of options.files) {
    const name = basename(path);
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === null) throw new UserError("TRANSLATE_FILE_BROKEN", { reason: NO_FILE }, { file: name });
    const { to, files } = readXliff(text, name);
    const language = languageOf(to, edition);
    for (const file of files) {
      const work = await workOf(options.root, edition, file, language);
      const taken = file.units.map((unit) => takeUnit(unit, work, name, options));
      results.push(...taken.map(({ imported }) => imported));
      works.push({ work, changes: taken.flatMap(({ change }) => change ?? []) });
    }
  }
  if (!options.dryRun) for (const { work, changes } of works) await writeWork(options.root, work, changes);
  return results;
}

async function workOf(root: string, edition: Edition, file: ReadFile, language: Language): Promise<Work> {
  const [chapter] = await chaptersOf(root, edition, [file.chapter]);
  if (chapter!.from === language)
    throw new UserError("TRANSLATE_LANGUAGE", {
      language,
      known: edition.languages.filter((one) => one !== language).join(", "),
    });
  return readWork(root, chapter!.name, language);
}

function takeUnit(
  unit: ReadUnit,
  work: Work,
  file: string,
  { force, reviewed }: Options,
): { imported: Imported; change?: Change } {
  const block = work.blocks.find(({ kind, key }) => kind === unit.kind && key === unit.key);
  const name = block?.name ?? unit.key;
  const place = { chapter: work.chapter, file, line: unit.line };
  const about = { chapter: work.chapter, language: work.to, name };
  const refused = (problem: UserError) => ({ imported: { ...about, outcome: "refused" as const, problem } });
  if (!block) return refused(new UserError("TRANSLATE_CELL_GONE", { name }, place));
  let words: string | null;
  try {
    words = translationOf(unit, block.kind, name, place);
  } catch (error) {
    if (!isUserError(error)) throw error;
    return refused(error);
  }
  const open = { imported: { ...about, outcome: "open" as const } };
  if (words === null) return open;

  const segments = unit.parts.filter((part) => part.isSegment);
  const initial = segments.filter((part) => part.isInitial).length;
  const isSame = words === block.words;
  // Some tools don't keep states: what had no translation and is filled wholly counts as done then.
  const isDone = reviewed || initial === 0 || (block.words === undefined && initial === segments.length);
  if (isSame && block.of === unit.mark) return { imported: { ...about, outcome: "unchanged" } };
  if (!isDone && (isSame || block.words === undefined)) return open;
  const of = isDone ? unit.mark : block.of!;

  const isOlder = unit.mark !== block.mark && block.of === block.mark;
  const isOther = unit.earlier !== null && block.words !== undefined && markOf(block.words) !== unit.earlier;
  if (block.words !== undefined && (isOlder || (isOther && !isSame)) && !force)
    return refused(new UserError("TRANSLATE_NEWER", { name }, place));
  const outcome = block.words === undefined ? "new" : isSame ? "confirmed" : "replaced";
  return {
    imported: {
      ...about,
      outcome,
      ...(of === block.mark ? {} : { stale: true }),
      ...(isSame || block.words === undefined ? {} : { before: block.words }),
      after: words,
    },
    change: { block, words, of },
  };
}
