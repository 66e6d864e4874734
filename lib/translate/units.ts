import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { cellName, readNotebook } from "../report/notebook.ts";
import type { Notebook } from "../report/notebook.ts";
import { OWN_WORDS, markOf, parseTranslation, stateOf, translationFile } from "../report/translation.ts";
import type { BlockState } from "../report/translation.ts";
import type { Language } from "../words.ts";

/** Words of a chapter that are translated together: a text cell, or one of the chapter's own words. */
export interface Block {
  /** The cell's id, or `title` and `summary` of the notebook's metadata. */
  key: string;
  kind: "cell" | "metadata";
  /** As a person finds it. */
  name: string;
  source: string;
  /** The mark of the source text. */
  mark: string;
  /** The translation that is there, and the mark of the text it was made from. */
  words?: string;
  of?: string;
  state: BlockState;
}

/** A chapter as it is to be translated into one language. */
export interface Work {
  chapter: string;
  /** The notebook, relative to the project. */
  file: string;
  from: Language;
  to: Language;
  blocks: Block[];
}

/** What is written of a block: the words, and the mark of the text they translate. */
export interface Change {
  block: Block;
  words: string;
  of: string;
}

/** What the unit of a block is called in XLIFF: its kind, its key, and the mark of its source text. */
export const unitId = ({ kind, key, mark }: Block): string => `${kind}.${key}.${mark}`;

/**
 * What there is to translate of a chapter, and what is translated.
 *
 * @param name the notebook's file below `notebooks/`
 * @throws UserError NOTEBOOK_BROKEN
 */
export async function readWork(root: string, name: string, to: Language): Promise<Work> {
  const path = join(root, "notebooks", name);
  const file = relative(root, path);
  const notebook = await readNotebook(path, file);
  const { chapter, language: from } = notebook.metadata.oshlab;
  const text = await readFile(join(root, translationFile(chapter, to)), "utf8").catch(() => "");
  const translated = parseTranslation(text);
  const cells = notebook.cells
    .filter((cell) => cell.cell_type === "markdown" && cell.source.trim() !== "")
    .map((cell): Block => {
      const source = cell.source.trim();
      const found = translated.get(cell.id);
      return {
        key: cell.id,
        kind: "cell",
        name: cellName(notebook, cell),
        source,
        mark: markOf(source),
        ...(found ? { words: found.words, of: found.of } : {}),
        state: stateOf(found, markOf(source)),
      };
    });
  return { chapter, file, from, to, blocks: [...ownWords(notebook, to), ...cells] };
}

function ownWords(notebook: Notebook, to: Language): Block[] {
  const about = notebook.metadata.oshlab;
  return OWN_WORDS.filter((key) => about[key][about.language] !== "").map((key): Block => {
    const source = about[key][about.language];
    const words = about[key][to];
    const mark = markOf(source);
    const of = about.translatedFrom?.[key]?.[to] ?? mark;
    const found = words === "" ? undefined : { of, words };
    return { key, kind: "metadata", name: key, source, mark, ...found, state: stateOf(found, mark) };
  });
}
