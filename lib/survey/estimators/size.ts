/**
 * How many respondents count, and Kish's effective sample size (Σw)²/Σw²: as many with equal weights would be as
 * precise, clustering apart.
 *
 * Source: Kish (1965), Survey Sampling, 11.7.
 *
 * @example
 * sizeOf([1, 1, 2], [1, 1, 1]); // { n: 3, nEff: 2.67 }
 */
export function sizeOf(
  weights: ArrayLike<number>,
  counts: ArrayLike<number | boolean>,
): { n: number; nEff: number } {
  let [n, sum, squares] = [0, 0, 0];
  for (let row = 0; row < weights.length; row++) {
    if (!counts[row]) continue;
    const weight = weights[row]!;
    n++;
    sum += weight;
    squares += weight * weight;
  }
  return { n, nEff: n === 0 ? 0 : (sum * sum) / squares };
}
