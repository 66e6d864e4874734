import { UserError } from "../error.ts";

/**
 * A sampling design: one entry a respondent in every array. One stage, primary sampling units (PSU) drawn
 * within strata; with replacement unless `population` gives the number of PSUs in each respondent's stratum.
 */
export interface Design {
  /** Sampling weights, above zero. */
  weights: Float64Array;
  /** Stratum of each respondent, numbered from 0. */
  strata: Int32Array;
  /** PSU of each respondent, numbered from 0 over the whole sample. */
  psu: Int32Array;
  /** Stratum of each PSU. */
  stratumOfPsu: Int32Array;
  /** Number of sampled PSUs in each stratum. */
  psusInStratum: Int32Array;
  /** Finite population correction 1 - n/N of each stratum; 1 for sampling with replacement. */
  correction: Float64Array;
  /** Degrees of freedom: PSUs minus strata. */
  df: number;
}

export interface DesignColumns {
  weights: ArrayLike<number>;
  strata?: ArrayLike<string>;
  /** Each respondent is a PSU of its own where this is absent. PSUs are nested in strata. */
  psu?: ArrayLike<string>;
  /** Number of PSUs in the population of the respondent's stratum. */
  population?: ArrayLike<number>;
}

/**
 * Builds a design and checks it. Equals `svydesign(id, strata, weights, fpc, nest = TRUE)` of R survey, one stage.
 *
 * @throws UserError SURVEY_WEIGHT (missing, zero or negative weight), SURVEY_LONELY_PSU (a stratum with one PSU),
 * SURVEY_FPC (fewer PSUs in the population than in the sample)
 * @example
 * design({ weights: [1, 1, 2, 2], strata: ["a", "a", "b", "b"] }).df; // 2
 */
export function design(columns: DesignColumns): Design {
  const n = columns.weights.length;
  const weights = Float64Array.from(columns.weights);
  const bad = weights.findIndex((weight) => !(weight > 0 && Number.isFinite(weight)));
  if (bad >= 0) throw new UserError("SURVEY_WEIGHT", { weight: weights[bad] }, { row: bad + 1 });

  const strata = number(n, (row) => columns.strata?.[row] ?? "");
  const psu = number(n, (row) =>
    columns.psu ? `${strata.codes[row]}\u0000${columns.psu[row]}` : String(row),
  );
  const stratumOfPsu = new Int32Array(psu.count);
  for (let row = 0; row < n; row++) stratumOfPsu[psu.codes[row]!] = strata.codes[row]!;
  const psusInStratum = new Int32Array(strata.count);
  for (const stratum of stratumOfPsu) psusInStratum[stratum]!++;
  const lonely = psusInStratum.indexOf(1);
  if (lonely >= 0) throw new UserError("SURVEY_LONELY_PSU", { stratum: strata.names[lonely] });

  const correction = new Float64Array(strata.count).fill(1);
  if (columns.population) {
    for (let row = 0; row < n; row++) {
      const stratum = strata.codes[row]!;
      const share = psusInStratum[stratum]! / columns.population[row]!;
      if (!(share <= 1))
        throw new UserError("SURVEY_FPC", { stratum: strata.names[stratum] }, { row: row + 1 });
      correction[stratum] = 1 - share;
    }
  }
  return {
    weights,
    strata: strata.codes,
    psu: psu.codes,
    stratumOfPsu,
    psusInStratum,
    correction,
    df: psu.count - strata.count,
  };
}

/** Numbers distinct names from 0 in order of appearance. */
function number(n: number, name: (row: number) => string) {
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
