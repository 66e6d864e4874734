import { isMissing } from "../table/columnText.ts";

export interface Series {
  values: unknown[];
}

export type MakeSeries = new (data: number[], options: { index: (string | number)[] }) => Series;

/**
 * `valueCounts()` with whole labels: danfo 1.2.0 reads every one as a whole number where it begins with one,
 * so that "35 to 49 years" and "35 to 39 years" are both called 35.
 */
export function valueCounts({ values }: Series, Series: MakeSeries): Series {
  const counts = new Map<string, { label: string | number; count: number }>();
  for (const value of values) {
    const key = String(value);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { label: typeof value === "number" && !isMissing(value) ? value : key, count: 1 });
  }
  const found = [...counts.values()];
  return new Series(
    found.map(({ count }) => count),
    { index: found.map(({ label }) => label) },
  );
}

export type Summarise = (this: unknown, values: unknown[], operation: string) => unknown[];

/** What a summary of no value at all is, where it is not missing too. */
const OF_NONE: Record<string, number> = { count: 0, sum: 0 };

const SUMMARIES = new Set(["mean", "sum", "count", "std", "var", "median", "mode", "min", "max"]);

/**
 * The summary of a group without its missing values, as danfo summarises a column: danfo 1.2.0 counts them in
 * a group, and takes the value after a missing one for the smallest and largest.
 */
export function ofPresent(summarise: Summarise): Summarise {
  return function (values, operation) {
    if (!SUMMARIES.has(operation)) return summarise.call(this, values, operation);
    const present = values.filter((value) => !isMissing(value));
    return present.length > 0 ? summarise.call(this, present, operation) : [OF_NONE[operation] ?? NaN];
  };
}
