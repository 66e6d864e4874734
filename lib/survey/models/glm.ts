import { tTwoSided } from "../../distributions/t.ts";
import { degreesOfFreedom } from "../design/degrees.ts";
import { checkLengths } from "../design/plan.ts";
import type { Domain, Plan, Variable } from "../design/plan.ts";
import { tInterval } from "../estimators/interval.ts";
import type { Interval } from "../estimators/interval.ts";
import { evaluate, orNull, standardErrors } from "../variance/evaluate.ts";
import type { Estimates } from "../variance/evaluate.ts";
import { FAMILIES } from "./families.ts";
import type { FamilyName } from "./families.ts";
import { fit } from "./fit.ts";
import type { Data } from "./fit.ts";
import { notAllowed, notFitted } from "./problems.ts";

export interface ModelOptions {
  /** `gaussian` (identity), `logistic` (logit, answers from 0 to 1), `poisson` (log, answers from 0). */
  family?: FamilyName;
  /** Added to the linear predictor as it is: the logarithm of the exposure in a model of rates. */
  offset?: Variable;
  /** Is there a constant? Yes unless told. */
  intercept?: boolean;
  domain?: Domain;
  level?: number;
}

export interface Model extends Estimates {
  /** Of the coefficients, in their order. */
  names: string[];
  values: number[];
  se: (number | null)[];
  t: (number | null)[];
  /** Of the two-sided Wald tests that a coefficient is 0, by t with `df`. */
  p: (number | null)[];
  intervals: (Interval | null)[];
  /** Of the design, among those who answered everything, plus 1 minus the number of coefficients. */
  df: number;
  /** Variance of the Pearson residuals. */
  dispersion: number | null;
  /** With weights that average 1. */
  deviance: number;
  /** Respondents who answered everything, unweighted. */
  n: number;
  family: FamilyName;
}

/**
 * A regression by survey-weighted estimating equations Σ w x (y − μ) = 0, with the design's covariance:
 * A⁻¹ V(Σ w x (y − μ)) A⁻¹, A = Σ w x x′ dμ/dη; or from the coefficients under each replicate weight. The families
 * are quasi-likelihoods with their canonical link: only the mean is modelled. Who lacks an answer is left out of the
 * fit and stays in the design.
 *
 * Source: Binder (1983), International Statistical Review 51, 279–292; equals `svyglm` of R survey with `gaussian()`,
 * `quasibinomial()` and `quasipoisson()`.
 *
 * @param y one number a respondent; NaN where there is no answer
 * @param x the predictors by name, numbers all; a category is one 0/1 column each but one (`indicators`)
 * @returns coefficients in units of the linear predictor per unit of x
 * @throws UserError SURVEY_MODEL when a predictor follows from others, the outcome can be told exactly (separation), has
 * values that the family doesn't, or there is nobody to fit to
 * @example
 * glm(design({ weights: [1, 1, 1] }), [1, 3, 5], { age: [0, 1, 2] }).values; // [1, 2]
 */
