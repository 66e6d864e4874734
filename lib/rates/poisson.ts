/** Bounds of an interval, in the units of what they bound. */
export interface Bounds {
  low: number;
  high: number;
}

/**
 * The exact interval of a Poisson count (Garwood): the means under which a count this high, or this low, is
 * just not too rare. With α = 1 − level:
 *
 *     low:  P(X ≥ count | low)  = α/2          (0 when the count is 0)
 *     high: P(X ≤ count | high) = α/2
 *
 * Equal to the gamma quantiles qgamma(α/2, count) and qgamma(1 − α/2, count + 1) of R. Both equations are
 * solved by Newton's method on the logarithm of the tail, which is concave, with the tail summed term by
 * term: accurate to 1e-12, also for a hundred thousand events.
 *
 * Source: Garwood (1936), Biometrika 28, 437–442.
 *
 * @param count number of events: a whole number, 0 or more
 * @param level of confidence
 * @throws RangeError when the count or the level can't be one
 * @example
 * poissonInterval(0).high; // 3.69
 * poissonInterval(14); // { low: 7.65, high: 23.49 }
 */
export function poissonInterval(count: number, level = 0.95): Bounds {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`not a level: ${level}`);
  const tail = Math.log((1 - level) / 2);
  return { low: lowest(count, tail), high: highest(count, tail) };
}

/** Newton in log(mean), where the tail P(X ≥ count) has the derivative count / series. */
function lowest(count: number, tail: number): number {
  if (count === 0) return 0;
  let log = Math.log(count);
  for (let round = 0; round < ROUNDS; round++) {
    const mean = Math.exp(log);
    const sum = series((k) => mean / (count + k));
    const step = ((logTerm(count, mean) + Math.log(sum) - tail) * sum) / count;
    log -= step;
    if (Math.abs(step) < CLOSE) break;
  }
  return Math.exp(log);
}

/** Newton in the mean, where the logarithm of the tail P(X ≤ count) has the derivative −1 / series. */
function highest(count: number, tail: number): number {
  let mean = count + 1;
  for (let round = 0; round < ROUNDS; round++) {
    const sum = series((k) => (count - k + 1) / mean);
    const step = (logTerm(count, mean) + Math.log(sum) - tail) * sum;
    mean += step;
    if (Math.abs(step) < CLOSE * mean) break;
  }
  return mean;
}

const ROUNDS = 100;
const CLOSE = 1e-14;

/** 1 + f(1) + f(1)·f(2) + …: a tail of the distribution, in units of its first term. */
function series(factor: (k: number) => number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= factor(k);
    sum += term;
  }
  return sum;
}

/** log P(X = count | mean), without the loss of digits of count·log(mean) − mean − log(count!). */
function logTerm(count: number, mean: number): number {
  if (count === 0) return -mean;
  const excess = (mean - count) / count;
  return count * (Math.log1p(excess) - excess) - stirlingError(count) - Math.log(2 * Math.PI * count) / 2;
}

/** log(n!) − log(√(2πn)·(n/e)ⁿ): exact for small n, by Stirling's series above. */
function stirlingError(n: number): number {
  if (n > 20) return (1 - (1 / 30 - 1 / (105 * n * n)) / (n * n)) / (12 * n);
  let factorial = 1;
  for (let k = 2; k <= n; k++) factorial *= k;
  return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
}
