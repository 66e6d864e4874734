import { AsyncLocalStorage } from "node:async_hooks";
import { Disposables } from "./disposables.ts";

/** One run of a cell, or of another request: what it starts, timers and promises too, belongs to it. */
export class Run {
  readonly id: number;
  /** What it has started does not go on. */
  stopped = false;
  /** What its last expression gave. */
  last: { value: unknown } | undefined;
  /** What it declared with `using`. */
  readonly disposables = new Disposables();

  constructor(id: number) {
    this.id = id;
  }
}

const running = new AsyncLocalStorage<Run>();
let latest = new Run(0);

/** Runs a function on behalf of a run. */
export function within<T>(run: Run, action: () => T): T {
  latest = run;
  return running.run(run, action);
}

/** The run on whose behalf the code now runs; the latest one when that is not known. */
export const currentRun = (): Run => running.getStore() ?? latest;

/** The number of its request. */
export const currentCell = (): number => currentRun().id;

/** Was the run stopped on whose behalf the code now runs? */
export const isStopped = (): boolean => running.getStore()?.stopped ?? false;
