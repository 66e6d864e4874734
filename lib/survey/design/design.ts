import { UserError } from "../../error.ts";
import { numbered } from "./stage.ts";
import type { Stage } from "./stage.ts";

/** What becomes of a stratum with one PSU; the names are those of R's `survey.lonely.psu`. */
export type LonelyRule = "fail" | "remove" | "certainty" | "adjust" | "average";

/** A sampling design whose variances are linearised: one entry a respondent in every array. */
export interface Design {
  kind: "linearised";
  /** Sampling weights, above zero; after calibration the calibrated ones. */
  weights: Float64Array;
  /** The stages that count for the variance; the first one is that of the primary sampling units (PSU). */
  stages: Stage[];
  lonely: LonelyRule;
  /** Does the rule also hold for a stratum of which one PSU has respondents in a domain? */
  lonelyInDomain: boolean;
  /** Degrees of freedom: PSUs minus strata. */
  df: number;
  /** What calibration takes off the scores: one after the other. */
  residuals: ((scores: Float64Array) => Float64Array)[];
}

export interface DesignColumns {
  weights: ArrayLike<number>;
  strata?: ArrayLike<string>;
  /** Each respondent is a PSU of its own where this is absent. */
  psu?: ArrayLike<string>;
  /** Are PSUs numbered anew in each stratum? If not, one PSU in two strata is an error. */
  nested?: boolean;
  /** Number of PSUs in the population of the respondent's stratum. Without it: sampling with replacement. */
  population?: ArrayLike<number>;
  /** A second stage without replacement, within PSUs: its units, and how many the respondent's PSU has of them. */
  second?: { units: ArrayLike<string>; population: ArrayLike<number> };
  /** What becomes of a stratum with one PSU: `fail` unless told. */
  lonely?: LonelyRule;
  lonelyInDomain?: boolean;
}

/**
 * Builds a design and checks it. Equals `svydesign(id, strata, weights, fpc)` of R survey: one stage with
 * replacement, or one or two without.
 *
 * @throws UserError SURVEY_EMPTY, SURVEY_WEIGHT (missing, zero or negative weight), SURVEY_PSU_STRATA (a PSU in two
 * strata), SURVEY_LONELY_PSU (a stratum with one PSU, under the rule `fail`), SURVEY_FPC (fewer PSUs in the
 * population than in the sample), SURVEY_FPC_VARIES, SURVEY_SECOND, SURVEY_LENGTH (a column of
 * another length), SURVEY_MISSING (a respondent without a stratum, PSU or count)
 * @example
 * design({ weights: [1, 1, 2, 2], strata: ["a", "a", "b", "b"] }).df; // 2
 */
export function design(columns: DesignColumns): Design {
  const { lonely = "fail", lonelyInDomain = false } = columns;
  const weights = checkedWeights(columns.weights);
  const n = weights.length;
  checkColumns(columns, n);
  const strata = numbered(n, (row) => String(columns.strata?.[row] ?? ""));
  const psu = columns.psu;
  const units = numbered(n, (row) =>
    psu ? (columns.nested ? `${strata.codes[row]}\u0000${psu[row]}` : String(psu[row])) : String(row),
  );
  const first = stage(strata, units, columns.population, (row, unit) => {
    throw new UserError("SURVEY_PSU_STRATA", { psu: units.names[unit] }, { row: row + 1 });
  });
  const stages = [first];
  if (columns.second) {
    if (!columns.population) throw new UserError("SURVEY_SECOND");
    stages.push(secondStage(columns.second, units, first));
  }
  if (lonely === "fail") stages.forEach(refuseLonely);
  return {
    kind: "linearised",
    weights,
    stages,
    lonely,
    lonelyInDomain,
    df: units.count - strata.count,
    residuals: [],
  };
}

/** @throws UserError SURVEY_LENGTH, SURVEY_MISSING */
function checkColumns({ strata, psu, population, second }: DesignColumns, rows: number): void {
  const named = {
    strata,
    psu,
    population,
    "second.units": second?.units,
    "second.population": second?.population,
  };
  for (const [column, values] of Object.entries(named)) {
    if (!values) continue;
    if (values.length !== rows)
      throw new UserError("SURVEY_LENGTH", { length: values.length, rows }, { column });
    const missing = Array.prototype.findIndex.call(values, (value) => value === null || value === undefined);
    if (missing >= 0) throw new UserError("SURVEY_MISSING", { column }, { row: missing + 1 });
  }
}

/** @throws UserError SURVEY_EMPTY, SURVEY_WEIGHT */
export function checkedWeights(given: ArrayLike<number>): Float64Array {
  const weights = Float64Array.from(given);
  if (weights.length === 0) throw new UserError("SURVEY_EMPTY");
  const bad = weights.findIndex((weight) => !(weight > 0 && Number.isFinite(weight)));
  if (bad >= 0) throw new UserError("SURVEY_WEIGHT", { weight: weights[bad] }, { row: bad + 1 });
  return weights;
}

/** @throws UserError SURVEY_LONELY_PSU: a stratum with one unit that isn't all there is */
function refuseLonely({ sampled, factor, names }: Stage): void {
  const alone = sampled.findIndex((count, stratum) => count === 1 && factor[stratum]! > 0);
  if (alone >= 0) throw new UserError("SURVEY_LONELY_PSU", { stratum: names[alone]!.replace("\u0000", " ") });
}

type Numbered = ReturnType<typeof numbered>;

function stage(
  strata: Numbered,
  units: Numbered,
  population: ArrayLike<number> | undefined,
  apart: (row: number, unit: number) => void,
): Stage {
  const stratumOf = new Int32Array(units.count).fill(-1);
  units.codes.forEach((unit, row) => {
    const stratum = strata.codes[row]!;
    if (stratumOf[unit]! >= 0 && stratumOf[unit] !== stratum) apart(row, unit);
    stratumOf[unit] = stratum;
  });
  const sampled = new Int32Array(strata.count);
  for (const stratum of stratumOf) sampled[stratum]!++;
  const factor = new Float64Array(strata.count).fill(1);
  if (population) {
    const size = new Float64Array(strata.count).fill(NaN);
    strata.codes.forEach((stratum, row) => {
      const count = population[row]!;
      const place = { row: row + 1 };
      const name = strata.names[stratum]!.replace("\u0000", " ");
      if (!(count >= sampled[stratum]!)) throw new UserError("SURVEY_FPC", { stratum: name }, place);
      if (count !== (size[stratum] = Number.isNaN(size[stratum]!) ? count : size[stratum]!))
        throw new UserError("SURVEY_FPC_VARIES", { stratum: name }, place);
      factor[stratum] = 1 - sampled[stratum]! / count;
    });
  }
  return { units: units.codes, stratumOf, sampled, factor, names: strata.names };
}

/** Its strata are the PSUs; what it adds counts with the PSUs' sampling fraction. */
function secondStage(
  { units, population }: NonNullable<DesignColumns["second"]>,
  psu: Numbered,
  first: Stage,
): Stage {
  const within = numbered(psu.codes.length, (row) => `${psu.codes[row]}\u0000${units[row]}`);
  const second = stage(psu, within, population, () => undefined);
  second.factor.forEach((factor, unit) => {
    second.factor[unit] = factor * (1 - first.factor[first.stratumOf[unit]!]!);
  });
  return second;
}
