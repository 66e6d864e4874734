import fc from "../fastCheck.ts";
import { describe, expect, test } from "vitest";
import { betaCdf, betaQuantile, betaUpper } from "../../lib/distributions/beta.ts";
import { chiSquareQuantile, chiSquareUpper } from "../../lib/distributions/chiSquare.ts";
import { fCdf, fQuantile, fUpper } from "../../lib/distributions/f.ts";
import { gammaCdf, gammaQuantile, gammaUpper, logGamma } from "../../lib/distributions/gamma.ts";
import { normalCdf, normalQuantile, normalUpper } from "../../lib/distributions/normal.ts";
import { ratioOfSumsUpper } from "../../lib/distributions/quadraticForm.ts";
import { tCdf, tQuantile, tUpper } from "../../lib/distributions/t.ts";
import { tukeyCdf } from "../../lib/distributions/tukey.ts";
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

const near = (value: number, wanted: number) => expect(Math.abs(value - wanted)).toBeLessThan(1e-10);

/** One check a case; a case without one fails. */
const CHECKS: Record<string, (of: Record<string, number[]>) => void> = {
  pnorm: (of) => {
    same(each(of, normalCdf, "x"), of["lower"]!);
    same(each(of, normalUpper, "x"), of["upper"]!);
  },
  qnorm: (of) => same(each(of, normalQuantile, "p"), of["q"]!),
  pt_upper: (of) => same(each(of, tUpper, "x", "df"), of["p"]!),
  qt: (of) => same(each(of, tQuantile, "p", "df"), of["q"]!),
  pchisq_upper: (of) => same(each(of, chiSquareUpper, "x", "df"), of["p"]!),
  qchisq: (of) => same(each(of, chiSquareQuantile, "p", "df"), of["q"]!),
  pf_upper: (of) => same(each(of, fUpper, "x", "df1", "df2"), of["p"]!),
  pbeta: (of) => same(each(of, betaCdf, "x", "a", "b"), of["p"]!),
  qbeta: (of) => same(each(of, betaQuantile, "p", "a", "b"), of["q"]!),
  qgamma: (of) => same(each(of, gammaQuantile, "p", "shape"), of["q"]!),
  ppois: (of) => {
    same(
      each(of, (k, mean) => gammaUpper(mean, k + 1), "k", "lambda"),
      of["p"]!,
    );
    same(
      each(of, (k, mean) => gammaCdf(mean, k + 1), "k", "lambda"),
      of["upper"]!,
    );
  },
  lgamma: (of) => same(each(of, logGamma, "x"), of["v"]!),
  ptukey: (of) => same(each(of, tukeyCdf, "q", "k", "df"), of["p"]!, 1e-9),
};

describe("as R has them, relatively to 1e-12", () => {
  test.each(Object.keys(r))("%s", (name) => {
    expect(CHECKS[name], "no check knows this case").toBeDefined();
    CHECKS[name]!(r[name]);
  });
});

describe("sums of chi-squares over one", () => {
  const methods = ["exact", "saddlepoint", "satterthwaite"] as const;
  test("equal parts are an F", () => {
    for (const x of [0.5, 3, 8, 20])
      near(ratioOfSumsUpper(2 * x, [2, 2, 2], 17, "exact"), fUpper(x / 3, 3, 17));
  });
  test("pairs of parts, over a constant: exponentials", () => {
    // λ·χ²(2) is exponential with mean 2λ; of two of them the tail is (a·e^(−x/2a) − b·e^(−x/2b))/(a − b).
    const [a, b] = [3, 1];
    for (const x of [1, 5, 20, 60]) {
      const wanted = (a * Math.exp(-x / 2 / a) - b * Math.exp(-x / 2 / b)) / (a - b);
      expect(Math.abs(ratioOfSumsUpper(x, [a, a, b, b], 1e9, "exact") - wanted)).toBeLessThan(1e-8);
      // Lugannani and Rice's, with as many degrees of freedom as there are reals, is near it.
      expect(Math.abs(ratioOfSumsUpper(x, [a, a, b, b], 1e9, "saddlepoint") / wanted - 1)).toBeLessThan(0.1);
    }
  });
  test("limits", () => {
    for (const method of methods) {
      expect(ratioOfSumsUpper(0, [1, 2], 5, method)).toBe(1);
      expect(ratioOfSumsUpper(1, [0], 5, method)).toBeNaN();
      expect(ratioOfSumsUpper(1, [1], 0, method)).toBeNaN();
    }
  });
});

test("the studentized range of two is a t", () => {
  for (const q of [0.5, 2, 4]) near(tukeyCdf(q, 2, 12), 1 - 2 * tUpper(q / Math.SQRT2, 12));
  expect([tukeyCdf(0, 3, 10), tukeyCdf(1, 1, 10)]).toEqual([0, NaN]);
});

const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const df = fc.double({ min: 0.5, max: 1e6, noNaN: true });

test("quantiles undo the distribution functions; tails add to 1", () => {
  fc.assert(
    fc.property(share, df, df, (p, a, b) => {
      near(gammaCdf(gammaQuantile(p, a), a), p);
      near(tCdf(tQuantile(p, a), a), p);
      near(fCdf(fQuantile(p, a, Math.min(b, 1e4)), a, Math.min(b, 1e4)), p);
      near(betaCdf(0.3, 1 + a / 1e4, 2) + betaUpper(0.3, 1 + a / 1e4, 2), 1);
    }),
    { numRuns: 300 },
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
