import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Duplex, Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { CellError, Command, CommReport, ExpressionReply, Report } from "../worker/channel.ts";
import type { InspectorAsk, InspectorWord } from "../worker/debug/relay.ts";
import type { Answer } from "../worker/input.ts";
import type { Word } from "../worker/watchdog.ts";
import { compileCache } from "../compileCache.ts";
import { endedError } from "./ended.ts";
import type { End } from "./ended.ts";
import { LastWords } from "./lastWords.ts";
import { ReportReader } from "./reports.ts";

const MAIN = join(import.meta.dirname, "..", "worker", "main.ts");

/** How long a cell may take to stop before its process is ended, in milliseconds. */
const PATIENCE = 3000;

/** How a cell ended. */
export interface CellOutcome {
  error?: CellError;
  expressions: Record<string, ExpressionReply>;
  /** The process ended: everything that cells had defined is lost. */
  lost?: boolean;
}

/** What a worker sends while cells run. */
export type Output = Extract<
  Report,
  { type: "stream" | "display" | "result" | "input" | "comm" | "clear" | "page" }
>;

interface Waiting {
  id: number;
  resolve(outcome: CellOutcome): void;
}

/** The process that runs the cells: started, asked, stopped, and started anew when it ends. */
export class WorkerProcess {
  #child: ChildProcess | undefined;
  #running: Waiting | undefined;
  readonly #asked = new Map<number, (names: string[]) => void>();
  #lastWords = new LastWords();
  #unstoppable = false;
  #closed = false;
  /** When the process that has ended is no longer the one that is asked. */
  #gone: Promise<void> | undefined;
  #latest = 0;

  /** Called with what it sends. */
  output: (output: Output) => void = () => {};

