import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaCdf, betaQuantile, betaUpper } from "../../lib/distributions/beta.ts";
import { chiSquareQuantile, chiSquareUpper } from "../../lib/distributions/chiSquare.ts";
import { fCdf, fQuantile, fUpper } from "../../lib/distributions/f.ts";
import { gammaCdf, gammaQuantile, gammaUpper } from "../../lib/distributions/gamma.ts";
import { normalCdf, normalQuantile, normalUpper } from "../../lib/distributions/normal.ts";
import { tCdf, tQuantile, tUpper } from "../../lib/distributions/t.ts";
import { expected } from "../reference/read.ts";

const r = expected("distributions").results;
const BOUND = 1e-12;

function same(values: number[], reference: number[], bound = BOUND): void {
  const off = values.map((value, i) => Math.abs(value - reference[i]!) / (Math.abs(reference[i]!) || 1));
  const worst = Math.max(...off);
  expect({ worst, at: off.indexOf(worst) }).toEqual({
    worst: expect.toSatisfy((e: number) => e <= bound),
    at: expect.any(Number),
  });
}
const each = (of: Record<string, number[]>, f: (...at: number[]) => number, ...names: string[]) =>
  of[names[0]!]!.map((_, i) => f(...names.map((name) => of[name]![i]!)));

describe("as R has them, relatively to 1e-12", () => {
  test("normal", () => {
    same(each(r.pnorm, normalCdf, "x"), r.pnorm.lower);
    same(each(r.pnorm, normalUpper, "x"), r.pnorm.upper);
    same(each(r.qnorm, normalQuantile, "p"), r.qnorm.q);
  });
  test("t", () => {
    same(each(r.pt_upper, tUpper, "x", "df"), r.pt_upper.p);
    same(each(r.qt, tQuantile, "p", "df"), r.qt.q);
  });
  test("chi-square", () => {
    same(each(r.pchisq_upper, chiSquareUpper, "x", "df"), r.pchisq_upper.p);
    same(each(r.qchisq, chiSquareQuantile, "p", "df"), r.qchisq.q);
  });
  test("F", () => same(each(r.pf_upper, fUpper, "x", "df1", "df2"), r.pf_upper.p));
  test("beta", () => {
    same(each(r.pbeta, betaCdf, "x", "a", "b"), r.pbeta.p);
    same(each(r.qbeta, betaQuantile, "p", "a", "b"), r.qbeta.q);
  });
  test("gamma and Poisson", () => {
    same(each(r.qgamma, gammaQuantile, "p", "shape"), r.qgamma.q);
    same(
      each(r.ppois, (k, mean) => gammaUpper(mean, k + 1), "k", "lambda"),
      r.ppois.p,
    );
    same(
      each(r.ppois, (k, mean) => gammaCdf(mean, k + 1), "k", "lambda"),
      r.ppois.upper,
    );
  });
});

const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const df = fc.double({ min: 0.5, max: 1e6, noNaN: true });
const near = (value: number, wanted: number) => expect(Math.abs(value - wanted)).toBeLessThan(1e-10);

test("quantiles undo the distribution functions; tails add to 1", () => {
  fc.assert(
    fc.property(share, df, df, (p, a, b) => {
      near(gammaCdf(gammaQuantile(p, a), a), p);
      near(tCdf(tQuantile(p, a), a), p);
      near(fCdf(fQuantile(p, a, Math.min(b, 1e4)), a, Math.min(b, 1e4)), p);
      near(betaCdf(0.3, 1 + a / 1e4, 2) + betaUpper(0.3, 1 + a / 1e4, 2), 1);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test("outside their range they say NaN or their limit", () => {
  expect([gammaQuantile(1.1, 2), gammaCdf(1, 0), betaCdf(0.5, -1, 1), betaQuantile(-0.1, 1, 1)]).toEqual([
    NaN,
    NaN,
    NaN,
    NaN,
  ]);
  expect([gammaQuantile(0, 2), gammaQuantile(1, 2), gammaUpper(-1, 2), betaQuantile(0.5, 0, 3)]).toEqual([
    0,
    Infinity,
    1,
    0,
  ]);
  expect(fUpper(3, 2, Infinity)).toBeCloseTo(Math.exp(-3), 12);
});
