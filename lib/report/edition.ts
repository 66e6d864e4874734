import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { wordsSchema } from "../disclosure/parts.ts";
import { UserError } from "../error.ts";
import { mailSchema } from "../mail/schema.ts";
import { LANGUAGES } from "../words.ts";
import { reasonOf } from "./notebook.ts";

const editionSchema = z.object({
  id: z.string(),
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
});

export type Edition = z.infer<typeof editionSchema>;

/**
 * Reads `notebooks/edition.json`.
 *
 * @throws UserError EDITION_BROKEN
 */
export async function readEdition(root: string): Promise<Edition> {
  const path = join(root, "notebooks/edition.json");
  try {
    return editionSchema.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    throw new UserError("EDITION_BROKEN", { reason: reasonOf(error) }, { file: "notebooks/edition.json" });
  }
}
