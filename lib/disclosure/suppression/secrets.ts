import type { Field } from "./field.ts";
import type { Sparse } from "./span.ts";

/** The secrets that are not protected yet: linear combinations of cells that no change found so far changes. */
export class Secrets {
  readonly #field: Field;
  readonly #open: Set<Sparse>;
  /** Cell to the open secrets in which it stands. */
  readonly #byCell = new Map<number, Sparse[]>();

  constructor(field: Field, secrets: readonly Sparse[]) {
    this.#field = field;
    this.#open = new Set(secrets);
    for (const secret of secrets)
      for (const cell of secret.at) {
        const list = this.#byCell.get(cell);
        if (list) list.push(secret);
        else this.#byCell.set(cell, [secret]);
      }
  }

  get size(): number {
    return this.#open.size;
  }

  get list(): Sparse[] {
    return [...this.#open];
  }

  /** Takes away the secrets that this circuit changes; was there any? */
  settle(circuit: Sparse): boolean {
    const { times, prime } = this.#field;
    const changes = new Map<Sparse, number>();
    circuit.at.forEach((cell, index) => {
      for (const secret of this.#byCell.get(cell) ?? []) {
        const factor = secret.by[secret.at.indexOf(cell)]!;
        const change = (changes.get(secret) ?? 0) + times(circuit.by[index]!, factor);
        changes.set(secret, change % prime);
      }
    });
    const before = this.#open.size;
    for (const [secret, change] of changes) if (change !== 0) this.#open.delete(secret);
    return this.#open.size < before;
  }
}
