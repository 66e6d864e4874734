import { readFileSync } from "node:fs";
import { LIMITS } from "./limits.ts";

/** How long a program that reads a file may take, in seconds. Time to read counts from one sign of life to the next. */
export interface Patience {
  /** By the clock, until it is ready to read: the file has nothing to do with that. */
  start: number;
  /** Of work of the processor. */
  work: number;
  /** By the clock, also when it does nothing. */
  clock: number;
}

/**
 * For a file of so many bytes. A busy computer gives a program its work in more time by the clock, hence ten times as
 * much of it.
 */
export function patienceFor(bytes: number): Patience {
  const work = LIMITS.seconds + bytes / 1e6;
  return { start: START, work, clock: 10 * work };
}

/** Seconds to start: a second on a quiet computer. */
const START = 300;

/** Milliseconds between two looks. */
const TICK = 100;

/**
 * Watches a program while it starts and reads, and calls `late`, once, when its time is over. The clock stands still
 * while we ourselves get no time to look. Where the system doesn't tell the work of a program (only Linux does), all
 * the time by the clock counts as work.
 */
export class Watch {
  readonly #program: number;
  readonly #timer: ReturnType<typeof setInterval>;
  #isReady = false;
  #ticks = 0;
  #workBefore = 0;

  constructor(program: number, patience: Patience, late: (what: "start" | "seconds") => void) {
    this.#program = program;
    this.#timer = setInterval(() => {
      if (!this.#isLate(patience)) return;
      this.stop();
      late(this.#isReady ? "seconds" : "start");
    }, TICK);
  }

  /** It gives a sign of life; the first one says that it is ready. */
  heard(): void {
    this.#isReady = true;
    this.#ticks = 0;
    this.#workBefore = workOf(this.#program) ?? 0;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #isLate({ start, work, clock }: Patience): boolean {
    const seconds = (++this.#ticks * TICK) / 1000;
    if (!this.#isReady) return seconds > start;
    if (seconds > clock) return true;
    if (seconds <= work) return false;
    const now = workOf(this.#program);
    return now === undefined || now - this.#workBefore > work;
  }
}

/**
 * Seconds that processors have worked for a program.
 *
 * Source: Linux, proc_pid_stat(5): fields 14 and 15, in hundredths of a second.
 */
function workOf(program: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${program}/stat`, "utf8");
    const [user, system] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return undefined;
  }
}
