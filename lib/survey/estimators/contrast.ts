import { times, transposed } from "../algebra/matrix.ts";
import type { Estimates } from "../variance/evaluate.ts";

/**
 * Linear combinations of estimates: Lθ with covariance LVL′. A difference of two groups is [1, −1]. A combination
 * that uses an estimate that isn't there isn't there either (null); one with coefficient 0 isn't used.
 *
 * Source: equals `svycontrast` of R survey.
 *
 * @param coefficients one row a combination, one entry an estimate; a row alone for one combination
 * @example
 * contrast({ values: [5, 3], covariance: [[1, 0.5], [0.5, 1]] }, [1, -1]); // { values: [2], covariance: [[1]] }
 */
export function contrast(
  { values, covariance }: Estimates,
  coefficients: readonly number[] | readonly (readonly number[])[],
): Estimates {
  const one = typeof coefficients[0] === "number";
  const rows = (one ? [coefficients] : coefficients) as number[][];
  if (rows.length === 0) return { values: [], covariance: [] };
  const there = rows.map((row) => row.every((a, i) => a === 0 || values[i] !== null));
  const known = rows.map((row) =>
    row.every((a, i) => row.every((b, j) => a === 0 || b === 0 || covariance[i]![j] !== null)),
  );
  const matrix = times(times(rows, zeroed(covariance)), transposed(rows));
  return {
    values: rows.map((row, r) =>
      there[r] ? row.reduce((sum, a, i) => sum + a * (values[i] ?? 0), 0) : null,
    ),
    covariance: matrix.map((row, a) => row.map((value, b) => (known[a] && known[b] ? value : null))),
  };
}

/** What isn't there as 0: it only meets coefficients of 0. */
const zeroed = (matrix: (number | null)[][]): number[][] =>
  matrix.map((row) => row.map((value) => value ?? 0));

/**
 * Differences of all estimates from one of them, with covariance: groups from a reference group.
 *
 * @example
 * differences({ values: [5, 3], covariance: [[1, 0.5], [0.5, 1]] }, 0).values; // [-2]
 */
export const differences = (estimates: Estimates, reference = 0): Estimates =>
  contrast(
    estimates,
    estimates.values
      .map((_, group) => estimates.values.map((_, i) => Number(i === group) - Number(i === reference)))
      .filter((_, group) => group !== reference),
  );
