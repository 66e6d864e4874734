import { lazily } from "./lazily.ts";
import { normalQuantile } from "./normal.ts";

const gammaln = lazily<number>("@stdlib/math-base-special-gammaln");

/**
 * The logarithm of Γ(x), x above zero.
 *
 * @example
 * logGamma(5); // 3.178, of 4!
 */
export const logGamma = (x: number): number => gammaln(x);

/**
 * P(X ≤ x) of the gamma distribution with this shape (above zero) and rate 1: to 1e-13, also for shapes of
 * millions. By the power series below the shape, by the continued fraction above it.
 *
 * Source: Abramowitz & Stegun (1964), 6.5.29 and 6.5.31; the leading term as in Loader (2000), Fast and
 * accurate computation of binomial probabilities.
 *
 * @example
 * gammaCdf(2, 2); // 0.594
 */
export const gammaCdf = (x: number, shape: number): number => tail(x, shape, "lower");

/** P(X > x): the upper tail. */
export const gammaUpper = (x: number, shape: number): number => tail(x, shape, "upper");

type Tail = "lower" | "upper";

function tail(x: number, shape: number, which: Tail): number {
  if (!(shape > 0) || Number.isNaN(x)) return NaN;
  if (x <= 0) return which === "lower" ? 0 : 1;
  if (x === Infinity) return which === "lower" ? 1 : 0;
  return Math.exp(logTail(x, Math.log(x), shape, which));
}

/**
 * The x below which a share p of the distribution lies: Newton's method on the logarithm of the smaller tail
 * as a function of log x, which is concave, so that it always arrives.
 *
 * @example
 * gammaQuantile(0.975, 5); // the upper bound of four events: 10.24
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p <= 1 && shape > 0)) return NaN;
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const which = p < 0.5 ? "lower" : "upper";
  const target = Math.log(which === "lower" ? p : 1 - p);
  const sign = which === "lower" ? 1 : -1;
  let log = start(p, shape);
  for (let round = 0; round < 500; round++) {
    const value = logTail(Math.exp(log), log, shape, which);
    const slope = sign * Math.exp(Math.log(shape) + logTerm(Math.exp(log), log, shape) - value);
    const step = (value - target) / slope;
    log -= Math.max(-20, Math.min(20, step));
    if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(log))) break;
  }
  return Math.exp(log);
}

/** Wilson and Hilferty's approximation, or the first term of the series where that has none. */
function start(p: number, shape: number): number {
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  return root > 0.2
    ? Math.log(shape) + 3 * Math.log(root)
    : Math.min(Math.log(shape + 1), (Math.log(p) + gammaln(shape + 1)) / shape);
}

function logTail(x: number, log: number, shape: number, which: Tail): number {
  const direct = x < shape + 1 ? "lower" : "upper";
  const value =
    direct === "lower"
      ? logTerm(x, log, shape) + Math.log(series(x, shape))
      : logTerm(x, log, shape) + Math.log(shape) + Math.log(fraction(x, shape));
  if (direct === which) return value;
  return value > -Math.LN2 ? Math.log(-Math.expm1(value)) : Math.log1p(-Math.exp(value));
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function series(x: number, shape: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

/** 1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))), by Lentz's method. */
function fraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 10_000_000; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / nonZero(a * d + b);
    c = nonZero(b + a / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

const TINY = 1e-300;
const nonZero = (value: number) => (Math.abs(value) < TINY ? TINY : value);

/** log(xᵃ e⁻ˣ / Γ(a+1)), without the loss of digits of its parts where they are large. */
function logTerm(x: number, log: number, shape: number): number {
  if (shape < 10) return shape * log - x - gammaln(shape + 1);
  const excess = (x - shape) / shape;
  const square = shape * shape;
  const stirling = (1 - (1 / 30 - (1 / 105 - (1 / 140 - 1 / 99 / square) / square) / square) / square) / 12;
  return (
    shape * log1pMinus(excess, log - Math.log(shape)) - stirling / shape - Math.log(2 * Math.PI * shape) / 2
  );
}

/** log(1 + e) − e; `logRatio` is log(1 + e) where e is not small. */
function log1pMinus(e: number, logRatio: number): number {
  if (Math.abs(e) > 0.1) return (e > 1 || e < -0.5 ? logRatio : Math.log1p(e)) - e;
  let power = -e * e;
  let sum = power / 2;
  for (let k = 3; Math.abs(power) > 1e-18 * Math.abs(sum); k++) {
    power *= -e;
    sum += power / k;
  }
  return sum;
}
