import type { Derived } from "../data/derived.ts";
import { UserError } from "../error.ts";
import { sameWords } from "../words.ts";
import type { Words } from "../words.ts";

/** A threshold on a score: at most, or at least, so much. */
export type CutOff = { label: Words; source?: string } & ({ atMost: number } | { atLeast: number });

/** 1 for whoever is past a threshold, 0 for the others, none without a score. */
export class Cut implements Derived {
  readonly #scale: Derived;
  readonly cutOff: CutOff;

  /** @throws UserError SCALE_DEFINITION */
  constructor(scale: Derived, cutOff: CutOff) {
    const score = "atMost" in cutOff ? cutOff.atMost : cutOff.atLeast;
    if (!Number.isFinite(score)) throw new UserError("SCALE_DEFINITION", { problem: String(score) });
    this.#scale = scale;
    this.cutOff = cutOff;
    Object.freeze(this);
  }

  get needs(): readonly string[] {
    return this.#scale.needs;
  }

  get sql(): string {
    const { sql } = this.#scale;
    const [sign, score] = "atMost" in this.cutOff ? ["<=", this.cutOff.atMost] : [">=", this.cutOff.atLeast];
    return `CASE WHEN (${sql}) IS NULL THEN NULL WHEN (${sql}) ${sign} ${score} THEN 1 ELSE 0 END`;
  }

  get describe(): Derived["describe"] {
    return {
      type: "integer",
      oshlab: {
        label: this.cutOff.label,
        role: "measure",
        unit: sameWords("%"),
        kind: "percentage",
        digits: 0,
        range: [0, 100],
      },
    };
  }
}
