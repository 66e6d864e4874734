import { KernelError } from "../errors.ts";
import { fill, language } from "../locale.ts";
import { LABELS } from "../words.ts";
import { report } from "./channel.ts";
import type { CellError, Command, ExpressionReply } from "./channel.ts";
import { currentCell, Run, within } from "./context.ts";
import { bundle } from "./display.ts";
import { describe } from "./errors.ts";
import type { Evaluator, Outcome } from "./evaluate.ts";
import { unmarked } from "./shadow.ts";
import type { Shadows } from "./shadow.ts";
import { cells, labelOf } from "./sources.ts";
import { excerpt } from "./stack.ts";
import { CellSyntaxError, transpile } from "./transpile.ts";
import { undefinedName } from "./undefinedName.ts";

type RunCommand = Extract<Command, { type: "run" }>;

/** How a script ended that V8 has read. */
type Ended = Exclude<Outcome, { status: "refused" }>;

/** V8's own words where a cell and the disposal of what it declared with `using` both fail. */
const BOTH = "An error was suppressed during disposal";

/** Runs cells one at a time, and tells the supervisor how each ended: once, whatever happens. */
export class Runner {
  readonly #evaluator: Evaluator;
  readonly #shadows: Shadows;
  #scripts = 0;
  #running: Run | undefined;
  #latest = 0;
  /** A cell that was stopped before it began. */
  #stopped: number | undefined;

  constructor(evaluator: Evaluator, shadows: Shadows) {
    this.#evaluator = evaluator;
    this.#shadows = shadows;
  }

  /** Does a cell run? */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Runs a cell and its expressions. */
  async run(command: RunCommand): Promise<void> {
    const run = new Run(command.id);
    this.#running = run;
    this.#latest = command.id;
    if (this.#stopped === command.id) return this.stop(command.id);
    await within(run, async () => {
      const error = await this.#cell(command, run);
      const expressions: Record<string, ExpressionReply> = {};
      if (!error) {
        for (const [name, code] of Object.entries(command.expressions)) {
          if (this.#running === run) expressions[name] = await this.#expression(code, command, run);
        }
      }
      this.#done(run, error, expressions);
    });
  }

  /** Gives up the cell that runs: it may be waiting for something that never comes. */
  stop(id: number): void {
    // The stop may come sooner than the cell: by another way.
    if (id > this.#latest) this.#stopped = id;
    const run = this.#running;
    if (run?.id === id) this.#done(run, this.#halt(run), {});
  }

  /** From now on nothing of it goes on; what it declared with `using` is disposed of. */
  #halt(run: Run): CellError {
    run.stopped = true;
    const disposed = within(new Run(run.id), () => run.disposables.dispose());
    disposed.catch((error: unknown) => process.stderr.write(this.uncaught(error)));
    return this.describe(new KernelError("CELL_STOPPED"));
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

  #done(run: Run, error: CellError | undefined, expressions: Record<string, ExpressionReply>): void {
    if (this.#running !== run) return;
    this.#running = undefined;
    report({ type: "done", id: run.id, ...(error && { error }), expressions });
  }

  async #cell(command: RunCommand, run: Run): Promise<CellError | undefined> {
    try {
      const outcome = await this.#disposed(await this.#evaluate(command, run), run);
      if (outcome.status !== "ok")
        return { cell: command.cell, ...this.#failure(outcome, run, command.code) };
      if (run.last && run.last.value !== undefined && this.#running === run) {
        report({ type: "result", id: run.id, data: await bundle(run.last.value), metadata: {} });
      }
      return undefined;
    } catch (error) {
      return this.#caught(error, command);
    }
  }

  /** Disposes of what the cell declared with `using`. Where both fail the language has an error for both. */
  async #disposed(outcome: Ended, { disposables }: Run): Promise<Ended> {
    if (outcome.status === "stopped") return outcome;
    try {
      await disposables.dispose();
      return outcome;
    } catch (error) {
      const both = outcome.status === "thrown" ? new SuppressedError(error, outcome.error, BOTH) : error;
      return { status: "thrown", error: both };
    }
  }

  async #expression(code: string, command: RunCommand, run: Run): Promise<ExpressionReply> {
    const source = { ...command, code: `(${code}\n)`, label: LABELS.expression[language()] };
    try {
      const outcome = await this.#evaluate(source, run);
      if (outcome.status !== "ok") return { status: "error", ...this.#failure(outcome, run, code) };
      return { status: "ok", data: await bundle(run.last?.value), metadata: {} };
    } catch (error) {
      return { status: "error", ...this.#caught(error, source) };
    }
  }

  async #evaluate({ id, code, label, cell }: RunCommand, run: Run): Promise<Ended> {
    this.#scripts += 1;
    run.last = undefined;
    const prepared = transpile(code, this.#shadows);
    cells.set(this.#scripts, { id, label, cell, code, prepared });
    const outcome = await this.#evaluator.evaluate(prepared.js, `oshlab-cell:${this.#scripts}`);
    if (outcome.status !== "refused") return outcome;
    const place = prepared.original(outcome.line, outcome.column) ?? { line: 1, column: 1 };
    throw new CellSyntaxError(outcome.message, place.line, place.column);
  }

  #failure(outcome: Exclude<Ended, { status: "ok" }>, run: Run, code: string): CellError {
    if (outcome.status === "stopped") return this.#halt(run);
    // As in Node's own REPL: `_error.stack` has what the shown error leaves out.
    Object.defineProperty(globalThis, "_error", { value: outcome.error, writable: true, configurable: true });
    return this.describe(outcome.error, code);
  }

  #caught(error: unknown, { code, label, cell }: RunCommand): CellError {
    if (!(error instanceof CellSyntaxError)) return this.describe(error);
    const { message, line } = error;
    const where = `    at ${label}, ${LABELS.line[language()]} ${line}`;
    const traceback = [`SyntaxError: ${message}`, ...excerpt(code, error), where];
    return { ename: "SyntaxError", evalue: message, traceback, line, cell };
  }
}
