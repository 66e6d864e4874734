import { name } from "../data/engine.ts";
import { raise } from "../data/derived.ts";
import type { Derived } from "../data/derived.ts";
import { UserError } from "../error.ts";
import type { Words } from "../words.ts";
import { Cut } from "./cut.ts";
import type { CutOff } from "./cut.ts";

export interface ScaleOptions {
  /** Columns of the items. */
  items: readonly string[];
  /** The lowest and the highest possible answer to an item: not those that happen to occur. */
  range: readonly [low: number, high: number];
  /** Items that are worded the other way: their answers are turned round. */
  reversed?: readonly string[];
  /** How many items must be answered for a score: half of them, rounded up, unless told. */
  minimum?: number;
  /** The bounds of the score: 0 to 100 unless told. */
  to?: readonly [low: number, high: number];
  label: Words;
  /** Points (0 to 100) unless told. */
  unit?: Words;
  /** Thresholds with a name and a source: none is built in. */
  cutOffs?: Readonly<Record<string, CutOff>>;
}

/**
 * The score of a scale: the mean of the items that were answered, stretched from the possible answers to 0–100.
 *
 *     score = 100 · (mean − low) / (high − low);  a reversed item counts as low + high − answer
 *
 * None where fewer than `minimum` items were answered. An answer outside the range stops with an error: a code for "no
 * answer" would otherwise count as one. A scale is a column for `dataset.with({…})`; weights and design come in with
 * `survey(…)`.
 *
 * Source: Nunnally & Bernstein (1994), Psychometric Theory; the half rule as in COPSOQ (Burr et al. 2019, Safety and Health
 * at Work 10).
 *
 * @throws UserError SCALE_DEFINITION; when it is computed: SCALE_RANGE, DATA_COLUMN
 * @example
 * const demands = scale({ items: ["d1", "d2", "d3"], range: [1, 5], reversed: ["d3"], label });
 * const people = data.with({ demands, high: demands.atLeast(75, { label: highWords }) });
 */
export function scale(options: ScaleOptions): Scale {
  return new Scale(options);
}

export class Scale implements Derived {
  readonly items: readonly string[];
  readonly range: readonly [low: number, high: number];
  readonly reversed: readonly string[];
  readonly minimum: number;
  readonly to: readonly [low: number, high: number];
  readonly label: Words;
  readonly unit: Words;
  readonly cutOffs: Readonly<Record<string, CutOff>>;

  constructor(options: ScaleOptions) {
    const { items, range, reversed = [], to = [0, 100], label, unit = POINTS, cutOffs = {} } = options;
    this.items = items;
    this.range = range;
    this.reversed = reversed;
    this.minimum = options.minimum ?? Math.ceil(items.length / 2);
    this.to = to;
    this.label = label;
    this.unit = unit;
    this.cutOffs = cutOffs;
    requireDefinition(this);
    Object.freeze(this);
  }

  get needs(): readonly string[] {
    return this.items;
  }

  /** The score as an expression in SQL. */
  get sql(): string {
    const [low, high] = this.range;
    const [from, to] = this.to;
    const counts = this.items.map((item) => `CASE WHEN ${name(item)} IS NULL THEN 0 ELSE 1 END`).join(" + ");
    const sum = this.items.map((item) => `coalesce(${this.itemSql(item)}, 0)`).join(" + ");
    // Whole numbers as far as they go, so that a score that is 56 is not 55.99999999999999.
    const above = `((${sum}) - ${low} * (${counts})) * ${to - from}`;
    return `CASE WHEN (${counts}) >= ${this.minimum} THEN ${from} + ${above} / (${high - low} * (${counts})) END`;
  }

  get describe(): Derived["describe"] {
    const digits = this.to[1] - this.to[0] >= 50 ? 1 : 2;
    return {
      type: "number",
      oshlab: {
        label: this.label,
        role: "measure",
        unit: this.unit,
        kind: "mean",
        digits,
        range: [this.to[0], this.to[1]],
      },
    };
  }

  /** One item as the scale counts it, as a column. */
  item(item: string): Derived {
    return { sql: this.itemSql(item), needs: [item], describe: this.describe };
  }

  /** One item, turned round if it has to be; an answer that isn't possible is an error. */
  itemSql(item: string): string {
    const [low, high] = this.range;
    const column = `CAST(${name(item)} AS DOUBLE)`;
    const value = this.reversed.includes(item) ? `${low + high} - ${column}` : column;
    const wrong = raise("SCALE_RANGE", { item, low: String(low), high: String(high) }, column);
    return `CASE WHEN ${column} IS NULL THEN NULL WHEN ${column} BETWEEN ${low} AND ${high} THEN ${value} ELSE ${wrong} END`;
  }

  /** 1 for a score of at most so much, else 0: a share for `survey(…).proportion`. */
  atMost(score: number, { label }: { label: Words }): Cut {
    return new Cut(this, { atMost: score, label });
  }

  /** 1 for a score of at least so much, else 0. */
  atLeast(score: number, { label }: { label: Words }): Cut {
    return new Cut(this, { atLeast: score, label });
  }

  /**
   * A threshold of the scale by its name.
   *
   * @throws UserError SCALE_UNKNOWN
   */
  cut(cutOff: string): Cut {
    const found = Object.hasOwn(this.cutOffs, cutOff) ? this.cutOffs[cutOff] : undefined;
    const known = Object.keys(this.cutOffs).join(", ") || "–";
    if (!found) throw new UserError("SCALE_UNKNOWN", { name: cutOff, known });
    return new Cut(this, found);
  }
}

const POINTS: Words = {
  nl: "punten (0 tot 100)",
  fr: "points (0 à 100)",
  de: "Punkte (0 bis 100)",
  en: "points (0 to 100)",
};

/** @throws UserError SCALE_DEFINITION */
function requireDefinition({ items, range, reversed, minimum, to }: Scale): void {
  const wrong = (problem: string) => new UserError("SCALE_DEFINITION", { problem });
  if (items.length === 0) throw wrong("items = []");
  const twice = items.find((item, index) => items.indexOf(item) < index);
  if (twice !== undefined) throw wrong(`2 × ${twice}`);
  const stranger = reversed.find((item) => !items.includes(item));
  if (stranger !== undefined) throw wrong(`reversed: ${stranger}`);
  for (const [low, high] of [range, to])
    if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) throw wrong(`${low} – ${high}`);
  if (!Number.isInteger(minimum) || minimum < 1 || minimum > items.length)
    throw wrong(`minimum = ${minimum}`);
}
