import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { UserError } from "../error.ts";
import { expressions } from "../prose/index.ts";
import type { Block } from "../site/input.ts";
import type { Language, Words } from "../words.ts";
import { cellName, readNotebook } from "./notebook.ts";
import type { Cell, Notebook } from "./notebook.ts";
import { markOf, parseTranslation } from "./translation.ts";
import { figureProblems, proseProblems } from "./wordProblems.ts";

/** A chapter before it is run: its code, and its words in every language. */
export interface Chapter {
  id: string;
  /** The notebook, relative to the project. */
  file: string;
  notebook: Notebook;
  blocks: Block[];
  /** The expressions bound in its prose, in all languages. */
  expressions: string[];
  /** What is wrong with its words. */
  problems: UserError[];
}

/**
 * Reads a chapter with its translations. A missing or stale block is a problem of the chapter; the
 * author's words stand in for it, so that the rest can still be looked at.
 *
 * @throws UserError NOTEBOOK_BROKEN
 */
export async function readChapter(root: string, name: string, languages: Language[]): Promise<Chapter> {
  const path = join(root, "notebooks", name);
  const file = relative(root, path);
  const notebook = await readNotebook(path, file);
  const { chapter: id, language: own } = notebook.metadata.oshlab;
  const found: UserError[] = [];
  const words = new Map<Cell, Words>();
  const prose = notebook.cells.filter((cell) => cell.cell_type === "markdown");
  for (const cell of prose) words.set(cell, { nl: "", fr: "", de: "", en: "", [own]: cell.source });

  for (const language of languages.filter((one) => one !== own)) {
    const from = `notebooks/translations/${id}.${language}.md`;
    const blocks = parseTranslation(await readFile(join(root, from), "utf8").catch(() => ""));
    for (const cell of prose) {
      const block = blocks.get(cell.id);
      const place = { chapter: id, cell: cellName(notebook, cell), file: from };
      const mark = markOf(cell.source);
      if (!block) found.push(new UserError("TRANSLATION_MISSING", { language, cell: cell.id, mark }, place));
      else if (block.of !== mark)
        found.push(new UserError("TRANSLATION_STALE", { language, mark }, { ...place, line: block.line }));
      words.get(cell)![language] = block?.words ?? cell.source;
    }
  }
  const blocks = notebook.cells.flatMap((cell): Block[] => {
    if (cell.cell_type === "markdown") return [{ kind: "prose", cell: cell.id, source: words.get(cell)! }];
    return cell.cell_type === "code" ? [{ kind: "code", cell: cell.id, source: cell.source }] : [];
  });
  for (const cell of prose) {
    const spoken = { cell: cellName(notebook, cell), own, words: words.get(cell)!, languages };
    found.push(
      ...figureProblems({ chapter: id, file }, spoken),
      ...proseProblems({ chapter: id, file }, spoken),
    );
  }
  const all = [...words.values()].flatMap((one) =>
    languages.flatMap((language) => expressions(one[language])),
  );
  return { id, file, notebook, blocks, expressions: [...new Set(all)], problems: found };
}
