import { MarkdownCell } from "@jupyterlab/cells";
import type { ICodeCellModel } from "@jupyterlab/cells";
import type { NotebookPanel } from "@jupyterlab/notebook";
import type { KernelMessage } from "@jupyterlab/services";
import { expressions } from "oshlab/prose/expressions.ts";
import type { Answer } from "./boundValue.ts";
import { keepValues, keptValues } from "./keptValues.ts";
import type { Kept } from "./keptValues.ts";
import { ProseRenderer } from "./proseRenderer.ts";

interface Prose {
  cell: MarkdownCell;
  renderer: ProseRenderer;
  /** The expressions bound in it. */
  own: string[];
}

/** Keeps the bound values of one notebook's prose up to date: asks the kernel after every run. */
export class BoundValues {
  readonly #panel: NotebookPanel;
  readonly #onThere: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onThere called when the values are there, or when there are none to wait for */
  constructor(panel: NotebookPanel, onThere: () => void) {
    this.#panel = panel;
    this.#onThere = onThere;
    void Promise.all([panel.context.ready, panel.revealed]).then(() => this.#showKept());
    panel.disposed.connect(() => clearTimeout(this.#timer));
  }

  /** Asks for all values, once the cells that are on their way have run. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), 100);
  }

  get #prose(): Prose[] {
    return this.#panel.content.widgets.flatMap((cell) => {
      if (!(cell instanceof MarkdownCell && cell.renderer instanceof ProseRenderer)) return [];
      const source = cell.model.sharedModel.getSource();
      const own = source.includes("{eval}") ? expressions(source) : [];
      return own.length > 0 ? [{ cell, renderer: cell.renderer, own }] : [];
    });
  }

  async #ask(): Promise<void> {
    const kernel = this.#panel.sessionContext.session?.kernel;
    if (!kernel || this.#panel.isDisposed || this.#isRunning()) return;
    const prose = this.#prose;
    const wanted = [...new Set(prose.flatMap(({ own }) => own))];
    if (wanted.length === 0) return this.#onThere();
    const answers = await evaluate(kernel, wanted).catch(() => null);
    if (!answers || this.#panel.isDisposed) return;
    for (const { cell, renderer, own } of prose) {
      renderer.answer(answers);
      const kept: Kept[] = own.flatMap((expression) => {
        const result = answers.get(expression);
        return result ? [{ expression, result }] : [];
      });
      keepValues(cell.model, kept);
    }
    this.#onThere();
  }

  /** Cells still on their way will ask again when they are done. */
  #isRunning(): boolean {
    return this.#panel.content.widgets.some(
      ({ model }) => model.type === "code" && (model as ICodeCellModel).executionState === "running",
    );
  }

  #showKept(): void {
    for (const { cell, renderer } of this.#prose) {
      const kept = keptValues(cell.model);
      if (kept.length > 0)
        renderer.answer(new Map(kept.map(({ expression, result }) => [expression, result])), true);
    }
    this.#onThere();
  }
}

type Connection = NonNullable<NonNullable<NotebookPanel["sessionContext"]["session"]>["kernel"]>;

/** The kernel's answers, by expression: an empty, silent request, so that nothing is counted or printed. */
async function evaluate(kernel: Connection, wanted: string[]): Promise<Map<string, Answer>> {
  const future = kernel.requestExecute({
    code: "",
    silent: true,
    store_history: false,
    allow_stdin: false,
    stop_on_error: false,
    user_expressions: Object.fromEntries(wanted.map((expression, index) => [String(index), expression])),
  });
  const reply = (await future.done) as KernelMessage.IExecuteReplyMsg;
  if (reply.content.status !== "ok") return new Map();
  const found = reply.content.user_expressions as unknown as Record<string, Answer>;
  return new Map(
    wanted.flatMap((expression, index) => (found[index] ? [[expression, found[index]] as const] : [])),
  );
}
