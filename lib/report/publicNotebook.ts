import { PUBLIC_MIME } from "../disclosure/public.ts";
import { publicCode } from "./publicCode.ts";
import type { Language } from "../words.ts";
import { tableHtml } from "../figure/tableHtml.ts";
import type { Finished } from "./siteInput.ts";

/**
 * The executed notebook as it may be downloaded: the author's words, the code, and as outputs the public
 * records alone. Whatever else a cell printed stays behind, and so do the comments, in code and in
 * prose, of a chapter that read a confidential source.
 */
export function publicNotebook({ chapter, gated }: Finished): string {
  const language: Language = chapter.notebook.metadata.oshlab.language;
  const cells = chapter.notebook.cells
    .filter((cell) => cell.cell_type !== "raw")
    .map((cell) => {
      if (cell.cell_type === "markdown")
        return { id: cell.id, cell_type: "markdown", metadata: {}, source: publicProse(cell.source, gated) };
      const source = publicCode(cell.source, gated.confidential);
      const outputs = Object.values(gated.figures)
        .filter((figure) => gated.cells[figure.id] === cell.id)
        .map((figure) => ({
          output_type: "display_data",
          metadata: {},
          data: {
            [PUBLIC_MIME[figure.kind]]: figure,
            "text/html": tableHtml(figure, language),
            "text/plain": figure.id,
          },
        }));
      return { id: cell.id, cell_type: "code", metadata: {}, execution_count: null, source, outputs };
    });
  const { oshlab, kernelspec, language_info } = chapter.notebook.metadata as Record<string, unknown>;
  return `${JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec, language_info, oshlab }, cells }, null, 1)}\n`;
}

/** MyST comments are lines that start with a percent sign. */
const publicProse = (source: string, { confidential }: Finished["gated"]): string =>
  confidential ? source.replace(/^%.*\n?/gm, "") : source;
