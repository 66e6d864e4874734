import { Widget } from "@lumino/widgets";
import type { Message } from "@lumino/messaging";
import { element } from "../element.ts";
import type { Say } from "../say.ts";
import type { Problem } from "../server.ts";
import type { Chapter } from "./chapters.ts";
import type { Guide } from "./explore.ts";

/** What the panel can ask for. */
export interface PanelActions {
  read(): Promise<Chapter[] | null>;
  readGuides(): Promise<Guide[]>;
  open(notebook: Chapter | Guide): void;
  preview(chapter: Chapter): void;
  begin(): void;
  /** Brings a file into the catalogue. */
  importSource(): void;
  about(chapter: Chapter): void;
  /** Output checking of the whole report. */
  check(): void;
  /** The path of the notebook that is open and in front, if any. */
  current(): string | null;
}

/** The side panel "Report": the chapters with their state, and the preview of the open one. */
export class ReportPanel extends Widget {
  readonly #say: Say;
  readonly #actions: PanelActions;
  readonly #list = element("ul", { class: "oshlab-chapters" });
  readonly #guides = element("ul", { class: "oshlab-chapters" });
  readonly #guidance: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #about: HTMLButtonElement;
  readonly #status = element("div", { class: "oshlab-status", "aria-live": "polite" });
  /** Lines of others, above the preview. */
  readonly #notes = element("div");
  #chapters: Chapter[] | null = [];
  #guideList: Guide[] = [];
  #working = false;
  #read = 0;

  constructor(say: Say, actions: PanelActions) {
    super();
    this.#say = say;
    this.#actions = actions;
    this.id = "oshlab-report";
    this.addClass("oshlab-report");
    this.#button = element(
      "button",
      { class: "jp-mod-styled jp-mod-accept oshlab-preview-button" },
      say("preview"),
    );
    this.#button.addEventListener("click", () => {
      const chapter = this.#open();
      if (chapter) actions.preview(chapter);
    });
    const refresh = element("button", { class: "oshlab-link" }, say("refresh"));
    refresh.addEventListener("click", () => void this.refresh());
    this.#about = element("button", { class: "oshlab-link oshlab-about" }, say("about"));
    this.#about.addEventListener("click", () => {
      const chapter = this.#open();
      if (chapter) actions.about(chapter);
    });
    const begin = element("button", { class: "oshlab-link oshlab-begin" }, `+ ${say("newChapter")}`);
    begin.addEventListener("click", () => actions.begin());
    const take = element("button", { class: "oshlab-link oshlab-begin" }, `+ ${say("importSource")}`);
    take.addEventListener("click", () => actions.importSource());
    const check = element("button", { class: "jp-mod-styled oshlab-check-button" }, say("checkOutputs"));
    check.addEventListener("click", () => actions.check());
    this.#guidance = element(
      "section",
      { class: "oshlab-guides", hidden: "" },
      element("h2", {}, say("guides")),
      this.#guides,
    );
    this.node.append(
      element("div", { class: "oshlab-head" }, element("h2", {}, say("chapters")), refresh),
      element("div", { class: "oshlab-lists" }, this.#list, begin, take, this.#guidance),
      element(
        "div",
        { class: "oshlab-foot" },
        this.#notes,
        this.#about,
        this.#button,
        element("p", { class: "oshlab-quiet" }, say("previewHint")),
        check,
        this.#status,
      ),
    );
  }

  /** Puts something above the preview. */
  addNote(node: HTMLElement): void {
    this.#notes.append(node);
  }

  /** Reads the chapters again. */
  async refresh(): Promise<void> {
    const mine = ++this.#read;
    const [chapters, guides] = await Promise.all([this.#actions.read(), this.#actions.readGuides()]);
    // What was read earlier may come later.
    if (mine !== this.#read) return;
    this.#chapters = chapters;
    this.#guideList = guides;
    this.mark();
  }

  /** Shows which chapter is open. */
  mark(): void {
    const open = this.#open();
    const rows = (this.#chapters ?? []).map((chapter) => {
      const button = element(
        "button",
        { class: "oshlab-chapter", ...(chapter === open ? { "aria-current": "true" } : {}) },
        element("span", { class: `oshlab-dot oshlab-dot-${chapter.state}`, "aria-hidden": "true" }),
        element(
          "span",
          {},
          element("span", { class: "oshlab-chapter-title" }, chapter.title),
          element("span", { class: "oshlab-quiet" }, this.#say(chapter.state)),
        ),
      );
      button.addEventListener("click", () => this.#actions.open(chapter));
      return element("li", {}, button);
    });
    this.#list.replaceChildren(
      ...(rows.length > 0
        ? rows
        : [
            element(
              "li",
              { class: "oshlab-quiet" },
              this.#say(this.#chapters ? "noChapters" : "editionBroken"),
            ),
          ]),
    );
    const path = this.#actions.current();
    this.#guides.replaceChildren(...this.#guideList.map((guide) => this.#guide(guide, guide.path === path)));
    this.#guidance.hidden = this.#guideList.length === 0;
    this.#button.disabled = this.#working || !open;
    this.#about.hidden = !open;
    this.#button.title = open ? open.title : this.#say("previewNone");
  }

  /** While a preview is being made, and its progress. */
  work(words: string): void {
    this.#working = true;
    this.#button.disabled = true;
    this.#status.replaceChildren(element("p", { class: "oshlab-working" }, words));
  }

  /** What came of it. */
  done(words: string, problems: Problem[] = []): void {
    this.#working = false;
    const items = problems.map(({ what, way, place }) =>
      element("li", {}, element("strong", {}, this.#place(place)), what, element("br"), `→ ${way}`),
    );
    this.#status.replaceChildren(
      element("p", {}, words),
      ...(items.length > 0 ? [element("ul", {}, ...items)] : []),
    );
    this.mark();
  }

  protected override onAfterShow(message: Message): void {
    super.onAfterShow(message);
    void this.refresh();
  }

  #guide(guide: Guide, isOpen: boolean): HTMLElement {
    const button = element(
      "button",
      { class: "oshlab-chapter", ...(isOpen ? { "aria-current": "true" } : {}) },
      guide.title,
    );
    button.addEventListener("click", () => this.#actions.open(guide));
    return element("li", {}, button);
  }

  #open(): Chapter | undefined {
    const path = this.#actions.current();
    return this.#chapters?.find((chapter) => chapter.path === path);
  }

  #place(place: Problem["place"] = {}): string {
    const parts = [
      ...(place.cell ? [`${this.#say("cell")} ${place.cell}`] : []),
      ...(place.line ? [`${this.#say("line")} ${place.line}`] : []),
    ];
    return parts.length > 0 ? `${parts.join(", ")}: ` : "";
  }
}
