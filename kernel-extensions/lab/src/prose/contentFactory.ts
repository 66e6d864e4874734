import { MarkdownCell } from "@jupyterlab/cells";
import type { ICellHeader } from "@jupyterlab/cells";
import { NotebookPanel } from "@jupyterlab/notebook";
import type { Language } from "oshlab/words.ts";
import type { Exceptions } from "../check/excepted.ts";
import { sayIn } from "../say.ts";
import { CellNote } from "../stale/cellNote.ts";
import { ProseRenderer } from "./proseRenderer.ts";

/** Makes the cells of notebooks; Markdown cells get the site's renderer, all of them a line for notes. */
export class ContentFactory extends NotebookPanel.ContentFactory {
  readonly #language: Language;
  readonly #readExceptions: () => Promise<Exceptions>;

  constructor(
    options: NotebookPanel.ContentFactory.IOptions,
    language: Language,
    exceptions: () => Promise<Exceptions>,
  ) {
    super(options);
    this.#language = language;
    this.#readExceptions = exceptions;
  }

  override createCellHeader(): ICellHeader {
    return new CellNote(this.#language);
  }

  override createMarkdownCell(options: MarkdownCell.IOptions): MarkdownCell {
    const rendermime = options.rendermime.clone();
    rendermime.addFactory(
      {
        safe: true,
        mimeTypes: ["text/markdown"],
        createRenderer: () => new ProseRenderer(this.#language, this.#readExceptions),
      },
      -100,
    );
    const emptyPlaceholder = sayIn(this.#language)("emptyProse");
    return super.createMarkdownCell({ ...options, rendermime, emptyPlaceholder });
  }
}
