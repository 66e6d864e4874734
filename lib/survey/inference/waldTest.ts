import { fUpper } from "../../distributions/f.ts";
import { backSolve, dot, qr } from "../algebra/qr.ts";
import type { Estimates } from "../variance/evaluate.ts";

export interface FTest {
  f: number;
  df: number;
  /** Degrees of freedom below. */
  ddf: number;
  p: number;
}

/**
 * Are some estimates all 0? θ′V⁻¹θ/q, by F with q and `ddf` degrees of freedom. For the coefficients of a model `ddf` is
 * its `df`; for differences of groups (`differences`) that of the design.
 *
 * Source: Wald (1943); equals `regTermTest(method = "Wald")` of R survey.
 *
 * @param which the estimates to test, by number; all unless told
 * @returns null where one isn't there, has no variance, or follows from the others, or ddf is below 1
 * @example
 * waldTest({ values: [2], covariance: [[1]] }, 30); // { f: 4, df: 1, ddf: 30, p: 0.0546 }
 */
export function waldTest(
  { values, covariance }: Estimates,
  ddf: number,
  which: readonly number[] = values.map((_, i) => i),
): FTest | null {
  const theta = which.map((i) => values[i] ?? null);
  const matrix = which.map((i) => which.map((j) => covariance[i]![j] ?? null));
  if (theta.includes(null) || matrix.some((row) => row.includes(null)) || !(ddf > 0) || which.length === 0)
    return null;
  const scale = matrix.map((row, i) => Math.sqrt(row[i]!));
  if (scale.some((one) => !(one > 0))) return null;
  const columns = matrix.map((row, i) =>
    Float64Array.from(row, (value, j) => value! / (scale[i]! * scale[j]!)),
  );
  const scaled = theta.map((value, i) => value! / scale[i]!);
  const { q, r, kept } = qr(columns, 1e-12);
  if (kept.length < which.length) return null;
  const solved = backSolve(
    r,
    q.map((unit) => dot(unit, scaled)),
  );
  const f = dot(scaled, solved) / which.length;
  return { f, df: which.length, ddf, p: fUpper(f, which.length, ddf) };
}
