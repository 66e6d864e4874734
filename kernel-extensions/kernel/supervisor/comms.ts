/** The comms that are open, by id, each with its target. */
export class CommList {
  readonly #targets = new Map<string, string>();

  opened(id: string, target: string): void {
    this.#targets.set(id, target);
  }

  closed(id: string): void {
    this.#targets.delete(id);
  }

  /** Those of a target, or all. */
  list(target?: unknown): { id: string; target: string }[] {
    const all = [...this.#targets].map(([id, name]) => ({ id, target: name }));
    return typeof target === "string" && target !== "" ? all.filter((one) => one.target === target) : all;
  }

  /** Forgets them all; gives their ids. */
  clear(): string[] {
    const ids = [...this.#targets.keys()];
    this.#targets.clear();
    return ids;
  }
}
