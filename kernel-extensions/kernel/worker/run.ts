import { KernelError } from "../errors.ts";
import { report } from "./channel.ts";
import type { CellError, Command, ExpressionReply } from "./channel.ts";
import { within } from "./context.ts";
import { bundle } from "./display.ts";
import { describe } from "./errors.ts";
import type { Evaluator, Outcome } from "./evaluate.ts";
import { Shadows, unmarked } from "./shadow.ts";
import { excerpt } from "./stack.ts";
import type { CellSource } from "./stack.ts";
import { stopTimers } from "./timers.ts";
import { CellSyntaxError, transpile } from "./transpile.ts";

type Run = Extract<Command, { type: "run" }>;

/** Runs cells one at a time, and tells the supervisor how each ended: once, whatever happens. */
export class Runner {
  readonly #evaluator: Evaluator;
  readonly #cells = new Map<number, CellSource>();
  readonly #lastValue: () => { value: unknown } | undefined;
  readonly #dispose: () => Promise<void>;
  readonly #shadows = new Shadows();
  #scripts = 0;
  #running: number | undefined;

  constructor(
    evaluator: Evaluator,
    lastValue: () => { value: unknown } | undefined,
    dispose: () => Promise<void>,
  ) {
    this.#evaluator = evaluator;
    this.#lastValue = lastValue;
    this.#dispose = dispose;
  }

  /** Runs a cell and its expressions. */
  async run(command: Run): Promise<void> {
    this.#running = command.id;
    await within(command.id, async () => {
      const error = await this.#cell(command);
      const expressions: Record<string, ExpressionReply> = {};
      if (!error) {
        for (const [name, code] of Object.entries(command.expressions)) {
          if (this.#running === command.id) expressions[name] = await this.#expression(code);
        }
      }
      this.#done(command.id, error, expressions);
    });
  }

  /** Gives up the cell that runs: it may be waiting for something that never comes. */
  stop(id: number): void {
    if (this.#running !== id) return;
    stopTimers(id);
    this.#done(id, this.describe(new KernelError("CELL_STOPPED")), {});
  }

  /** The property names of what a path leads to, for completion. */
  properties(path: string): Promise<string[]> {
    return this.#evaluator.properties(path);
  }

  /** An error as it is shown: also one that cannot even be looked at, and only what JSON can carry. */
  describe(error: unknown): CellError {
    try {
      return JSON.parse(unmarked(JSON.stringify(describe(error, this.#cells)))) as CellError;
    } catch (failure) {
      const evalue = `An error that cannot be shown (${String((failure as Error).message)})`;
      return { ename: "Error", evalue, traceback: [evalue] };
    }
  }

  #done(id: number, error: CellError | undefined, expressions: Record<string, ExpressionReply>): void {
    if (this.#running !== id) return;
    this.#running = undefined;
    report({ type: "done", id, ...(error && { error }), expressions });
  }

  async #cell({ id, code, label }: Run): Promise<CellError | undefined> {
    try {
      const outcome = await this.#evaluate(code, label);
      await this.#dispose();
      const shown = this.#lastValue();
      if (outcome.status !== "ok") return this.#failure(outcome);
      if (shown && shown.value !== undefined && this.#running === id) {
        report({ type: "result", id, ...(await bundle(shown.value)) });
      }
      return undefined;
    } catch (error) {
      return this.#caught(error, code, label);
    }
  }

  async #expression(code: string): Promise<ExpressionReply> {
    try {
      const outcome = await this.#evaluate(`(${code}\n)`, "expression");
      const shown = this.#lastValue();
      if (outcome.status !== "ok") return { status: "error", ...this.#failure(outcome) };
      return { status: "ok", ...(await bundle(shown?.value)) };
    } catch (error) {
      return { status: "error", ...this.#caught(error, code, "expression") };
    }
  }

  async #evaluate(code: string, label: string): Promise<Outcome> {
    this.#scripts += 1;
    const prepared = transpile(code, this.#shadows);
    this.#cells.set(this.#scripts, { label, code, prepared });
    return await this.#evaluator.evaluate(prepared.js, `oshlab-cell:${this.#scripts}`);
  }

  #failure(outcome: Exclude<Outcome, { status: "ok" }>): CellError {
    return this.describe(outcome.status === "thrown" ? outcome.error : new KernelError("CELL_STOPPED"));
  }

  #caught(error: unknown, code: string, label: string): CellError {
    if (!(error instanceof CellSyntaxError)) return this.describe(error);
    const { message, line } = error;
    const traceback = [`SyntaxError: ${message}`, ...excerpt(code, error), `    at ${label}, line ${line}`];
    return { ename: "SyntaxError", evalue: message, traceback, line };
  }
}
