import { element } from "../element.ts";
import type { Progress } from "../follow.ts";
import type { Say } from "../say.ts";

/** What is being done: in words, with a bar that shows how far it is, and a button that stops it. */
export class Busy {
  readonly node: HTMLElement;
  readonly #say: Say;
  readonly #words = element("span", { "aria-live": "polite" });
  readonly #part = element("span", { class: "oshlab-quiet" });
  readonly #bar = element("progress", { max: "1" });
  readonly #stop: HTMLButtonElement;
  #work = new AbortController();

  constructor(say: Say) {
    this.#say = say;
    this.#stop = element("button", { class: "jp-mod-styled", type: "button" }, say("stop"));
    this.#stop.addEventListener("click", () => this.#work.abort());
    this.node = element(
      "div",
      { class: "oshlab-row oshlab-busy" },
      this.#words,
      this.#bar,
      this.#part,
      this.#stop,
    );
    this.end("");
  }

  /** Is told when the button is pressed. */
  get signal(): AbortSignal {
    return this.#work.signal;
  }

  /** @param stops false: what is to be stopped is done, and only shown */
  begin(words: string, { stops = true } = {}): void {
    this.#work = new AbortController();
    this.#words.textContent = words;
    this.#bar.setAttribute("aria-label", words);
    this.#bar.removeAttribute("value");
    this.#part.textContent = "";
    for (const node of [this.#bar, this.#part]) node.hidden = false;
    this.#stop.hidden = !stops;
  }

  /** Where nobody knows how much is done, the bar moves without saying so. */
  progress({ step, part }: Progress): void {
    if (part > 0) this.#bar.value = part;
    else this.#bar.removeAttribute("value");
    this.#part.textContent =
      part > 0 ? this.#say("progress", { name: step, id: Math.round(part * 100) }) : step;
  }

  /** It has ended; the words, if any, stay. */
  end(words: string): void {
    this.#words.textContent = words;
    this.#part.textContent = "";
    for (const node of [this.#bar, this.#part, this.#stop]) node.hidden = true;
  }
}
