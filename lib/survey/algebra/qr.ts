/** Orthonormal columns Q and upper-triangular R with X = QR; columns that depend on earlier ones are left out. */
export interface Factors {
  q: Float64Array[];
  /** `r[i][j]`: how much of Q's column i is in the kept column j of X. */
  r: number[][];
  /** The columns of X that were kept. */
  kept: number[];
}

/**
 * Gram-Schmidt, done twice, which is as accurate as Householder's reflections.
 *
 * @param columns of X
 * @param tolerance a column of which less than this share is new depends on the earlier ones
 */
export function qr(columns: Float64Array[], tolerance = 1e-9): Factors {
  const q: Float64Array[] = [];
  const r: number[][] = [];
  const kept: number[] = [];
  columns.forEach((column, j) => {
    const rest = column.slice();
    const length = norm(column);
    const inside = q.map(() => 0);
    for (let pass = 0; pass < 2; pass++) {
      q.forEach((unit, i) => {
        const part = dot(unit, rest);
        inside[i]! += part;
        for (let k = 0; k < rest.length; k++) rest[k]! -= part * unit[k]!;
      });
    }
    const left = norm(rest);
    if (!(left > tolerance * length)) return;
    inside.forEach((part, i) => r[i]!.push(part));
    r.push([...kept.map(() => 0), left]);
    q.push(rest.map((value) => value / left));
    kept.push(j);
  });
  return { q, r, kept };
}

/** R⁻¹b. */
export function backSolve(r: number[][], b: ArrayLike<number>): number[] {
  const x = Array.from(b);
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < x.length; j++) x[i]! -= r[i]![j]! * x[j]!;
    x[i]! /= r[i]![i]!;
  }
  return x;
}

/** R⁻ᵀb. */
export function forwardSolve(r: number[][], b: ArrayLike<number>): number[] {
  const x = Array.from(b);
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) x[i]! -= r[j]![i]! * x[j]!;
    x[i]! /= r[i]![i]!;
  }
  return x;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Without overflow and underflow. */
function norm(column: Float64Array): number {
  let largest = 0;
  for (const value of column) largest = Math.max(largest, Math.abs(value));
  if (!(largest > 0)) return largest;
  let sum = 0;
  for (const value of column) sum += (value / largest) ** 2;
  return largest * Math.sqrt(sum);
}
