/** Sampled units in their strata. */
export interface Strata {
  /** Stratum of each unit, numbered from 0. */
  stratumOf: ArrayLike<number>;
  /** Number of sampled units in each stratum. */
  sampled: ArrayLike<number>;
  /**
   * What a stratum's variance counts for: its finite population correction 1 − n/N (1 with replacement), times
   * the sampling fractions of the stages before.
   */
  factor: ArrayLike<number>;
  /** Names of the strata, for messages. */
  names: string[];
}

/** One stage of sampling: units drawn within strata. */
export interface Stage extends Strata {
  /** Unit of each respondent, numbered from 0 over the whole sample. */
  units: Int32Array;
  stratumOf: Int32Array;
  sampled: Int32Array;
  factor: Float64Array;
}

/** Distinct names numbered from 0 in order of appearance. */
export function numbered(n: number, name: (row: number) => string) {
  const known = new Map<string, number>();
  const codes = new Int32Array(n);
  for (let row = 0; row < n; row++) {
    const key = name(row);
    let code = known.get(key);
    if (code === undefined) known.set(key, (code = known.size));
    codes[row] = code;
  }
  return { codes, count: known.size, names: [...known.keys()] };
}
