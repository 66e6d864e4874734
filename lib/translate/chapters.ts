import type { Edition } from "../report/edition.ts";
import { UserError } from "../error.ts";
import { readNotebook } from "../report/notebook.ts";
import { isLanguage } from "../words.ts";
import type { Language } from "../words.ts";
import { join } from "node:path";

/** A chapter of the edition, with its drafts. */
export interface Named {
  id: string;
  /** The notebook's file below `notebooks/`. */
  name: string;
  from: Language;
}

/**
 * The chapters and drafts of the edition, all of them or those asked for.
 *
 * @throws UserError EDITION_BROKEN, NOTEBOOK_BROKEN, CHAPTER_UNKNOWN
 */
export async function chaptersOf(root: string, edition: Edition, only: string[] = []): Promise<Named[]> {
  const names = [...edition.chapters, ...edition.drafts];
  const all = await Promise.all(
    names.map(async (name): Promise<Named> => {
      const file = `notebooks/${name}`;
      const { chapter, language } = (await readNotebook(join(root, file), file)).metadata.oshlab;
      return { id: chapter, name, from: language };
    }),
  );
  const unknown = only.find((id) => !all.some((chapter) => chapter.id === id));
  if (unknown !== undefined)
    throw new UserError("CHAPTER_UNKNOWN", { name: unknown, known: all.map(({ id }) => id).join(", ") });
  return only.length === 0 ? all : all.filter(({ id }) => only.includes(id));
}

/** @throws UserError TRANSLATE_LANGUAGE when it is no language of the edition */
export function languageOf(code: string, edition: Edition): Language {
  if (isLanguage(code) && edition.languages.includes(code)) return code;
  throw new UserError("TRANSLATE_LANGUAGE", { language: code, known: edition.languages.join(", ") });
}
