import type { NotebookPanel } from "@jupyterlab/notebook";
import type { Kernel } from "@jupyterlab/services";
import type { SessionState } from "@oshlab/kernel/dataflow/states.ts";
import { expressions } from "oshlab/prose/expressions.ts";
import { setStand } from "./stand.ts";

/** The comm by which our kernel tells how cells stand (see its README). */
const TARGET = "oshlab.cells";

/** How long the cells must stay as they are before the kernel is asked, in milliseconds. */
const PAUSE = 400;

/** Tells the kernel of one notebook which cells are shown, and hears how they stand. */
export class Watcher {
  readonly #panel: NotebookPanel;
  #comm: Kernel.IComm | undefined;
  #said = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(panel: NotebookPanel) {
    this.#panel = panel;
    const { sessionContext } = panel;
    panel.content.modelContentChanged.connect(() => this.#later());
    sessionContext.kernelChanged.connect(() => setStand(panel.content, undefined));
    // After a start or a restart the comm is another one.
    sessionContext.statusChanged.connect((_context, status) => {
      if (status === "idle" && !this.#isOpen) this.#later();
    });
    panel.disposed.connect(() => clearTimeout(this.#timer));
    this.#later();
  }

  get #isOpen(): boolean {
    return this.#comm !== undefined && !this.#comm.isDisposed;
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(), PAUSE);
  }

  #say(): void {
    const kernel = this.#panel.sessionContext.session?.kernel;
    const { model } = this.#panel.content;
    if (this.#panel.isDisposed || !model || kernel?.name !== "oshlab" || !kernel.handleComms) return;
    const data = shown([...model.cells]);
    const text = JSON.stringify(data);
    if (this.#isOpen && text === this.#said) return;
    this.#said = text;
    if (this.#isOpen) void this.#comm!.send(data);
    else this.#open(kernel, data);
  }

  #open(kernel: Kernel.IKernelConnection, data: ReturnType<typeof shown>): void {
    const comm = kernel.createComm(TARGET);
    comm.onMsg = ({ content }) => setStand(this.#panel.content, content.data as unknown as SessionState);
    this.#comm = comm;
    void comm.open(data);
  }
}

interface ShownCell {
  id: string;
  type: string;
  sharedModel: { getSource(): string };
}

/** The code cells from top to bottom, and the expressions bound in the text. */
function shown(cells: ShownCell[]) {
  const sources = cells.map(({ id, type, sharedModel }) => ({ id, type, code: sharedModel.getSource() }));
  return {
    cells: sources.filter(({ type }) => type === "code").map(({ id, code }) => ({ id, code })),
    expressions: sources
      .filter(({ type, code }) => type === "markdown" && code.includes("{eval}"))
      .flatMap(({ code }) => expressions(code)),
  };
}
