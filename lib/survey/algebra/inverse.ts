/**
 * The inverse of a square matrix and the logarithm of its determinant's size, by elimination with pivots; null when
 * it has none to the digits there are.
 *
 * Source: Golub & Van Loan (2013), Matrix Computations, 3.4.
 */
export function inverse(
  matrix: readonly (readonly number[])[],
): { inverse: number[][]; logDeterminant: number } | null {
  const n = matrix.length;
  const a = matrix.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  const largest = Math.max(...matrix.flat().map(Math.abs));
  let logDeterminant = 0;
  for (let step = 0; step < n; step++) {
    let pivot = step;
    for (let i = step + 1; i < n; i++) if (Math.abs(a[i]![step]!) > Math.abs(a[pivot]![step]!)) pivot = i;
    const value = a[pivot]![step]!;
    if (!(Math.abs(value) > 1e-12 * largest)) return null;
    [a[step], a[pivot]] = [a[pivot]!, a[step]!];
    logDeterminant += Math.log(Math.abs(value));
    a[step] = a[step]!.map((one) => one / value);
    for (let i = 0; i < n; i++) {
      const factor = a[i]![step]!;
      if (i !== step && factor !== 0) a[i] = a[i]!.map((one, j) => one - factor * a[step]![j]!);
    }
  }
  return { inverse: a.map((row) => row.slice(n)), logDeterminant };
}
