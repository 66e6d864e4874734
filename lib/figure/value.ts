import { CANDIDATE_MIME } from "../disclosure/candidate.ts";
import type { CandidateValue, Estimates, Operation } from "../disclosure/candidate.ts";
import type { PublicValue } from "../disclosure/public.ts";
import { ownRecord } from "../disclosure/ownRecord.ts";
import { userLanguage } from "../words.ts";
import { formatValue } from "./format.ts";

interface Parts {
  operation: Operation;
  /** One cell each; two for a difference or a ratio. */
  of: Estimates[];
  /** The tables that the cells were taken from. */
  roots: Estimates[];
  digits?: number;
  signed?: boolean;
}

/**
 * A number for the prose, with its record behind it: where it comes from goes along to output checking.
 *
 * @example
 * const level = cube.at({ country: "BE", sex: "T", year: "2015" });
 * level.digits(1); // 41.5 in the prose, in the reader's locale
 */
export class Value<U extends string = string> {
  /** The rate that it is, to the type system: two defined rates are never subtracted. */
  declare readonly unit?: U;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The number itself; null when the source has none. */
  get number(): number | null {
    const [a, b] = this.#parts.of.map((estimates) => estimates.cells[0]!.value);
    if (a === null || a === undefined || b === null) return null;
    if (b === undefined) return a;
    return this.#parts.operation === "difference" ? b - a : a / b;
  }

  /** The lower bound of its 95 % interval, as a value of its own; missing where there is no interval. */
  get low(): Value<U> {
    return this.#bound("low");
  }

  /** The upper bound. */
  get high(): Value<U> {
    return this.#bound("high");
  }

  /** Shown with this many digits behind the decimal sign. */
  digits(digits: number): Value<U> {
    return new Value({ ...this.#parts, digits });
  }

  /** Shown with its sign, the plus too. */
  signed(): Value<U> {
    return new Value({ ...this.#parts, signed: true });
  }

  /** The one cell behind it; undefined for a change or a ratio. */
  get cell(): { estimates: Estimates; root: Estimates } | undefined {
    const { operation, of, roots } = this.#parts;
    return operation === "identity" ? { estimates: of[0]!, root: roots[0]! } : undefined;
  }

  /** The record that output checking gets. */
  get candidate(): CandidateValue {
    const { operation, of, digits, signed } = this.#parts;
    return {
      schema: "oshlab/candidate/1",
      kind: "value",
      operation,
      of,
      ...(digits === undefined ? {} : { digits }),
      ...(signed === undefined ? {} : { signed }),
    };
  }

  /** For comparing while exploring: `a > b`. */
  valueOf(): number {
    return this.number ?? Number.NaN;
  }

  toString(): string {
    return formatValue(ownRecord(this.candidate) as PublicValue, userLanguage());
  }

  /** The bound stands in the place of the estimate: what withholds the one withholds the other. */
  #bound(which: "low" | "high"): Value<U> {
    const single = this.#parts.operation === "identity";
    const of = this.#parts.of.map((estimates) => ({
      ...estimates,
      cells: estimates.cells.map(({ low, high, reliability, ...cell }) => {
        const bound = single ? { low, high }[which] : undefined;
        // An interval says by itself how uncertain a number is.
        const kept = reliability === "insufficient" ? { reliability } : {};
        return { ...cell, ...kept, value: bound ?? null };
      }),
    }));
    return new Value({ ...this.#parts, of });
  }

  [Symbol.for("Jupyter.display")](): Record<string, unknown> {
    return { [CANDIDATE_MIME]: this.candidate, "text/plain": this.toString() };
  }
}
