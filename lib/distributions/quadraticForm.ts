import { fUpper } from "./f.ts";
import { normalUpper } from "./normal.ts";

/**
 * P(Σ λ_i X_i > x · Y/df): X_i independent chi-squares with 1 degree of freedom, Y one with df. It is the tail of the
 * Rao-Scott tests: with all λ equal to 1 and k of them, that of k·F(k, df).
 *
 * `exact` integrates the characteristic function (to about 1e-10, absolutely). `saddlepoint` is Lugannani and Rice's
 * approximation, good far in the tail too; as in R, df is cut to a whole number in it, and near the mean
 * Satterthwaite's approximation takes its place.
 *
 * Sources: Imhof (1961), Biometrika 48, 419–426; Kuonen (1999), Biometrika 86, 929–935; equals `pFsum` of R survey.
 *
 * @param lambda above or at zero, one at least above
 * @returns NaN unless x ≥ 0, df > 0 and some λ is above zero
 * @example
 * ratioOfSumsUpper(4, [1], 30, "exact"); // 0.0546, as fUpper(4, 1, 30)
 */
export function ratioOfSumsUpper(
  x: number,
  lambda: readonly number[],
  df: number,
  method: "exact" | "saddlepoint" | "satterthwaite",
): number {
  const used = lambda.filter((value) => value > 0);
  if (used.length === 0 || !(x >= 0 && df > 0)) return NaN;
  if (x === 0) return 1;
  if (method === "exact") return imhof(x, used, df);
  // As in R the ratio is to df itself, and the sum has as many terms as the whole number below it.
  const point = method === "saddlepoint" ? saddlepoint(x / df, used, Math.floor(df)) : null;
  return point ?? satterthwaite(x, used, df);
}

function satterthwaite(x: number, lambda: readonly number[], df: number): number {
  const sum = lambda.reduce((total, value) => total + value, 0);
  const squares = lambda.reduce((total, value) => total + value * value, 0);
  return fUpper(x / sum, (sum * sum) / squares, df);
}

/** P(Q > 0) of Q = Σ λX − (x/df)Y: ½ + ∫ sin θ(u)/(π u ρ(u)) du, with u = eˢ, by the trapezoid rule. */
function imhof(x: number, lambda: readonly number[], df: number): number {
  const scale = Math.max(...lambda);
  const terms = lambda.map((value) => ({ weight: value / scale, count: 1 }));
  terms.push({ weight: -x / df / scale, count: df });
  const value = (s: number) => {
    const u = Math.exp(s);
    let [theta, log] = [0, 0];
    for (const { weight, count } of terms) {
      theta += (count * Math.atan(weight * u)) / 2;
      log += (count * Math.log1p((weight * u) ** 2)) / 4;
    }
    return Math.sin(theta) * Math.exp(-log);
  };
  const integral = (step: number, from: number) => {
    let sum = 0;
    for (let s = from; s < 90; s += step) sum += value(s);
    return sum * step;
  };
  let [step, before] = [1 / 8, integral(1 / 8, -50)];
  for (let round = 0; round < 12; round++) {
    const finer = (before + integral(step, -50 + step / 2)) / 2;
    step /= 2;
    const done = Math.abs(finer - before) < 1e-13;
    before = finer;
    if (done) break;
  }
  return Math.min(1, Math.max(0, 0.5 + before / Math.PI));
}

/** null where it can't be told from the mean. */
function saddlepoint(ratio: number, lambda: readonly number[], df: number): number | null {
  const scale = Math.max(...lambda);
  const terms = [
    ...lambda.map((value) => ({ weight: value / scale, count: 1 })),
    { weight: -ratio / scale, count: df },
  ];
  const sum = (f: (weight: number) => number) =>
    terms.reduce((all, { weight, count }) => all + count * f(weight), 0);
  const slope = (z: number) => sum((w) => w / (1 - 2 * z * w));
  // The slope of the cumulant function grows from −∞ to ∞ between these.
  let [low, high] = [-scale / (2 * ratio), 0.5];
  for (let round = 0; round < 200; round++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) high = middle;
    else low = middle;
  }
  const z = (low + high) / 2;
  if (Math.abs(z) < 1e-4) return null;
  const cumulant = -sum((w) => Math.log1p(-2 * z * w)) / 2;
  const w = Math.sign(z) * Math.sqrt(-2 * cumulant);
  const v = z * Math.sqrt(2 * sum((one) => (one / (1 - 2 * z * one)) ** 2));
  return normalUpper(w + Math.log(v / w) / w);
}
