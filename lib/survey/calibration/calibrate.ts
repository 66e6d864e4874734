import { UserError } from "../../error.ts";
import { backSolve, dot, forwardSolve, qr } from "../algebra/qr.ts";
import { checkLengths } from "../design/plan.ts";
import type { Plan, Variable } from "../design/plan.ts";
import { distance } from "./distances.ts";
import type { Bounds, Distance, Method } from "./distances.ts";

export interface CalibrationOptions {
  /** `linear` unless told. */
  method?: Method;
  /** Least and greatest factor of a weight: below and above 1. `logit` needs them. */
  bounds?: Bounds;
}

/**
 * New weights, as near to the old ones as can be, under which the sample's totals of some variables are those known of
 * the population: Σ w g x = X, g = F(x′λ). With `linear` and no bounds weights may become negative.
 *
 * A linearised design's scores are replaced by w g e, e their residuals of a regression on x with the old weights; of
 * replicates each one is calibrated. Units and strata stay as they are.
 *
 * Source: Deville & Särndal (1992), JASA 87, 376–382; equals `calibrate` of R survey.
 *
 * @param x the variables by name, with a column of ones where the population's size is known; none may be missing
 * @param totals of the population, by the same names, in the variables' units times people
 * @throws UserError SURVEY_CALIBRATION when the totals can't be met within the bounds, a variable is missing or follows
 * from others; SURVEY_LENGTH
 * @example
 * calibrate(design({ weights: [1, 1] }), { all: [1, 1] }, { all: 10 }).weights; // [5, 5]
 */
export function calibrate<P extends Plan>(
  plan: P,
  x: Record<string, Variable>,
  totals: Record<string, number>,
  { method = "linear", bounds = [-Infinity, Infinity] }: CalibrationOptions = {},
): P {
  checkLengths(plan, ...Object.values(x));
  const names = Object.keys(x);
  const columns = names.map((name) => Float64Array.from(x[name]!));
  const wanted = names.map((name) => totals[name] ?? NaN);
  const odd = wrong(names, columns, totals, { method, bounds });
  if (odd !== undefined) throw new UserError("SURVEY_CALIBRATION", { name: odd });

  const factorsOf = (weights: Float64Array) =>
    factors(weights, { names, columns, wanted }, distance(method, bounds));
  const g = factorsOf(plan.weights);
  const weights = plan.weights.map((weight, i) => weight * g[i]!);
  if (plan.kind === "replicates") {
    const replicates = plan.replicates.map((set) => {
      const factor = factorsOf(set);
      return set.map((weight, i) => weight * factor[i]!);
    });
    return { ...plan, weights, replicates };
  }
  const old = plan.weights;
  const { q } = qr(columns.map((column) => column.map((value, i) => value * Math.sqrt(old[i]!))));
  const residual = (scores: Float64Array): Float64Array => {
    const rest = scores.map((score, i) => (g[i] === 0 ? 0 : score / (g[i]! * Math.sqrt(old[i]!))));
    for (const unit of q) {
      const part = dot(unit, rest);
      for (let i = 0; i < rest.length; i++) rest[i]! -= part * unit[i]!;
    }
    return rest.map((value, i) => value * g[i]! * Math.sqrt(old[i]!));
  };
  return { ...plan, weights, residuals: [...plan.residuals, residual] };
}

/** What can't be met from the start: a variable that is missing, has no total or no number; bounds. */
function wrong(
  names: readonly string[],
  columns: readonly Float64Array[],
  totals: Record<string, number>,
  { method, bounds: [low, high] }: Required<CalibrationOptions>,
): string | undefined {
  const finite = Number.isFinite(low) && Number.isFinite(high);
  if (!(low < 1 && high > 1) || (method === "logit" && !finite)) return `bounds: [${low}, ${high}]`;
  if (names.length === 0) return "{}";
  return (
    names.find((name) => !Number.isFinite(totals[name])) ??
    names.find((_, j) => !columns[j]!.every((value) => Number.isFinite(value))) ??
    Object.keys(totals).find((name) => !names.includes(name))
  );
}

interface Targets {
  names: readonly string[];
  columns: readonly Float64Array[];
  wanted: readonly number[];
}

/** The g, by Newton's method with halved steps. */
function factors(
  weights: Float64Array,
  { names, columns, wanted }: Targets,
  { factor, slope }: Distance,
): Float64Array {
  let lambda = wanted.map(() => 0);
  let g = weights.map(() => 1);
  let u = weights.map(() => 0);
  const missed = (of: Float64Array) =>
    columns.map(
      (column, j) => wanted[j]! - column.reduce((sum, value, i) => sum + weights[i]! * of[i]! * value, 0),
    );
  // What a rounding error of the sums would be.
  const sizes = columns.map(
    (column, j) =>
      Math.abs(wanted[j]!) + column.reduce((sum, value, i) => sum + Math.abs(weights[i]! * value), 0),
  );
  const worst = (rest: number[]) => Math.max(...rest.map((value, j) => Math.abs(value) / sizes[j]!));
  let rest = missed(g);
  for (let round = 0; round < 200; round++) {
    if (worst(rest) <= 1e-15) return g;
    const roots = weights.map((weight, i) => Math.sqrt(weight * slope(u[i]!)));
    const { r, kept } = qr(
      columns.map((column) => column.map((value, i) => value * roots[i]!)),
      1e-11,
    );
    if (kept.length < columns.length)
      throw new UserError("SURVEY_CALIBRATION", { name: names.find((_, j) => !kept.includes(j)) });
    const step = backSolve(r, forwardSolve(r, rest));
    let moved = false;
    for (let part = 1; part > 1e-8 && !moved; part /= 2) {
      const next = lambda.map((value, j) => value + part * step[j]!);
      const at = new Float64Array(weights.length);
      columns.forEach((column, j) => column.forEach((value, i) => (at[i]! += next[j]! * value)));
      const trial = at.map(factor);
      const left = missed(trial);
      if (!(worst(left) < worst(rest))) continue;
      [lambda, u, g, rest, moved] = [next, at, trial, left, true];
    }
    if (!moved) break;
  }
  if (worst(rest) <= 1e-11 && g.every((value) => Number.isFinite(value))) return g;
  const misses = rest.map((value, j) => Math.abs(value) / sizes[j]!);
  throw new UserError("SURVEY_CALIBRATION", { name: names[misses.indexOf(Math.max(...misses))] });
}
