import { backSolve, dot, forwardSolve, qr } from "../algebra/qr.ts";
import type { Family } from "./families.ts";

/** What a model is fitted to: only those who answered everything, with weights of mean 1. */
export interface Data {
  y: Float64Array;
  /** The columns of the design matrix. */
  x: Float64Array[];
  offset: Float64Array;
}

export interface Fit {
  coefficients: number[];
  /** (X′WX)⁻¹ with the last working weights, those of the survey in it. */
  inverse: number[][];
  eta: Float64Array;
  mu: Float64Array;
  deviance: number;
}

export type Problem = { problem: "collinear"; column: number } | { problem: "separation" | "divergence" };

/**
 * Iteratively reweighted least squares, to the last digits: until the coefficients move by less than 1e-12 of their
 * standard errors, or as little as rounding allows. A deviance that goes up is met by halving the step. Where some
 * answers can be told exactly the fitted values never settle, though the coefficients move ever less for their
 * growing standard errors: separation.
 *
 * Source: McCullagh & Nelder (1989), Generalized Linear Models, 2.5; Albert & Anderson (1984), Biometrika 71 (separation).
 */
export function fit(
  { y, x, offset }: Data,
  weights: Float64Array,
  family: Family,
  from?: number[],
): Fit | Problem {
  let eta = from ? linear(x, offset, from) : y.map((value) => family.link(family.start(value)));
  let coefficients = from ?? null;
  let deviance = from ? devianceOf(y, eta, weights, family) : Infinity;
  let before = Infinity;
  for (let round = 0; round < 100; round++) {
    const step = leastSquares({ y, x, offset }, weights, family, eta);
    if ("problem" in step) return round === 0 ? step : { problem: "separation" };
    const { inverse } = step;
    let next = step.coefficients;
    if (next.some((value) => !Number.isFinite(value))) return { problem: "divergence" };
    let at = linear(x, offset, next);
    let reached = devianceOf(y, at, weights, family);
    const last = coefficients;
    if (last) {
      for (let halved = 0; halved < 30 && !(reached <= deviance * (1 + 1e-10) + 1e-300); halved++) {
        next = next.map((value, j) => (value + last[j]!) / 2);
        at = linear(x, offset, next);
        reached = devianceOf(y, at, weights, family);
      }
    }
    const moved = last
      ? Math.max(0, ...next.map((value, j) => Math.abs(value - last[j]!) / Math.sqrt(inverse[j]![j]!)))
      : Infinity;
    const still = at.every((value, i) => Math.abs(value - eta[i]!) <= 1e-6 * (1 + Math.abs(value)));
    [coefficients, eta, deviance] = [next, at, reached];
    if (still && (moved <= 1e-12 || (moved <= 1e-7 && moved >= before / 2)))
      return {
        coefficients,
        inverse: inverseAt({ y, x, offset }, weights, family, eta) ?? inverse,
        eta,
        mu: eta.map(family.mean),
        deviance,
      };
    before = moved;
  }
  return { problem: before < 1e-3 ? "separation" : "divergence" };
}

function leastSquares(
  { y, x, offset }: Data,
  weights: Float64Array,
  family: Family,
  eta: Float64Array,
): Pick<Fit, "coefficients" | "inverse"> | Problem {
  const roots = rootsOf(weights, family, eta);
  const working = eta.map((value, i) =>
    roots[i]! > 0 ? roots[i]! * (value - offset[i]! + (y[i]! - family.mean(value)) / family.slope(value)) : 0,
  );
  const { q, r, kept } = qr(x.map((column) => column.map((value, i) => value * roots[i]!)));
  if (kept.length < x.length)
    return { problem: "collinear", column: x.findIndex((_, j) => !kept.includes(j)) };
  const coefficients = backSolve(
    r,
    q.map((unit) => dot(unit, working)),
  );
  return { coefficients, inverse: inverseOf(r) };
}

/** (X′WX)⁻¹ at the final fitted values. */
function inverseAt({ x }: Data, weights: Float64Array, family: Family, eta: Float64Array): number[][] | null {
  const roots = rootsOf(weights, family, eta);
  const { r, kept } = qr(x.map((column) => column.map((value, i) => value * roots[i]!)));
  return kept.length < x.length ? null : inverseOf(r);
}

const rootsOf = (weights: Float64Array, family: Family, eta: Float64Array) =>
  weights.map((weight, i) => {
    const variance = family.variance(family.mean(eta[i]!));
    return variance > 0 ? Math.sqrt((weight * family.slope(eta[i]!) ** 2) / variance) : 0;
  });

const inverseOf = (r: number[][]) => r.map((_, j) => backSolve(r, forwardSolve(r, unit(j, r.length))));

const unit = (j: number, n: number) => Array.from({ length: n }, (_, i) => Number(i === j));

export function linear(
  x: Float64Array[],
  offset: Float64Array,
  coefficients: readonly number[],
): Float64Array {
  const eta = offset.slice();
  x.forEach((column, j) => {
    for (let i = 0; i < eta.length; i++) eta[i]! += coefficients[j]! * column[i]!;
  });
  return eta;
}

function devianceOf(y: Float64Array, eta: Float64Array, weights: Float64Array, family: Family): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++)
    if (weights[i]! > 0) sum += weights[i]! * family.deviance(y[i]!, family.mean(eta[i]!));
  return sum;
}
