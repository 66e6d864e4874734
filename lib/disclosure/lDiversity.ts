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
 * A missing value is a value of its own.
 *
 * Source: Machanavajjhala et al. (2007), "l-diversity: privacy beyond k-anonymity", distinct and entropy
 * l-diversity (ACM TKDD 1(1)).
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

/** exp of the entropy of shares: 4 for four values that are equally frequent. */
function effectiveNumber(values: Map<string, number>): number {
  let total = 0;
  for (const count of values.values()) total += count;
  let entropy = 0;
  for (const count of values.values()) entropy -= (count / total) * Math.log(count / total);
  return Math.exp(entropy);
}
