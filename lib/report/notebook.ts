import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UserError } from "../error.ts";
import { LANGUAGES } from "../words.ts";
import { wordsSchema } from "../disclosure/parts.ts";
import { readJson } from "../readJson.ts";

const text = z.union([z.string(), z.array(z.string()).transform((lines) => lines.join(""))]);

const cellSchema = z.object({
  id: z.string(),
  cell_type: z.enum(["code", "markdown", "raw"]),
  source: text,
  outputs: z.array(z.unknown()).optional(),
  execution_count: z.number().nullish(),
});

/** What a chapter's notebook says of itself, under `metadata.oshlab`. */
const chapterSchema = z.object({
  chapter: z.string().regex(/^[a-z][a-z0-9-]*$/),
  theme: z.string(),
  language: z.enum(LANGUAGES),
  title: wordsSchema,
  summary: wordsSchema,
  /** The marks of the title and summary that the translations were made from, where they are known. */
  translatedFrom: z
    .partialRecord(z.enum(["title", "summary"]), z.partialRecord(z.enum(LANGUAGES), z.string()))
    .optional(),
});

const notebookSchema = z.object({
  nbformat: z.literal(4),
  nbformat_minor: z.number().min(5),
  metadata: z.looseObject({ oshlab: chapterSchema }),
  cells: z.array(cellSchema),
});

export type Cell = z.infer<typeof cellSchema>;
export type Notebook = z.infer<typeof notebookSchema>;

/**
 * Reads a chapter's notebook (nbformat 4.5).
 *
 * @param file what it is called in messages: its path in the project
 * @throws UserError NOTEBOOK_BROKEN when it is missing, cut off, or lacks what a chapter must say of itself
 */
export async function readNotebook(path: string, file: string): Promise<Notebook> {
  const read = readJson(notebookSchema, await readFile(path, "utf8").catch(() => null));
  if ("value" in read) return read.value;
  const { reason, line } = read;
  throw new UserError("NOTEBOOK_BROKEN", { reason }, { file, ...(line ? { line } : {}) });
}

/** A cell as a person finds it: its number in the notebook and its name. */
export const cellName = (notebook: Notebook, cell: Cell): string =>
  `${notebook.cells.indexOf(cell) + 1} (${cell.id})`;
