import { describe, expect, test } from "vitest";
import { poissonInterval } from "../../lib/rates/poisson.ts";
import { expected } from "../reference/read.ts";

const close = (value: number, reference: number, tolerance = 1e-12) =>
  expect(Math.abs(value - reference)).toBeLessThanOrEqual(tolerance * Math.abs(reference));

describe("exact Poisson interval (R qgamma)", () => {
  const { x, pt, lower, upper, lower90, upper90 } = expected("rates_epi").results.garwood_qgamma;

  test.each(x as number[])("count %d", (count) => {
    const at = (x as number[]).indexOf(count);
    const [half, ninety] = [poissonInterval(count), poissonInterval(count, 0.9)];
    close(half.low / pt[at], lower[at]);
    close(half.high / pt[at], upper[at]);
    close(ninety.low / pt[at], lower90[at]);
    close(ninety.high / pt[at], upper90[at]);
  });
});

/** P(X ≤ count) summed from zero, in another order than the interval itself does. */
function below(count: number, mean: number): number {
  let log = -mean;
  let sum = Math.exp(log);
  for (let k = 1; k <= count; k++) {
    log += Math.log(mean / k);
    sum += Math.exp(log);
  }
  return sum;
}

test("holds its definition for every count up to 2,000: each tail has 2.5 %", () => {
  for (let count = 1; count <= 2000; count += count < 30 ? 1 : 7) {
    const { low, high } = poissonInterval(count);
    close(below(count, high), 0.025, 1e-9);
    close(1 - below(count - 1, low), 0.025, 1e-9);
  }
});

test("of no events: from 0 to −log(0.025)", () => {
  expect(poissonInterval(0).low).toBe(0);
  close(poissonInterval(0).high, -Math.log(0.025));
});

test("of very many events it is close to the count ± 1.96 times its root", () => {
  const { low, high } = poissonInterval(1_000_000);
  close(low, 1_000_000 - 1959.96, 1e-5);
  close(high, 1_000_000 + 1959.96, 1e-5);
});

test("takes nothing but counts", () => {
  for (const count of [-1, 2.5, NaN])
    expect(() => poissonInterval(count)).toThrow(expect.objectContaining({ code: "RATE_NUMBER" }));
  expect(() => poissonInterval(5, 1)).toThrow(expect.objectContaining({ code: "RATE_NUMBER" }));
});
