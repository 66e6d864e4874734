import { AsyncLocalStorage } from "node:async_hooks";

const running = new AsyncLocalStorage<number>();
let latest = 0;

/** Runs a function on behalf of a cell: what it starts, timers and promises too, belongs to that cell. */
export function within<T>(id: number, action: () => T): T {
  latest = id;
  return running.run(id, action);
}

/** The cell on whose behalf the code now runs; the latest one when that is not known. */
export function currentCell(): number {
  return running.getStore() ?? latest;
}