export function glm(
  plan: Plan,
  y: Variable,
  x: Record<string, Variable>,
  { family: name = "gaussian", offset, intercept = true, domain, level = 0.95 }: ModelOptions = {},
): Model {
  checkLengths(plan, y, offset, domain, ...Object.values(x));
  const family = FAMILIES[name];
  const one = new Float64Array(plan.weights.length).fill(1);
  const columns: Variable[] = [...(intercept ? [one] : []), ...Object.values(x)];
  const names = [...(intercept ? ["(Intercept)"] : []), ...Object.keys(x)];
  const rows = rowsThatCount(plan, [y, ...columns, ...(offset ? [offset] : [])], domain);
  if (rows.length === 0) throw notFitted({ problem: "nobody" }, names);
  const odd = rows.find((row) => !family.allows(y[row]!));
  if (odd !== undefined) throw notAllowed(y[odd]!, name, odd);

  const data: Data = {
    y: Float64Array.from(rows, (row) => y[row]!),
    x: columns.map((column) => Float64Array.from(rows, (row) => column[row]!)),
    offset: Float64Array.from(rows, (row) => offset?.[row] ?? 0),
  };
  const full = fit(data, shares(plan.weights, rows), family);
  if ("problem" in full) throw notFitted(full, names);

  const estimates = evaluate(plan, {
    at: (weights) => {
      if (weights === plan.weights) return full.coefficients;
      const again = fit(data, shares(weights, rows), family, full.coefficients);
      return "problem" in again ? names.map(() => NaN) : again.coefficients;
    },
    scores: () => {
      const scores = names.map(() => new Float64Array(plan.weights.length));
      const scale = meanOf(plan.weights, rows);
      rows.forEach((row, i) => {
        const residual = (plan.weights[row]! / scale) * (data.y[i]! - full.mu[i]!);
        scores.forEach((score, j) => {
          let sum = 0;
          for (let k = 0; k < names.length; k++) sum += full.inverse[j]![k]! * data.x[k]![i]!;
          score[row] = sum * residual;
        });
      });
      return scores;
    },
    domains: names.map(() => domain),
  });
  const counts = new Uint8Array(plan.weights.length);
  for (const row of rows) counts[row] = 1;
  const df = degreesOfFreedom(plan, counts) + 1 - names.length;
  const inDomain = Array.from(plan.weights.keys()).filter((row) => !domain || domain[row]);
  const unanswered = meanOf(plan.weights, rows) / meanOf(plan.weights, inDomain);
  const se = standardErrors(estimates);
  const t = full.coefficients.map((value, j) => (se[j] ? value / se[j] : null));
  return {
    ...estimates,
    names,
    values: full.coefficients,
    se,
    t,
    p: t.map((value) => (value === null || df <= 0 ? null : tTwoSided(value, df))),
    intervals: full.coefficients.map((value, j) => {
      const error = se[j] ?? null;
      return error === null ? null : tInterval(value, error, df, level);
    }),
    df,
    dispersion: dispersionOf(data, full.mu, shares(plan.weights, rows), family, unanswered),
    deviance: full.deviance,
    n: rows.length,
    family: name,
  };
}

/** Those in the domain who answered everything. */
function rowsThatCount(plan: Plan, columns: readonly Variable[], domain: Domain | undefined): number[] {
  return Array.from(plan.weights.keys()).filter(
    (row) => (!domain || domain[row]) && columns.every((column) => Number.isFinite(column[row]!)),
  );
}

const meanOf = (weights: ArrayLike<number>, rows: readonly number[]) =>
  rows.reduce((sum, row) => sum + weights[row]!, 0) / rows.length;

/** Weights that average 1. */
function shares(weights: ArrayLike<number>, rows: readonly number[]): Float64Array {
  const mean = meanOf(weights, rows);
  return Float64Array.from(rows, (row) => weights[row]! / mean);
}

/**
 * As `summary.svyglm`: the weighted variance of the Pearson residuals, in weights that average 1 over the domain,
 * answers or none; `unanswered` is what those who answered average then.
 */
function dispersionOf(
  { y }: Data,
  mu: Float64Array,
  weights: Float64Array,
  family: (typeof FAMILIES)[FamilyName],
  unanswered: number,
): number | null {
  const n = y.length;
  const residuals = y.map((value, i) => (value - mu[i]!) / Math.sqrt(family.variance(mu[i]!)));
  const mean = residuals.reduce((sum, residual, i) => sum + weights[i]! * residual, 0) / n;
  const squares = residuals.reduce((sum, residual, i) => sum + weights[i]! * (residual - mean) ** 2, 0);
  return orNull((unanswered * squares) / (n - 1));
}

/**
 * One 0/1 column for each category but the reference, named as R names them: the variable and the category. NaN where
 * there is no category.
 *
 * @param reference the first category in the alphabet unless told
 * @example
 * indicators("sex", ["F", "M", null]); // { sexM: [0, 1, NaN] }
 */
export function indicators(
  name: string,
  categories: ArrayLike<string | null>,
  reference?: string,
): Record<string, Float64Array> {
  const codes = [...new Set(Array.from(categories))].filter((code) => code !== null).sort();
  const left = codes.filter((code) => code !== (reference ?? codes[0]));
  return Object.fromEntries(
    left.map((code) => [
      name + code,
      Float64Array.from(categories, (given) => (given === null ? NaN : Number(given === code))),
    ]),
  );
}
