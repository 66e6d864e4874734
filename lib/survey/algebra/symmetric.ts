/**
 * Eigenvalues of a symmetric matrix, largest first, by Jacobi's rotations: exact to the last digits, for the small
 * matrices of tests.
 *
 * Source: Golub & Van Loan (2013), Matrix Computations, 8.5.
 */
export function eigenvalues(matrix: readonly (readonly number[])[]): number[] {
  const a = matrix.map((row) => [...row]);
  const n = a.length;
  for (let sweep = 0; sweep < 100; sweep++) {
    let off = 0;
    let all = 0;
    a.forEach((row, i) =>
      row.forEach((value, j) => ((all += value * value), i !== j && (off += value * value))),
    );
    if (off <= 1e-32 * all) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, p, q);
  }
  return a.map((row, i) => row[i]!).sort((x, y) => y - x);
}

function rotate(a: number[][], p: number, q: number): void {
  if (a[p]![q] === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(1, theta));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (const row of a) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
  const [left, right] = [a[p]!, a[q]!];
  left.forEach((_, k) => {
    [left[k], right[k]] = [c * left[k]! - s * right[k]!, s * left[k]! + c * right[k]!];
  });
}

/**
 * The lower triangle L with LL′ the matrix; null when it isn't positive definite.
 *
 * Source: Golub & Van Loan (2013), Matrix Computations, 4.2.
 */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  const n = matrix.length;
  const l = matrix.map(() => Array.from({ length: n }, () => 0));
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= l[i]![k]! * l[j]![k]!;
      if (i > j) l[i]![j] = sum / l[j]![j]!;
      else if (sum > 1e-12 * matrix[j]![j]!) l[j]![j] = Math.sqrt(sum);
      else return null;
    }
  }
  return l;
}

/** Eigenvalues of A⁻¹B, A positive definite and B symmetric, largest first; null when A isn't. */
export function generalizedEigenvalues(
  a: readonly (readonly number[])[],
  b: readonly (readonly number[])[],
): number[] | null {
  const l = cholesky(a);
  if (!l) return null;
  const solve = (rows: readonly (readonly number[])[]) =>
    // L⁻¹ of each row, taken as a column.
    rows.map((row) => {
      const x = [...row];
      for (let i = 0; i < x.length; i++) {
        for (let k = 0; k < i; k++) x[i]! -= l[i]![k]! * x[k]!;
        x[i]! /= l[i]![i]!;
      }
      return x;
    });
  const half = solve(b);
  const turned = half[0]!.map((_, j) => half.map((row) => row[j]!));
  return eigenvalues(solve(turned));
}
