import type { Widget } from "@lumino/widgets";
import { figureWords } from "oshlab/prose/figureWords.ts";
import type { FigureWords } from "oshlab/site/input.ts";
import { notebookOf } from "../notebookOf.ts";

/** The words of a figure in the prose of the notebook that a widget stands in; null where it has none yet. */
export function wordsOf(widget: Widget, id: string): FigureWords | null {
  for (const cell of notebookOf(widget)?.model?.cells ?? []) {
    const source = cell.type === "markdown" ? cell.sharedModel.getSource() : "";
    if (!source.includes(`#${id}`)) continue;
    const found = figureWords(source).find((figure) => figure.id === id);
    if (found) return found.words;
  }
  return null;
}
