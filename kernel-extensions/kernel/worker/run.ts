import { KernelError } from "../errors.ts";
import { fill, language } from "../locale.ts";
import { LABELS } from "../words.ts";
import { report } from "./channel.ts";
import type { CellError, Command, ExpressionReply } from "./channel.ts";
import { currentCell, within } from "./context.ts";
import { bundle } from "./display.ts";
import { describe } from "./errors.ts";
import type { Evaluator, Outcome } from "./evaluate.ts";
import { unmarked } from "./shadow.ts";
import type { Shadows } from "./shadow.ts";
import { cells, labelOf } from "./sources.ts";
import { excerpt } from "./stack.ts";
import { stopTimers } from "./timers.ts";
import { CellSyntaxError, transpile } from "./transpile.ts";
import { undefinedName } from "./undefinedName.ts";

type Run = Extract<Command, { type: "run" }>;

/** Runs cells one at a time, and tells the supervisor how each ended: once, whatever happens. */
export class Runner {
  readonly #evaluator: Evaluator;
  readonly #lastValue: () => { value: unknown } | undefined;
  readonly #dispose: () => Promise<void>;
  readonly #shadows: Shadows;
  #scripts = 0;
  #running: number | undefined;
  #latest = 0;
  /** A cell that was stopped before it began. */
  #stopped: number | undefined;

  constructor(
    evaluator: Evaluator,
    lastValue: () => { value: unknown } | undefined,
    dispose: () => Promise<void>,
    shadows: Shadows,
  ) {
    this.#evaluator = evaluator;
    this.#lastValue = lastValue;
    this.#dispose = dispose;
    this.#shadows = shadows;
  }

  /** Does a cell run? */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Runs a cell and its expressions. */
  async run(command: Run): Promise<void> {
    this.#running = this.#latest = command.id;
    if (this.#stopped === command.id) return this.stop(command.id);
    await within(command.id, async () => {
      const error = await this.#cell(command);
      const expressions: Record<string, ExpressionReply> = {};
      if (!error) {
        for (const [name, code] of Object.entries(command.expressions)) {
          if (this.#running === command.id) expressions[name] = await this.#expression(code, command);
        }
      }
      this.#done(command.id, error, expressions);
    });
  }

  /** Gives up the cell that runs: it may be waiting for something that never comes. */
  stop(id: number): void {
    // The stop may come sooner than the cell: by another way.
    if (id > this.#latest) this.#stopped = id;
    if (this.#running !== id) return;
    stopTimers(id);
    this.#done(id, this.describe(new KernelError("CELL_STOPPED")), {});
  }

  /** The property names of what a path leads to, for completion. */
  properties(path: string): Promise<string[]> {
    return this.#evaluator.properties(path);
  }

  /**
   * An error as it is shown: also one that cannot even be looked at, and only what JSON can carry. With the code
   * that it comes from, what was meant by a name that there is not.
   */
  describe(error: unknown, code = ""): CellError {
    try {
      return JSON.parse(unmarked(JSON.stringify(describe(undefinedName(error, code) ?? error)))) as CellError;
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : typeof failure;
      const evalue = fill(LABELS.unshowable[language()], { reason });
      return { ename: "Error", evalue, traceback: [evalue] };
    }
  }

  /** An error that nothing caught, of a timer or a promise: its cell, and the error itself. */
  uncaught(error: unknown): string {
    const cell = labelOf(currentCell());
    const { traceback } = this.describe(error);
    return [...(cell ? [fill(LABELS.uncaught[language()], { cell })] : []), ...traceback, ""].join("\n");
  }

  #done(id: number, error: CellError | undefined, expressions: Record<string, ExpressionReply>): void {
    if (this.#running !== id) return;
    this.#running = undefined;
    report({ type: "done", id, ...(error && { error }), expressions });
  }

  async #cell(command: Run): Promise<CellError | undefined> {
    const { id } = command;
    try {
      const outcome = await this.#evaluate(command);
      await this.#dispose();
      const shown = this.#lastValue();
      if (outcome.status !== "ok") return { cell: command.cell, ...this.#failure(outcome, command.code) };
      if (shown && shown.value !== undefined && this.#running === id) {
        report({ type: "result", id, data: await bundle(shown.value), metadata: {} });
      }
      return undefined;
    } catch (error) {
      return this.#caught(error, command);
    }
  }

  async #expression(code: string, command: Run): Promise<ExpressionReply> {
    const source = { ...command, code: `(${code}\n)`, label: LABELS.expression[language()] };
    try {
      const outcome = await this.#evaluate(source);
      const shown = this.#lastValue();
      if (outcome.status !== "ok") return { status: "error", ...this.#failure(outcome, code) };
      return { status: "ok", data: await bundle(shown?.value), metadata: {} };
    } catch (error) {
      return { status: "error", ...this.#caught(error, source) };
    }
  }

  async #evaluate({ id, code, label, cell }: Run): Promise<Outcome> {
    this.#scripts += 1;
    const prepared = transpile(code, this.#shadows);
    cells.set(this.#scripts, { id, label, cell, code, prepared });
    return await this.#evaluator.evaluate(prepared.js, `oshlab-cell:${this.#scripts}`);
  }

  #failure(outcome: Exclude<Outcome, { status: "ok" }>, code: string): CellError {
    if (outcome.status === "stopped") return this.describe(new KernelError("CELL_STOPPED"));
    // As in Node's own REPL: `_error.stack` has what the shown error leaves out.
    Object.defineProperty(globalThis, "_error", { value: outcome.error, writable: true, configurable: true });
    return this.describe(outcome.error, code);
  }

  #caught(error: unknown, { code, label, cell }: Run): CellError {
    if (!(error instanceof CellSyntaxError)) return this.describe(error);
    const { message, line } = error;
    const where = `    at ${label}, ${LABELS.line[language()]} ${line}`;
    const traceback = [`SyntaxError: ${message}`, ...excerpt(code, error), where];
    return { ename: "SyntaxError", evalue: message, traceback, line, cell };
  }
}
