import { types } from "node:util";

import type { DebugHost } from "./debug/host.ts";

/** The name under which a cell's rewritten code finds its host: the worker's hooks. */
export const HOST = "__oshlab__";

/** What a cell's rewritten code may ask of the worker. */
export interface Host {
  /** What is to be awaited of the cell's last expression: a promise itself, else a value that is none. */
  awaited(value: unknown): unknown;
  /** Takes that value, or what its promise gave. */
  result(value: unknown): void;
  /** Takes what a cell threw. */
  thrown(error: unknown): void;
  /** Takes what an `await` of a cell gave. Does the cell go on, or was it stopped meanwhile? */
  goes(value?: unknown): boolean;
  /** Gives back what was taken. */
  given(): unknown;
  /** What a stopped cell waits for. */
  never: Promise<never>;
  /** Imports a module, resolved from the notebook's folder. */
  import(specifier: string, options?: ImportCallOptions): Promise<unknown>;
  /** The module itself, which must have these names. */
  having(module: unknown, names: string[], specifier: string): unknown;
  /** What `import.meta` is in a cell. */
  meta: Record<string, unknown>;
  /** Remembers a value to be disposed of when the cell ends. */
  use<T>(value: T): T;
  useAsync<T>(value: T): T;
  /** What a debugger asks. */
  debug: DebugHost;
}

/** Makes the host known to the cells. */
export function offer(host: Host): void {
  Object.defineProperty(globalThis, HOST, { value: Object.freeze(host) });
}

/** A value that only looks like a promise: a proxy answers to everything, and would never settle. */
class Value {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

/** A promise as it is; anything else so that waiting for it gives it back. */
export function awaited(value: unknown): unknown {
  return types.isProxy(value) ? new Value(value) : value;
}

/** The value itself. */
export function settled(value: unknown): unknown {
  return value instanceof Value ? value.value : value;
}
