import type { EarlierCell } from "../cells.ts";
import type { Ledger } from "../schema.ts";
import { solve } from "./solve.ts";
import { added } from "./sum.ts";
import type { Sum } from "./sum.ts";

/** The old numbers that readers have: counts that were printed, not to a base, and what follows from these. */
export class Told {
  readonly #known: ReadonlyMap<string, EarlierCell>;
  readonly #numbers = new Map<string, Sum>();
  /** Of several that are not told by themselves: what they are together. */
  readonly #together = new Map<string, Sum>();

  /** @param place of cells, by their hashes */
  constructor(
    ledgers: readonly Ledger[],
    known: ReadonlyMap<string, EarlierCell>,
    place: ReadonlyMap<string, number>,
  ) {
    this.#known = known;
    const alone = (hash: string) => [[place.get(hash)!, 1]] as const;
    for (const [hash, { kind, state, value, step = 1, whole = false, least }] of known)
      if (kind === "count" && state === "published" && !(whole && step > 1))
        this.#numbers.set(hash, { terms: alone(hash), value: value!, step, least, whole });
    const relations = ledgers.flatMap((ledger) => ledger.relations);
    solve(relations, this.#numbers, (hash, sum) => ({ ...sum, terms: alone(hash) }));
    for (const terms of relations) {
      const open = terms.filter(([hash]) => !this.#numbers.has(hash));
      const by = open[0]?.[1];
      if (by === undefined || Math.abs(by) !== 1 || open.some(([, factor]) => factor !== by)) continue;
      const rest = terms.flatMap(([hash, factor]) => {
        const sum = this.#numbers.get(hash);
        return sum ? [[sum, -factor / by] as const] : [];
      });
      if (rest.length > 0) this.#together.set(keyOf(open.map(([hash]) => hash)), added(rest));
    }
  }

  of(hash: string): Sum | undefined {
    return this.#numbers.get(hash);
  }

  /** These together; those that the older edition doesn't have are of nobody. */
  sum(hashes: readonly string[]): Sum | undefined {
    const there = hashes.filter((hash) => this.#known.has(hash));
    const open = there.filter((hash) => !this.#numbers.has(hash));
    const rest = open.length > 0 ? this.#together.get(keyOf(open)) : undefined;
    if (there.length === 0 || (open.length > 0 && !rest)) return undefined;
    const parts = [...there.flatMap((hash) => this.#numbers.get(hash) ?? []), ...(rest ? [rest] : [])];
    return added(parts.map((part) => [part, 1]));
  }
}

const keyOf = (hashes: readonly string[]): string => hashes.toSorted().join(" ");
