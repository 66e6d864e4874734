type Disposer = typeof Symbol.dispose | typeof Symbol.asyncDispose;

/** The values that a cell declared with `using`: disposed of when the cell ends, the last one first. */
export class Disposables {
  #values: { value: unknown; method: Disposer }[] = [];

  add<T>(value: T, method: Disposer): T {
    if (value !== null && value !== undefined) {
      const own =
        (value as Record<symbol, unknown>)[method] ?? (value as Record<symbol, unknown>)[Symbol.dispose];
      if (typeof own !== "function")
        throw new TypeError("A value that is declared with `using` needs a dispose method.");
      this.#values.push({ value, method });
    }
    return value;
  }

  async dispose(): Promise<void> {
    const values = this.#values.reverse();
    this.#values = [];
    for (const { value, method } of values) {
      const disposable = value as Record<symbol, (() => unknown) | undefined>;
      await (disposable[method] ?? disposable[Symbol.dispose])?.call(value);
    }
  }
}
