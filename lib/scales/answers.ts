import { UserError } from "../error.ts";
import { sizeOf } from "../survey/estimators/size.ts";

/** Answers to the items of a scale, those that are worded the other way already turned round. */
export interface Answers {
  /** One array an item, one entry a respondent; NaN where there is no answer. */
  items: Float64Array[];
  weights: Float64Array;
  /** Respondents, and as many as count (Kish's effective size where weights differ). */
  n: number;
  nEff: number;
}

export interface AnswerOptions {
  /** Sampling weights; all equal where absent. */
  weights?: ArrayLike<number>;
  /**
   * `pairwise`: everyone who answered the items in question (n is then all rows given, as R psych has it);
   * `listwise`: only who answered all of them.
   */
  missing?: "pairwise" | "listwise";
}

/**
 * Checks answers and drops whom the rule for missing ones drops.
 *
 * @throws UserError SCALE_ITEMS (fewer than two items, other lengths), SCALE_CONSTANT (an item that everyone answers
 * alike, or nobody)
 */
export function answersOf(
  items: readonly ArrayLike<number>[],
  { weights, missing = "pairwise" }: AnswerOptions = {},
): Answers {
  const rows = items[0]?.length ?? 0;
  if (items.length < 2 || rows === 0 || items.some(({ length }) => length !== rows))
    throw new UserError("SCALE_ITEMS", { count: items.length });
  const least = missing === "listwise" ? items.length : 0;
  const kept = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => items.filter((item) => !Number.isNaN(item[row]!)).length >= least,
  );
  const taken = items.map((item) => Float64Array.from(kept, (row) => item[row]!));
  taken.forEach((item, index) => {
    const known = item.filter((value) => !Number.isNaN(value));
    if (known.length < 2 || known.every((value) => value === known[0]))
      throw new UserError("SCALE_CONSTANT", { item: index + 1 });
  });
  const sizes = Float64Array.from(kept, (row) => weights?.[row] ?? 1);
  return { items: taken, weights: sizes, ...sizeOf(sizes, new Uint8Array(kept.length).fill(1)) };
}
