/** How many records share the values of their keys, row by row. */
export interface KAnonymity {
  /** Group of each row, counted from 0 in the order in which groups are first met. */
  group: Int32Array;
  /** Records that each row stands for. */
  counts: ArrayLike<number>;
  /** Records in the group of each row (f_k), itself among them. */
  sizes: Float64Array;
  /** The smallest group: the records are k-anonymous for this k and no larger one. 0 without records. */
  k: number;
  /** Records in groups of fewer than `k`. */
  violating(k: number): number;
}

/**
 * k-anonymity on the keys (quasi-identifiers): records with the same values of all keys form a group. A missing
 * value is a value of its own, which is stricter than to let it match any other. Without keys all are one group.
 *
 * Source: Samarati & Sweeney (1998), "Protecting privacy when disclosing information"; f_k as in R sdcMicro,
 * `freqCalc`.
 *
 * @param keys one array a key, all of the same length: a code a row
 * @param counts records that each row stands for; 1 where rows are records. Needed when there are no keys
 * @example
 * kAnonymity([["BRU", "VLG", "VLG"], ["F", "M", "M"]]).k; // 1
 */
export function kAnonymity(
  keys: readonly (readonly string[])[],
  counts: ArrayLike<number> = new Int32Array(keys[0]?.length ?? 0).fill(1),
): KAnonymity {
  let group = new Int32Array(counts.length);
  for (const key of keys) {
    const known = new Map<string, number>();
    group = group.map((before, row) => {
      const address = `${before}:${key[row]}`;
      const number = known.get(address) ?? known.size;
      if (number === known.size) known.set(address, number);
      return number;
    });
  }
  const totals: number[] = [];
  group.forEach((number, row) => (totals[number] = (totals[number] ?? 0) + counts[row]!));
  return {
    group,
    counts,
    sizes: Float64Array.from(group, (number) => totals[number]!),
    k: totals.length === 0 ? 0 : totals.reduce((least, total) => Math.min(least, total)),
    violating: (k) => totals.reduce((sum, total) => sum + (total < k ? total : 0), 0),
  };
}