  /** Starts the process, if it does not run. */
  start(): ChildProcess {
    if (this.#child) return this.#child;
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN], {
      stdio: ["ignore", "pipe", "pipe", "pipe", "pipe", "ipc"],
      env: compileCache(process.env),
      // Its own group: Jupyter's signals go to the supervisor, and what cells started ends with it.
      detached: true,
    });
    this.#child = child;
    const [, stdout, stderr, reports] = child.stdio as unknown as [null, Readable, Readable, Readable];
    const reader = new ReportReader((report) => this.#report(child, report));
    reports.on("data", (chunk: Buffer) => reader.read(chunk));
    const lastWords = new LastWords();
    this.#lastWords = lastWords;
    this.#forward(stdout, "stdout", (text) => text);
    this.#forward(stderr, "stderr", (text) => lastWords.take(text));
    // A pipe to a process that has just ended: its end is told by "exit".
    for (const pipe of child.stdio) pipe?.on("error", () => {});
    child.on("error", () => {});
    const flushed = new Promise<void>((resolve) => reports.once("end", resolve).once("close", resolve));
    child.once("exit", (code, signal) => {
      // What it wrote last is still in the pipe.
      const gone = flushed.then(read).then(() => this.#ended(child, code, signal));
      if (this.#child === child) this.#gone = gone.then(() => (this.#gone = undefined));
    });
    return child;
  }

  /** Runs a cell. Always settles: with the cell's end, or with that of its process. */
  async run(command: Omit<Extract<Command, { type: "run" }>, "type">): Promise<CellOutcome> {
    // A cell that comes now has nothing to do with that end: it gets a new process.
    await this.#gone;
    this.#latest = command.id;
    return new Promise((resolve) => {
      this.#running = { id: command.id, resolve };
      this.start().send({ type: "run", ...command } satisfies Command, () => {});
    });
  }

  /** Loads the code of packages ahead, by the URLs of their entries: the cell that imports them finds it there. */
  load(entries: string[]): void {
    this.#child?.send({ type: "load", entries } satisfies Command, () => {});
  }

  /** The property names of what a plain path leads to; none while a cell runs or after a second. */
  names(id: number, path: string): Promise<string[]> {
    const child = this.#child;
    if (this.#running || !child) return Promise.resolve([]);
    return new Promise((resolve) => {
      const answer = (names: string[]): void => {
        clearTimeout(late);
        this.#asked.delete(id);
        resolve(names);
      };
      const late = setTimeout(answer, 1000, []);
      this.#asked.set(id, answer);
      child.send({ type: "names", id, path } satisfies Command, () => {});
    });
  }

  /** Hands over what a person answered. */
  answer(answer: Answer): void {
    if (this.#child) this.#tell(this.#child, { answer });
  }

  /** Asks the inspector of the process something; it answers by `inspected`, also while the cell computes. */
  inspect(ask: InspectorAsk): void {
    const child = this.start();
    const pipe = child.stdio[4] as Duplex;
    if (pipe.listenerCount("data") === 0)
      createInterface({ input: pipe }).on("line", (line) => {
        if (this.#child === child) this.inspected(JSON.parse(line) as InspectorWord);
      });
    this.#tell(child, { inspect: ask });
  }

  /** Called with what the inspector says. */
  inspected: (word: InspectorWord) => void = () => {};

  /**
   * Hands over what the page says on a comm, on behalf of the request with this number. Settles when it has
   * been taken; at once when a cell runs, since that one may not give control back; after a second at most.
   */
  comm(id: number, report: CommReport): Promise<void> {
    const child = this.start();
    child.send({ type: "comm", id, ...report } satisfies Command, () => {});
    if (this.#running) return Promise.resolve();
    return new Promise((resolve) => {
      const settle = (): void => {
        clearTimeout(late);
        this.#asked.delete(id);
        resolve();
      };
      const late = setTimeout(settle, 1000);
      this.#asked.set(id, settle);
    });
  }

  /** Stops the running cell: kindly, then by ending its process. */
  interrupt(): void {
    const [child, running] = [this.#child, this.#running];
    if (!child || !running) return;
    this.#tell(child, { stop: running.id });
    setTimeout(() => {
      if (this.#running !== running || this.#child !== child) return;
      this.#unstoppable = true;
      this.#kill(child);
    }, PATIENCE).unref();
  }

  /** Ends the process for good. */
  close(): void {
    this.#closed = true;
    if (this.#child) this.#kill(this.#child);
  }

  #report(child: ChildProcess, report: Report): void {
    if (report.type === "names") this.#asked.get(report.id)?.(report.names);
    else if (report.type === "heard") this.#asked.get(report.id)?.([]);
    else if (report.type === "done") {
      if (this.#running?.id !== report.id || this.#child !== child) return;
      const { resolve } = this.#running;
      this.#running = undefined;
      void read().then(() => {
        this.#print("stderr", this.#lastWords.release());
        resolve({ error: report.error, expressions: report.expressions });
      });
    } else if (report.type !== "ready") this.output(report);
  }

  /** Also heard while the cell computes or waits. */
  #tell(child: ChildProcess, word: Word): void {
    (child.stdio[4] as Writable).write(`${JSON.stringify(word)}\n`);
  }

  #forward(pipe: Readable, name: "stdout" | "stderr", shown: (text: string) => string): void {
    const decoder = new StringDecoder("utf8");
    pipe.on("data", (chunk: Buffer) => this.#print(name, shown(decoder.write(chunk))));
  }

  #print(name: "stdout" | "stderr", text: string): void {
    if (text !== "") this.output({ type: "stream", id: this.#latest, name, text });
  }

  #ended(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#child !== child) return;
    this.#kill(child);
    this.#child = undefined;
    for (const answer of this.#asked.values()) answer([]);
    const running = this.#running;
    const { outOfMemory } = this.#lastWords;
    const end = { code, signal, unstoppable: this.#unstoppable, outOfMemory };
    if (!outOfMemory) this.#print("stderr", this.#lastWords.release());
    this.#running = undefined;
    this.#unstoppable = false;
    if (this.#closed) return;
    if (running) {
      running.resolve({ error: endedError(end), expressions: {}, lost: true });
      this.start();
    } else this.#idleEnd(end);
  }

  /** It ended while no cell ran: the next cell starts another one. */
  #idleEnd(end: End): void {
    this.#print("stderr", `${endedError(end).traceback.join("\n")}\n`);
    this.lost();
  }

  /** Called when the process ended while no cell ran. */
  lost: () => void = () => {};

  #kill(child: ChildProcess): void {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // It is gone already.
    }
  }
}

/** Settles when what native code and child processes wrote, which comes by other pipes, has been read too. */
const read = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
