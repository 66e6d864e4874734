import { UserError, isUserError } from "../error.ts";
import { readChapter } from "./chapter.ts";
import type { Chapter } from "./chapter.ts";
import { editionProblems } from "./edition.ts";
import type { Edition } from "./edition.ts";

/**
 * The chapters of the edition, or those asked for, drafts among them; with what is wrong with those that can't be read.
 *
 * @throws UserError CHAPTER_UNKNOWN
 */
export async function readChapters(root: string, edition: Edition, only?: string[]) {
  const problems: UserError[] = [];
  const chapters: Chapter[] = [];
  for (const name of only ? [...edition.chapters, ...edition.drafts] : edition.chapters) {
    try {
      chapters.push(await readChapter(root, name, edition.languages));
    } catch (error) {
      if (!isUserError(error)) throw error;
      problems.push(error);
    }
  }
  if (!only) return { chapters, problems: [...problems, ...editionProblems(edition, chapters)] };
  const known = chapters.map((chapter) => chapter.id);
  const unknown = only.find((id) => !known.includes(id));
  if (unknown && problems.length > 0) throw problems[0]!;
  if (unknown) throw new UserError("CHAPTER_UNKNOWN", { name: unknown, known: known.join(", ") });
  // What is wrong with other chapters is no matter of a preview.
  return { chapters: chapters.filter((chapter) => only.includes(chapter.id)), problems: [] };
}
