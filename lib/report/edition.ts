import { join } from "node:path";
import { z } from "zod";
import { wordsSchema } from "../disclosure/parts.ts";
import { UserError } from "../error.ts";
import { mailSchema } from "../mail/schema.ts";
import { LANGUAGES } from "../words.ts";
import type { Placed } from "./place.ts";
import { NO_FILE, readJsonFile } from "../readJson.ts";

/** The edition, relative to the project. */
export const EDITION_FILE = "notebooks/edition.json";

export const editionSchema = z.object({
  /** Its folder has this name too. */
  id: z.string().regex(/^[\p{L}\p{N}][^/\\]*$/u),
  /** The date the report speaks from: the clock of every chapter. */
  date: z.iso.date(),
  title: wordsSchema,
  languages: z.array(z.enum(LANGUAGES)).min(1),
  /** Where the site will be read; empty while that is not known. */
  address: z.string(),
  themes: z.array(z.object({ id: z.string(), label: wordsSchema })),
  /** Notebook files in the order of the report. */
  chapters: z.array(z.string()),
  /** Who is told that the edition is online. */
  mail: mailSchema.optional(),
  /** Notebooks that are being written: the Lab shows them, a preview is made of them, the site leaves them out. */
  drafts: z.array(z.string()).default([]),
  /** How many people must sign an exception from a rule of output checking. */
  checkers: z.union([z.literal(1), z.literal(2)]).default(1),
});

export type Edition = z.infer<typeof editionSchema>;

/**
 * Reads `notebooks/edition.json`.
 *
 * @throws UserError EDITION_BROKEN
 */
export async function readEdition(root: string): Promise<Edition> {
  const read = (await readJsonFile(editionSchema, join(root, EDITION_FILE))) ?? { reason: NO_FILE };
  if ("value" in read) return read.value;
  const { reason, line } = read;
  throw new UserError("EDITION_BROKEN", { reason }, { file: EDITION_FILE, ...(line ? { line } : {}) });
}

/** What the edition and its chapters say differently: themes that aren't there, and two chapters with one name. */
export function editionProblems(edition: Edition, chapters: Placed[]): UserError[] {
  const themes = edition.themes.map(({ id }) => id);
  return chapters.flatMap(({ id, file, notebook }, index) => {
    const { theme } = notebook.metadata.oshlab;
    const first = chapters.findIndex((chapter) => chapter.id === id);
    return [
      ...(themes.includes(theme)
        ? []
        : [new UserError("CHAPTER_THEME", { theme, known: themes.join(", ") }, { chapter: id, file })]),
      ...(first === index
        ? []
        : [new UserError("CHAPTER_TWICE", { name: id, other: chapters[first]!.file }, { file })]),
    ];
  });
}
