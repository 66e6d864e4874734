import { generator } from "../audit/certify.ts";
import { leastSquares } from "./leastSquares.ts";
import type { Factors, Incidence } from "./leastSquares.ts";

/** What moves less than this for each unknown, in two random directions, doesn't move. */
const NOTHING = 1e-7;

/**
 * Two random directions in which unknowns can go while all known numbers stay as they are. A sum of unknowns that doesn't
 * move in them is a combination of known numbers: whoever has these can work it out. (That one moves and seems not to
 * would be a chance of one in billions.) So any number of sums can be looked at, each at the cost of adding it up.
 */
export class Direction {
  readonly parts: readonly [Float64Array, Float64Array];

  constructor(numbers: Incidence, unknowns: number, factors: Factors = []) {
    const next = generator();
    const one = () => {
      const anywhere = Float64Array.from({ length: unknowns }, () => 2 * next() - 1);
      return leastSquares(numbers, anywhere, factors).left;
    };
    this.parts = [one(), one()];
  }

  /** How far the sum of these unknowns moves; `times`: how many times each of all counts. */
  of(set: Int32Array, times?: Float64Array): [number, number] {
    const sum: [number, number] = [0, 0];
    for (const one of set) {
      const many = times ? times[one]! : 1;
      sum[0] += many * this.parts[0][one]!;
      sum[1] += many * this.parts[1][one]!;
    }
    return sum;
  }

  /** Is the sum of these unknowns known? */
  isKnown(set: Int32Array, times?: Float64Array): boolean {
    return isStill(this.of(set, times), set.length);
  }
}

/** Does a sum of so many unknowns stand still? */
export const isStill = ([first, second]: readonly [number, number], many: number): boolean =>
  Math.max(Math.abs(first), Math.abs(second)) < NOTHING * Math.sqrt(Math.max(1, many));
