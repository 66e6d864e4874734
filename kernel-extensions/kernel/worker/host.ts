/** The name under which a cell's rewritten code finds its host: the worker's hooks. */
export const HOST = "__oshlab__";

/** What a cell's rewritten code may ask of the worker. */
export interface Host {
  /** Takes the value of the cell's last expression. */
  result(value: unknown): void;
  /** Takes what a cell threw. */
  thrown(error: unknown): void;
  /** Imports a module, resolved from the notebook's folder. */
  import(specifier: string, options?: ImportCallOptions): Promise<unknown>;
  /** What `import.meta` is in a cell. */
  meta: Record<string, unknown>;
  /** Remembers a value to be disposed of when the cell ends. */
  use<T>(value: T): T;
  useAsync<T>(value: T): T;
}

/** Makes the host known to the cells. */
export function offer(host: Host): void {
  Object.defineProperty(globalThis, HOST, { value: Object.freeze(host) });
}
