import type { Place } from "../error.ts";
import type { Language } from "../words.ts";
import type { Notebook } from "./notebook.ts";
import { cellName } from "./notebook.ts";
import { translationFile } from "./translation.ts";
import type { TranslatedBlock } from "./translation.ts";

/** What it takes to say where something stands in a chapter. */
export interface Placed {
  id: string;
  /** The notebook, relative to the project. */
  file: string;
  notebook: Notebook;
  /** The translated blocks that are there, by language and cell. */
  translations: ReadonlyMap<Language, ReadonlyMap<string, TranslatedBlock>>;
}

/**
 * Where a person finds a cell, or a line of its words in a language: in the notebook, or in a file of
 * translations, whose lines are counted from its beginning.
 *
 * @param line in the cell or the block, from 1
 */
export function placeIn(
  { id, file, notebook, translations }: Placed,
  cell: string,
  line?: number,
  language?: Language,
): Place {
  const found = notebook.cells.find((one) => one.id === cell);
  const block = language && translations.get(language)?.get(cell);
  const at = block ? block.first + (line ?? 1) - 1 : line;
  return {
    chapter: id,
    file: block ? translationFile(id, language) : file,
    cell: found ? cellName(notebook, found) : cell,
    ...(at === undefined ? {} : { line: at }),
  };
}
