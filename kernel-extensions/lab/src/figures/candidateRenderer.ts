import type { IRenderMime } from "@jupyterlab/rendermime";
import { Panel, Widget } from "@lumino/widgets";
import type { Message } from "@lumino/messaging";
import { CANDIDATE_MIME } from "oshlab/disclosure/candidate.ts";
import type { Candidate } from "oshlab/disclosure/candidate.ts";
import type { PublicFigure, PublicTable } from "oshlab/disclosure/public.ts";
import { ownRecord } from "oshlab/disclosure/ownRecord.ts";
import { plotlySpec } from "oshlab/figure/spec.ts";
import { tableHtml } from "oshlab/figure/tableHtml.ts";
import type { Language } from "oshlab/words.ts";
import { chapterLanguage } from "../chapterLanguage.ts";
import { element } from "../element.ts";
import { proseChanged } from "../prose/changed.ts";
import { sayIn } from "../say.ts";
import type { Exceptions } from "../check/excepted.ts";
import { checkChanged } from "../check/shown.ts";
import type { Told } from "../check/shown.ts";
import { tell } from "../check/tell.ts";
import { notebookOf } from "../notebookOf.ts";
import { DrawingWidget } from "./drawing.ts";
import { wordsOf } from "./wordsOf.ts";

/**
 * Shows a declared figure, table or value: what output checking says of it in the Lab's language; its finding,
 * drawing and data in the chapter's, as its readers see them.
 */
export class CandidateRenderer extends Panel implements IRenderMime.IRenderer {
  readonly #language: Language;
  readonly #readExceptions: () => Promise<Exceptions>;
  readonly #sanitizer: IRenderMime.ISanitizer;
  readonly #note = new Widget();
  readonly #head = new Widget();
  #model: IRenderMime.IMimeModel | null = null;

  constructor(
    options: IRenderMime.IRendererOptions,
    language: Language,
    readExceptions: () => Promise<Exceptions>,
  ) {
    super();
    this.#readExceptions = readExceptions;
    this.#language = language;
    this.#sanitizer = options.sanitizer;
    this.addClass("oshlab-figure");
    this.node.setAttribute("role", "figure");
    proseChanged.connect(this.#title, this);
    checkChanged.connect((_sender, notebook) => {
      if (this.isAttached && notebookOf(this) === notebook) this.#tell();
    }, this);
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.#model = model;
    if (this.isAttached) this.#show();
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    this.#show();
  }

  /** The record, the whole of it: it is its author who looks. */
  get #record(): Candidate | null {
    return (this.#model?.data[CANDIDATE_MIME] as unknown as Candidate | undefined) ?? null;
  }

  /** Only in its place the language of the chapter is known. */
  #show(): void {
    const candidate = this.#record;
    if (!candidate || this.isDisposed) return;
    while (this.widgets[0]) this.widgets[0].parent = null;
    this.addWidget(this.#note);
    this.#tell();
    if (candidate.kind === "value") {
      const text = String(this.#model!.data["text/plain"] ?? "");
      return this.addWidget(new Widget({ node: element("p", {}, text) }));
    }
    this.addWidget(this.#head);
    this.#title();
    const record = ownRecord(candidate) as PublicFigure | PublicTable;
    const language = chapterLanguage(this, this.#language);
    if (record.kind === "figure") {
      const widget = new DrawingWidget(sayIn(this.#language)("noDrawing"));
      this.addWidget(widget);
      void widget.show({ ...plotlySpec(record, language, { interactive: true }) });
    }
    this.addWidget(
      new Widget({ node: this.#data(tableHtml(record, language), record.kind === "figure", language) }),
    );
  }

  /** What the report would do with it; nothing stands here where all of it would be published. */
  #tell(): void {
    const candidate = this.#record;
    const own = this.#model?.metadata[CANDIDATE_MIME] as unknown as Told | undefined;
    const outputs =
      candidate && candidate.kind !== "value" && own ? [{ output: candidate.id, candidate, own }] : [];
    void tell(this.#note.node, this, outputs, this.#language, this.#readExceptions);
  }

  #title(): void {
    const record = this.#record;
    if (!record || record.kind === "value" || !this.isAttached || this.isDisposed) return;
    const { id } = record;
    const words = wordsOf(this, id);
    this.#head.node.replaceChildren(
      ...(words
        ? [element("h4", {}, words.title), element("p", {}, words.subtitle)]
        : [
            element(
              "p",
              { class: "oshlab-quiet" },
              sayIn(this.#language)("noTitle", { id, kind: record.kind }),
            ),
          ]),
    );
    if (words) this.node.setAttribute("aria-label", words.title);
  }

  #data(html: string, folded: boolean, language: Language): HTMLElement {
    const content = element("div", { class: "oshlab-data jp-RenderedHTMLCommon", lang: language });
    content.innerHTML = this.#sanitizer.sanitize(html);
    if (!folded) return content;
    return element("details", {}, element("summary", {}, sayIn(this.#language)("data")), content);
  }
}
