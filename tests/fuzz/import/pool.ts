import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { residentOf, workOf } from "../../bench/import/peak.ts";
import { KEY } from "./persons.ts";
import type { Judged } from "./judge.ts";
import type { Source } from "./seed.ts";
import type { Job } from "./worker.ts";

/**
 * What came of a file, and what it took: seconds of work of the importer and the programs it ran, seconds by the clock
 * (more where others use the computer too), and the most megabytes.
 */
export interface Outcome extends Judged {
  seconds: number;
  clock: number;
  megabytes: number;
}

/** The most work that a file may take, and the most memory, of the importer and its programs. */
const SECONDS = 10;
const MEGABYTES = 2000;
/** One that works less than this in so many seconds hangs: a busy computer gives more to one that wants to work. */
const STILL = { work: 0.3, clock: 30 };
/** A worker is replaced after so many files, or when it keeps more memory than this. */
const FILES = 300;
const KEPT = 500;

/**
 * A long-lived process that imports files, and is watched from outside: one that takes too long, needs too much
 * memory or crashes is killed with all it has started, and the next file gets a new one.
 */
export class Importer {
  readonly #workspace: string;
  #worker: ChildProcess | undefined;
  #said = "";
  #files = 0;

  constructor(workspace: string) {
    this.#workspace = workspace;
  }

  async import(content: Buffer, source: Source): Promise<Outcome> {
    const path = join(this.#workspace, "delivered");
    writeFileSync(path, content);
    const worker = (this.#worker ??= await this.#start());
    const start = performance.now();
    const before = workOf(worker.pid!);
    let moved = { work: before, clock: start };
    let megabytes = 0;
    const outcome = await new Promise<Judged>((resolve) => {
      const stop = (wrong: string) => {
        clearInterval(timer);
        worker.off("message", answer).off("exit", crash);
        this.close();
        resolve({ wrong });
      };
      const answer = (judged: Judged) => {
        clearInterval(timer);
        worker.off("exit", crash);
        resolve(judged);
      };
      const crash = (code: number | null, signal: string | null) =>
        stop(`the importer crashed (${signal ?? code}): ${this.#said.slice(-1500)}`);
      const timer = setInterval(() => {
        megabytes = Math.max(megabytes, residentOf(worker.pid!) / 1e6);
        const now = { work: workOf(worker.pid!), clock: performance.now() };
        if (now.work - moved.work > STILL.work) moved = now;
        if (megabytes > MEGABYTES) stop(`needs more than ${MEGABYTES} MB`);
        else if (now.work - before > SECONDS) stop(`takes more than ${SECONDS} s`);
        else if (now.clock - moved.clock > STILL.clock * 1000) stop(`does nothing for ${STILL.clock} s`);
      }, 100);
      worker.once("message", answer).once("exit", crash);
      worker.send({ path, source } satisfies Job);
    });
    const clock = (performance.now() - start) / 1000;
    const seconds = this.#worker ? workOf(worker.pid!) - before : SECONDS;
    const kept = this.#worker ? residentOf(worker.pid!) / 1e6 : 0;
    if (++this.#files >= FILES || kept > KEPT) this.close();
    return { ...outcome, seconds, clock, megabytes: Math.max(megabytes, kept) };
  }

  /** Ends the process and all that it has started. */
  close(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    if (worker?.pid === undefined) return;
    try {
      process.kill(-worker.pid, "SIGKILL");
    } catch {
      // it has ended already
    }
  }

  #start(): Promise<ChildProcess> {
    rmSync(join(this.#workspace, "tmp"), { recursive: true, force: true });
    mkdirSync(join(this.#workspace, "tmp"));
    this.#files = 0;
    this.#said = "";
    const worker = fork(join(import.meta.dirname, "worker.ts"), [], {
      detached: true,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      env: {
        ...process.env,
        OSHLAB_FOLDER: this.#workspace,
        OSHLAB_DATA: join(this.#workspace, "data"),
        OSHLAB_KEY: KEY,
        TMPDIR: join(this.#workspace, "tmp"),
      },
    });
    worker.stderr!.setEncoding("utf8").on("data", (chunk: string) => (this.#said += chunk));
    return new Promise((resolve, reject) => {
      worker.once("message", () => resolve(worker));
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error(this.#said)));
    });
  }
}
