/**
 * Where a function that rises (or falls) all the way from `low` to `high` is zero: by bisection, to the last
 * digits, so that no start and no derivative is needed. Where it doesn't change its sign: the end that is nearer.
 *
 * @example
 * root((x) => x * x - 2, 0, 2); // 1.414
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  const rising = f(high) > f(low);
  let [from, to] = [low, high];
  for (let round = 0; round < 400; round++) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) break;
    if (f(middle) > 0 === rising) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

/**
 * The same between 0 and infinity: on the scale of x/(1 + x).
 *
 * @example
 * positiveRoot((x) => Math.log(x) - 5); // 148.4
 */
export const positiveRoot = (f: (x: number) => number): number => {
  const share = root((s) => f(s / (1 - s)), Number.MIN_VALUE, 1 - Number.EPSILON / 2);
  return share / (1 - share);
};
