import type { NotebookPanel } from "@jupyterlab/notebook";
import { element } from "../element.ts";
import type { Say } from "../say.ts";
import { standOf } from "./stand.ts";

/** The lines of the report's panel that tell how the cells of the notebook in front stand. */
export class Outdated {
  readonly node = element("div", { class: "oshlab-outdated", "aria-live": "polite", hidden: "" });
  readonly #say: Say;
  readonly #run: () => void;

  constructor(say: Say, run: () => void) {
    this.#say = say;
    this.#run = run;
  }

  show(panel: NotebookPanel | null): void {
    const stand = panel ? standOf(panel.content) : undefined;
    const count = (...states: string[]): number =>
      stand?.cells.filter(({ state }) => states.includes(state)).length ?? 0;
    const lines = [
      ...this.#line(count("changed", "stale"), "outdatedOne", "outdatedMany"),
      ...this.#line(count("order"), "orderOne", "orderMany"),
    ];
    if (stand && stand.run.length > 0 && count("changed", "stale") > 0) {
      const button = element("button", { class: "jp-mod-styled" }, this.#say("runAgain"));
      button.addEventListener("click", this.#run);
      lines.splice(1, 0, button);
    }
    const names = stand?.hidden.map(({ name }) => name).join(", ") ?? "";
    if (names) lines.push(element("p", { class: "oshlab-quiet" }, this.#say("hidden", { name: names })));
    this.node.classList.toggle("oshlab-outdated-warn", count("changed", "stale", "order") > 0);
    this.node.replaceChildren(...lines);
    this.node.hidden = lines.length === 0;
  }

  #line(count: number, one: "outdatedOne" | "orderOne", many: "outdatedMany" | "orderMany"): HTMLElement[] {
    if (count === 0) return [];
    return [element("p", {}, count === 1 ? this.#say(one) : this.#say(many, { name: String(count) }))];
  }
}
