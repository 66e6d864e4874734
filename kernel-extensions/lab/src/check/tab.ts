import { Widget } from "@lumino/widgets";
import type { Language } from "oshlab/words.ts";
import { element } from "../element.ts";
import { sayIn } from "../say.ts";
import { checkReport } from "./report.ts";
import type { Asked } from "./report.ts";
import { reportView } from "./reportView.ts";
import { reportChecked } from "./shown.ts";

/** What the page can ask for. */
export interface CheckActions {
  /** Opens a file of the project. */
  open(path: string): void;
  /** Saves what was typed. */
  settle(): Promise<void>;
  /** The titles of chapters, by their names. */
  titles(): Promise<ReadonlyMap<string, string>>;
}

/** Output checking of the whole report, on a page: what stops it and the way out, then output by output. */
export class CheckTab extends Widget {
  readonly #language: Language;
  readonly #actions: CheckActions;
  readonly #button: HTMLButtonElement;
  readonly #status = element("p", { class: "oshlab-status oshlab-quiet", "aria-live": "polite" });
  readonly #result = element("div");

  constructor(language: Language, actions: CheckActions) {
    super();
    this.#language = language;
    this.#actions = actions;
    const say = sayIn(language);
    this.addClass("oshlab-check");
    this.#button = element("button", { class: "jp-mod-styled", type: "button" }, say("checkAgain"));
    this.#button.addEventListener("click", () => void this.check());
    this.node.append(
      element("h1", {}, say("checkOutputs")),
      element("p", { class: "oshlab-quiet" }, say("checkIntro")),
      element("p", { class: "oshlab-row" }, this.#button),
      this.#status,
      this.#result,
    );
  }

  /** Checks everything, again; after a way out is applied or taken back. */
  async check(asked?: Asked): Promise<void> {
    if (this.#button.disabled) return;
    const say = sayIn(this.#language);
    const buttons = [...this.node.querySelectorAll("button")];
    for (const button of buttons) button.disabled = true;
    this.#status.textContent = say("checking");
    this.node.setAttribute("aria-busy", "true");
    try {
      await this.#actions.settle();
      const [checks, titles] = await Promise.all([checkReport(asked), this.#actions.titles()]);
      this.#result.replaceChildren(
        reportView(checks, this.#language, {
          titles,
          open: (path) => this.#actions.open(path),
          apply: (way) => void this.check(way),
        }),
      );
      reportChecked.emit();
    } catch (error) {
      console.error(error);
      this.#result.replaceChildren(
        element(
          "div",
          { class: "oshlab-banner oshlab-banner-refuse", role: "alert" },
          element("strong", {}, say("checkFailed")),
          element("p", {}, error instanceof Error ? error.message : ""),
        ),
      );
    } finally {
      for (const button of buttons) button.disabled = false;
      this.#status.textContent = "";
      this.node.removeAttribute("aria-busy");
    }
  }
}
