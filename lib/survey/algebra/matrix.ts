/** A square matrix of zeros. */
export const square = (size: number): number[][] =>
  Array.from({ length: size }, () => Array.from({ length: size }, () => 0));

/** AB. */
export const times = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));

/** A′. */
export const transposed = (a: readonly (readonly number[])[]): number[][] =>
  (a[0] ?? []).map((_, j) => a.map((row) => row[j]!));
