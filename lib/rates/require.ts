import { UserError } from "../error.ts";

/** What bounds every confidence level. @throws UserError RATE_NUMBER */
export const requireLevel = (level: number): void =>
  requireThat(level > 0 && level < 1, "level", level, "0 < level < 1");

/** Whole numbers, 0 or more. @throws UserError RATE_NUMBER */
export const requireCounts = (counts: ArrayLike<number>, what = "count"): void =>
  requireEach(counts, what, (one) => Number.isSafeInteger(one) && one >= 0, "0, 1, 2, …");

/** Person-time, persons, hours: above zero. @throws UserError RATE_NUMBER */
export const requirePositive = (numbers: ArrayLike<number>, what: string): void =>
  requireEach(numbers, what, (one) => one > 0 && one < Infinity, "> 0");

/** Lists with one entry a stratum. @throws UserError RATE_NUMBER */
export function requireSameLength(...lists: ArrayLike<number>[]): void {
  const lengths = lists.map(({ length }) => length);
  requireThat(
    lengths[0]! > 0 && lengths.every((one) => one === lengths[0]),
    "length",
    lengths.join(", "),
    "≥ 1, =",
  );
}

function requireEach(
  numbers: ArrayLike<number>,
  what: string,
  good: (one: number) => boolean,
  wanted: string,
): void {
  Array.from(numbers).forEach((one, index) =>
    requireThat(good(one), numbers.length > 1 ? `${what} ${index + 1}` : what, one, wanted),
  );
}

export function requireThat(good: boolean, what: string, value: unknown, wanted: string): void {
  if (!good) throw new UserError("RATE_NUMBER", { what, value, wanted });
}
