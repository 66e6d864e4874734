interface Kernel {
  show(value: unknown): void | Promise<void>;
}

/**
 * Shows values in the cell, as a cell shows its last one: data sets, estimates, danfo frames, anything.
 *
 * @example
 * display(people.head(), people.describe());
 */
export async function display(...values: unknown[]): Promise<void> {
  const kernel = (globalThis as Record<symbol, unknown>)[Symbol.for("oshlab.kernel")] as Kernel | undefined;
  for (const value of values) {
    const later = kernel ? kernel.show(value) : console.log(value);
    // What is ready is shown at once, also when nobody waits for this.
    if (later) await later;
  }
}
