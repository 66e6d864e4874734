import type { Room } from "./room.ts";

/** Relative residual at which a projection is exact enough. */
const EXACT = 1e-13;

/**
 * The part of a direction that keeps all equations: w = D(g − DAᵀλ), with λ from (AD²Aᵀ)λ = ADg by conjugate
 * gradients with the diagonal as preconditioner. Nothing is factorised, so large parts cost little.
 *
 * @param scale the diagonal of D: how far each cell may reasonably move
 * @param wanted the direction g
 */
export function project({ rows }: Room, scale: Float64Array, wanted: Float64Array): Float64Array {
  const along = (vector: Float64Array): Float64Array =>
    Float64Array.from(rows, ({ at, by }) => {
      let sum = 0;
      for (let i = 0; i < at.length; i++) sum += by[i]! * scale[at[i]!]! * vector[at[i]!]!;
      return sum;
    });
  const across = (vector: Float64Array): Float64Array => {
    const result = new Float64Array(scale.length);
    rows.forEach(({ at, by }, row) => {
      for (let i = 0; i < at.length; i++) result[at[i]!]! += by[i]! * scale[at[i]!]! * vector[row]!;
    });
    return result;
  };
  const diagonal = Float64Array.from(rows, ({ at, by }) => {
    let sum = 0;
    for (let i = 0; i < at.length; i++) sum += (by[i]! * scale[at[i]!]!) ** 2;
    return sum || 1;
  });
  const residual = along(wanted);
  const multiplier = new Float64Array(rows.length);
  let scaled = residual.map((value, row) => value / diagonal[row]!);
  const step = Float64Array.from(scaled);
  let size = dot(residual, scaled);
  const enough = size * EXACT ** 2;
  for (let round = 0; round < 3 * rows.length + 10 && size > enough; round++) {
    const image = along(across(step));
    const length = size / dot(step, image);
    if (!Number.isFinite(length)) break;
    for (let row = 0; row < step.length; row++) {
      multiplier[row]! += length * step[row]!;
      residual[row]! -= length * image[row]!;
    }
    scaled = residual.map((value, row) => value / diagonal[row]!);
    const next = dot(residual, scaled);
    for (let row = 0; row < step.length; row++) step[row] = scaled[row]! + (next / size) * step[row]!;
    size = next;
  }
  const back = across(multiplier);
  return wanted.map((value, cell) => scale[cell]! * (value - back[cell]!));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
