import type { IRenderMime } from "@jupyterlab/rendermime";
import { Panel, Widget } from "@lumino/widgets";
import type { Message } from "@lumino/messaging";
import { CANDIDATE_MIME } from "oshlab/disclosure/candidate.ts";
import type { Candidate } from "oshlab/disclosure/candidate.ts";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import { proseChanged } from "../prose/changed.ts";
import { sayIn } from "../say.ts";
import { banner } from "./banner.ts";
import type { Decision } from "./banner.ts";
import { DrawingWidget } from "./drawing.ts";
import { PLOTLY_MIME } from "./plotlyRenderer.ts";
import type { Drawing } from "./plotly.ts";
import { wordsOf } from "./wordsOf.ts";

/** Shows a declared figure, table or value: its finding, what output checking says of it, drawing and data. */
export class CandidateRenderer extends Panel implements IRenderMime.IRenderer {
  readonly #language: Language;
  readonly #sanitizer: IRenderMime.ISanitizer;
  readonly #head = new Widget();
  #record: Candidate | null = null;

  constructor(options: IRenderMime.IRendererOptions, language: Language) {
    super();
    this.#language = language;
    this.#sanitizer = options.sanitizer;
    this.addClass("oshlab-figure");
    this.node.setAttribute("role", "figure");
    proseChanged.connect(this.#title, this);
  }

  async renderModel({ data, metadata }: IRenderMime.IMimeModel): Promise<void> {
    this.#record = data[CANDIDATE_MIME] as unknown as Candidate;
    const decision = metadata[CANDIDATE_MIME] as unknown as Decision | undefined;
    const say = sayIn(this.#language);
    const table = data["text/html"] as string | undefined;
    while (this.widgets[0]) this.widgets[0].parent = null;

    const note = decision && banner(decision, this.#language);
    if (note) this.addWidget(new Widget({ node: note }));
    this.addWidget(this.#head);
    this.#title();
    const drawing = data[PLOTLY_MIME] as unknown as Drawing | undefined;
    if (drawing) {
      const widget = new DrawingWidget(say("noDrawing"));
      this.addWidget(widget);
      void widget.show(drawing);
    }
    if (table) this.addWidget(new Widget({ node: this.#data(table, drawing !== undefined) }));
    else if (!drawing)
      this.addWidget(new Widget({ node: element("p", {}, String(data["text/plain"] ?? "")) }));
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    this.#title();
  }

  #title(): void {
    if (!this.#record || this.#record.kind === "value" || this.isDisposed) return;
    const { id } = this.#record;
    const words = this.isAttached ? wordsOf(this, id) : null;
    const lines = words
      ? [element("h4", {}, words.title), element("p", {}, words.subtitle)]
      : [
          element(
            "p",
            { class: "oshlab-quiet" },
            this.isAttached ? sayIn(this.#language)("noTitle", { id }) : "",
          ),
        ];
    this.#head.node.replaceChildren(...lines);
    if (words) this.node.setAttribute("aria-label", words.title);
  }

  #data(html: string, folded: boolean): HTMLElement {
    const content = element("div", { class: "oshlab-data jp-RenderedHTMLCommon" });
    const page = new DOMParser().parseFromString(html, "text/html");
    // The plain bundle carries the decision too, for other Jupyter tools; here the banner says it.
    page.querySelector("body > [role=note]")?.remove();
    content.innerHTML = this.#sanitizer.sanitize(page.body.innerHTML);
    if (!folded) return content;
    return element("details", {}, element("summary", {}, sayIn(this.#language)("data")), content);
  }
}
