import { UserError } from "../../error.ts";

/**
 * How p-values of several tests are adjusted. `BH`: of what is found, at most the level is false on average (Benjamini
 * & Hochberg); `BY` the same under any dependence. `holm`, `hochberg`, `bonferroni`: any false finding at all has at
 * most the level as its chance.
 */
export type Adjustment = "BH" | "BY" | "holm" | "hochberg" | "bonferroni";

/**
 * Adjusted p-values, in the order given; a missing one (NaN) stays missing and isn't counted as a test. Equals
 * `p.adjust` of R.
 *
 * Source: Benjamini & Hochberg (1995), JRSS B 57; Benjamini & Yekutieli (2001), Annals of Statistics 29; Holm (1979),
 * Scandinavian Journal of Statistics 6; Hochberg (1988), Biometrika 75.
 *
 * @throws UserError SURVEY_P_VALUE: below 0 or above 1
 * @example
 * adjust([0.01, 0.02, 0.03], "BH"); // [0.03, 0.03, 0.03]
 */
export function adjust(p: ArrayLike<number>, method: Adjustment = "BH"): number[] {
  const order = Array.from(p, (value, index) => ({ value, index })).filter(
    ({ value }) => !Number.isNaN(value),
  );
  const bad = order.find(({ value }) => !(value >= 0 && value <= 1));
  if (bad) throw new UserError("SURVEY_P_VALUE", { value: bad.value });
  order.sort((a, b) => a.value - b.value);
  const tests = order.length;
  const factor = factors(method, tests);
  const raw = order.map(({ value }, rank) => Math.min(1, value * factor(rank + 1)));
  // Step down (holm) the larger of those before counts, step up the smaller of those after.
  const down = method === "holm";
  const stepped = new Float64Array(tests);
  for (let step = 0; step < tests; step++) {
    const at = down ? step : tests - 1 - step;
    const before = stepped[down ? at - 1 : at + 1];
    stepped[at] =
      method === "bonferroni" || before === undefined
        ? raw[at]!
        : down
          ? Math.max(before, raw[at]!)
          : Math.min(before, raw[at]!);
  }
  const result = Array.from(p, () => NaN);
  order.forEach(({ index }, rank) => (result[index] = stepped[rank]!));
  return result;
}

/** What a p-value of this rank, the smallest being 1, is multiplied by. */
function factors(method: Adjustment, tests: number): (rank: number) => number {
  if (method === "bonferroni") return () => tests;
  if (method === "holm" || method === "hochberg") return (rank) => tests + 1 - rank;
  let harmonic = 1;
  if (method === "BY") for (let k = 2; k <= tests; k++) harmonic += 1 / k;
  return (rank) => (harmonic * tests) / rank;
}
