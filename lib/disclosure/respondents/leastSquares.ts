/** Numbers that each add up some of the unknowns: the places of those, a list a number. */
export type Incidence = readonly Int32Array[];

/** Of a number whose unknowns don't count once each: how many times each does. */
export type Factors = readonly (Float64Array | undefined)[];

/** No sum may move by more than this: then it stands still. */
const STILL = 1e-10;

/**
 * A target over the unknowns as a combination of numbers, as near as can be, and what is left of it: orthogonal to each
 * of them, so that no number sees it. Of several combinations it is the smallest. By conjugate gradients; numbers of many
 * unknowns are scaled.
 *
 * Source: Björck (1996), Numerical Methods for Least Squares Problems, 7.4 (CGLS).
 *
 * @param factors how many times each number has its unknowns; absent: once
 * @throws Error it doesn't come near enough in many times as many steps as there are numbers
 * @example
 * // Of three unknowns the sum of the first two is known: the first less the second isn't.
 * leastSquares([Int32Array.of(0, 1)], Float64Array.of(1, 0, 0)); // by 0.5, left 0.5, −0.5, 0
 */
export function leastSquares(
  numbers: Incidence,
  target: Float64Array,
  factors: Factors = [],
): { by: Float64Array; left: Float64Array } {
  const left = Float64Array.from(target);
  const many = numbers.length;
  const [by, slope, direction] = [new Float64Array(many), new Float64Array(many), new Float64Array(many)];
  const image = new Float64Array(target.length);
  const scale = Float64Array.from(numbers, (of, number) => {
    const times = factors[number];
    const size = times ? times.reduce((sum, one) => sum + one ** 2, 0) : of.length;
    return 1 / Math.sqrt(size > 0 ? size : 1);
  });
  for (let step = 0, size = 0; ; step++) {
    if (step > 100 + 20 * many) throw new Error("No solution in many steps: output checking stops.");
    let isStill = true;
    let next = 0;
    for (let number = 0; number < many; number++) {
      const sum = sumOf(numbers[number]!, left, factors[number]);
      if (Math.abs(sum) > STILL) isStill = false;
      slope[number] = sum * scale[number]!;
      next += slope[number]! ** 2;
    }
    if (isStill) break;
    const turn = step === 0 ? 0 : next / size;
    size = next;
    image.fill(0);
    for (let number = 0; number < many; number++) {
      direction[number] = slope[number]! + turn * direction[number]!;
      addTo(image, numbers[number]!, direction[number]! * scale[number]!, factors[number]);
    }
    let length = 0;
    for (let i = 0; i < image.length; i++) length += image[i]! ** 2;
    const far = size / length;
    for (let number = 0; number < many; number++) by[number]! += far * direction[number]!;
    for (let i = 0; i < left.length; i++) left[i]! -= far * image[i]!;
  }
  for (let number = 0; number < many; number++) by[number]! *= scale[number]!;
  return { by, left };
}

function sumOf(places: Int32Array, of: Float64Array, times?: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < places.length; i++) sum += (times ? times[i]! : 1) * of[places[i]!]!;
  return sum;
}

function addTo(all: Float64Array, places: Int32Array, value: number, times?: Float64Array): void {
  if (value === 0) return;
  for (let i = 0; i < places.length; i++) all[places[i]!]! += (times ? times[i]! : 1) * value;
}

/** The unknowns of numbers, each as often as it is in one, for its factor: what their combination adds up. */
export function combined(
  numbers: Incidence,
  by: Float64Array,
  unknowns: number,
  factors: Factors = [],
): Float64Array {
  const all = new Float64Array(unknowns);
  numbers.forEach((places, number) => addTo(all, places, by[number]!, factors[number]));
  return all;
}
