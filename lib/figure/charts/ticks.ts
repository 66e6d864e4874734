/**
 * Round numbers on an axis: steps of 1, 2, 2.5 or 5 times a power of ten, about `count` of them, from the
 * last one below `low` to the first one above `high`.
 *
 * @example
 * ticks(28, 44, 4); // [25, 30, 35, 40, 45]
 */
export function ticks(low: number, high: number, count: number): number[] {
  const span = high > low ? high - low : Math.abs(high) || 1;
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough)!;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** How many digits the numbers of an axis need. */
export const tickDigits = (values: number[]): number =>
  Math.max(...values.map((value) => (String(value).split(".")[1] ?? "").length));
