type Disposer = typeof Symbol.dispose | typeof Symbol.asyncDispose;

/** The values that a cell declared with `using`: disposed of when the cell ends, the last one first. */
export class Disposables {
  #stack = new AsyncDisposableStack();

  add<T>(value: T, method: Disposer): T {
    if (value === null || value === undefined) return value;
    const disposable = value as Record<symbol, (() => unknown) | undefined>;
    const own = disposable[method] ?? disposable[Symbol.dispose];
    if (typeof own !== "function")
      throw new TypeError("A value that is declared with `using` needs a dispose method.");
    this.#stack.defer(async () => void (await own.call(value)));
    return value;
  }

  /** Disposes of all of them. Rejects with what their methods have thrown. */
  async dispose(): Promise<void> {
    const stack = this.#stack;
    this.#stack = new AsyncDisposableStack();
    await stack.disposeAsync();
  }
}
