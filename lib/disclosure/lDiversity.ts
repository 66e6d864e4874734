import type { KAnonymity } from "./kanonymity.ts";

/** How varied a sensitive value is within the groups of k-anonymity, row by row. */
export interface LDiversity {
  /** Different values in the group of each row. */
  distinct: Float64Array;
  /** Effective number of values: exp of the entropy of their shares; at most `distinct`. */
  entropy: Float64Array;
  /** The least of both over all groups; 0 without records. */
  leastDistinct: number;
  leastEntropy: number;
  /** Records in groups with fewer than `l` different values. */
  violating(l: number): number;
}

/**
 * l-diversity of a sensitive variable: in a group where all have the same illness, k-anonymity hides nothing.
 * A missing value (the empty text) is a value of its own here; what a rule looks at is `leastDiverse`.
 *
 * Source: Machanavajjhala et al. (2007), "l-diversity: privacy beyond k-anonymity", distinct and entropy
 * l-diversity (ACM TKDD 1(1)); missing values as in R sdcMicro, `ldiversity`.
 *
 * @param sensitive a code a row
 * @example
 * const groups = kAnonymity([["BRU", "BRU", "VLG", "VLG"]]);
 * lDiversity(groups, ["none", "stress", "none", "none"]).leastDistinct; // 1
 */
export function lDiversity({ group, counts }: KAnonymity, sensitive: readonly string[]): LDiversity {
  const groups: Map<string, number>[] = [];
  group.forEach((number, row) => {
    const values = (groups[number] ??= new Map<string, number>());
    values.set(sensitive[row]!, (values.get(sensitive[row]!) ?? 0) + counts[row]!);
  });
  const distinct = groups.map((values) => values.size);
  const entropy = groups.map(effectiveNumber);
  const of = (numbers: number[]) => Float64Array.from(group, (number) => numbers[number]!);
  const least = (numbers: number[]) =>
    numbers.length === 0 ? 0 : numbers.reduce((low, number) => Math.min(low, number));
  const perRow = of(distinct);
  return {
    distinct: perRow,
    entropy: of(entropy),
    leastDistinct: least(distinct),
    leastEntropy: least(entropy),
    violating: (l) => perRow.reduce((sum, number, row) => sum + (number < l ? counts[row]! : 0), 0),
  };
}

/**
 * The sensitive values as they could be at the worst: each missing one the most frequent value of its group. Who was not
 * asked, or said nothing, may have the same illness as all others of the group; what is well represented in the sense of
 * the definition are values of the variable, and "missing" is none. Where a group has missing values only, they stay: it
 * has one value.
 *
 * @param sensitive a code a row; the empty text where it is missing
 * @example
 * const groups = kAnonymity([["BRU", "BRU", "BRU"]]);
 * lDiversity(groups, leastDiverse(groups, ["stress", "", "stress"])).leastDistinct; // 1
 */
export function leastDiverse({ group, counts }: KAnonymity, sensitive: readonly string[]): string[] {
  const known: Map<string, number>[] = [];
  group.forEach((number, row) => {
    const values = (known[number] ??= new Map<string, number>());
    const value = sensitive[row]!;
    if (value !== "") values.set(value, (values.get(value) ?? 0) + counts[row]!);
  });
  const mostFrequent = known.map((values) => [...values].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0])[0]);
  return sensitive.map((value, row) => (value === "" ? mostFrequent[group[row]!]! : value));
}

/** exp of the entropy of shares: 4 for four values that are equally frequent. */
function effectiveNumber(values: Map<string, number>): number {
  let total = 0;
  for (const count of values.values()) total += count;
  let entropy = 0;
  for (const count of values.values()) entropy -= (count / total) * Math.log(count / total);
  return Math.exp(entropy);
}
