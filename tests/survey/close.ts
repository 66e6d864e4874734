import { expect } from "vitest";
import { standardErrors } from "../../lib/survey/variance/evaluate.ts";
import type { Estimates } from "../../lib/survey/variance/evaluate.ts";

/** A number as R wrote it: missing and infinite ones are words. */
export type Written = number | string;

/** Of closed forms; through a distribution; by iteration. */
export const CLOSED = 1e-10;
export const DISTRIBUTION = 1e-9;
export const ITERATED = 1e-8;

/** Relatively equal, with an absolute floor of 1e-12; null where R has NaN or NA. */
export function near(value: number | null | undefined, reference: Written, bound = CLOSED): void {
  if (reference === "NaN" || reference === "NA") return expect(value).toBeNull();
  const wanted = reference === "Inf" ? Infinity : reference === "-Inf" ? -Infinity : Number(reference);
  if (value === wanted) return;
  const off = Math.abs(Number(value ?? NaN) - wanted);
  expect(off <= bound * Math.abs(wanted) + 1e-12, `${value} for ${wanted}`).toBe(true);
}

/** Numbers by name, or one after the other, as R writes them; one alone without brackets. */
export const list = (given: object | Written): Written[] =>
  typeof given === "object" ? Object.values(given as Record<string, Written>) : [given];

export function allNear(
  values: readonly (number | null)[],
  reference: object | Written,
  bound = CLOSED,
): void {
  const wanted = list(reference);
  expect(values.length).toBe(wanted.length);
  wanted.forEach((one, i) => near(values[i], one, bound));
}

/** A matrix, each entry to the scale of its row and column. */
export function matrixNear(
  matrix: readonly (readonly (number | null)[])[],
  reference: readonly (readonly number[])[],
  bound = CLOSED,
): void {
  expect(matrix.length).toBe(reference.length);
  reference.forEach((row, a) =>
    row.forEach((wanted, b) => {
      const size = Math.sqrt(Math.abs(reference[a]![a]! * reference[b]![b]!));
      const off = Math.abs(Number(matrix[a]![b] ?? NaN) - wanted);
      expect(off <= bound * size + 1e-12, `${matrix[a]![b]} for ${wanted} at ${a}, ${b}`).toBe(true);
    }),
  );
}

/** Estimates, standard errors and covariance as R's `svystat` has them. */
export function same(
  got: Estimates,
  reference: { estimate: object; se: object; vcov?: number[][] },
  bound = CLOSED,
): void {
  allNear(got.values, reference.estimate, bound);
  allNear(standardErrors(got), reference.se, bound);
  if (reference.vcov) matrixNear(got.covariance, reference.vcov, bound);
}
