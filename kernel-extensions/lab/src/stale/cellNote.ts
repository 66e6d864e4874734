import { Cell, CodeCell } from "@jupyterlab/cells";
import type { ICellHeader } from "@jupyterlab/cells";
import { Notebook } from "@jupyterlab/notebook";
import { Widget } from "@lumino/widgets";
import type { Message } from "@lumino/messaging";
import { Signal } from "@lumino/signaling";
import type { CellState, Reason } from "@oshlab/kernel/dataflow/states.ts";
import { element } from "../element.ts";
import { sayIn } from "../say.ts";
import type { Say } from "../say.ts";
import type { Language } from "oshlab/words.ts";
import { cellLabel } from "./cellLabel.ts";
import { standChanged, standOf } from "./stand.ts";

/** How many reasons are told. */
const MOST = 3;

/** A slim line above a code cell that is not what a fresh run would give, and why. */
export class CellNote extends Widget implements ICellHeader {
  readonly #say: Say;

  constructor(language: Language) {
    super();
    this.#say = sayIn(language);
    standChanged.connect(this.#changed, this);
  }

  override dispose(): void {
    Signal.clearData(this);
    super.dispose();
  }

  protected override onAfterAttach(message: Message): void {
    super.onAfterAttach(message);
    this.#show();
  }

  #changed(_sender: object, notebook: Notebook): void {
    if (this.#notebook === notebook) this.#show();
  }

  get #notebook(): Notebook | null {
    const notebook = this.parent instanceof Cell ? this.parent.parent : null;
    return notebook instanceof Notebook ? notebook : null;
  }

  #show(): void {
    const [cell, notebook] = [this.parent, this.#notebook];
    if (!(cell instanceof CodeCell) || !notebook) return;
    const stand = standOf(notebook)?.cells.find(({ id }) => id === cell.model.id);
    const lines = stand ? this.#lines(notebook, stand) : [];
    this.node.replaceChildren(
      ...(lines.length > 0
        ? [element("div", { class: `oshlab-note oshlab-note-${stand!.state}`, role: "note" }, ...lines)]
        : []),
    );
  }

  #lines(notebook: Notebook, { state, because }: CellState): HTMLElement[] {
    if (state === "changed") return [element("p", {}, this.#say("changedCell"))];
    return because.slice(0, MOST).map((reason) => element("p", {}, ...this.#reason(notebook, reason)));
  }

  #reason(notebook: Notebook, { why, name, cell, expected }: Reason): (Node | string)[] {
    return this.#say(why)
      .split(/(\{\w+\})/)
      .map((part) => {
        if (part === "{name}") return element("code", {}, name);
        if (part === "{cell}") return cellLabel(notebook, cell, this.#say);
        return part === "{expected}" ? cellLabel(notebook, expected, this.#say) : part;
      });
  }
}
