import { describe, expect, test } from "vitest";
import { design } from "../../lib/survey/design/design.ts";
import { difference } from "../../lib/waves/differences.ts";

const flags = (list: unknown[], wanted: unknown) => Uint8Array.from(list, (one) => Number(one === wanted));

describe("a change between two waves", () => {
  test("of independent samples: the variances add up (by hand)", () => {
    // 2015: 1, 2, 3, 4 and 2024: 3, 5, 7, 9, all weights 1, everyone a PSU in the stratum of his wave.
    const wave = ["2015", "2015", "2015", "2015", "2024", "2024", "2024", "2024"];
    const plan = design({ weights: wave.map(() => 1), strata: wave });
    const found = difference(
      plan,
      [1, 2, 3, 4, 3, 5, 7, 9],
      [
        { domain: flags(wave, "2024"), sign: 1 },
        { domain: flags(wave, "2015"), sign: -1 },
      ],
    );
    // s² = 5/3 and 20/3, each over n = 4.
    expect(found.value).toBeCloseTo(6 - 2.5, 12);
    expect(found.se).toBeCloseTo(Math.sqrt(5 / 12 + 20 / 12), 12);
    expect(found.n).toBe(4);
    // t of 6 degrees of freedom: 2.446912.
    expect(found.high! - found.value!).toBeCloseTo(2.446912 * found.se!, 5);
  });

  test("of the same persons: less twice the covariance, as the differences of each give it (by hand)", () => {
    const wave = ["2015", "2024", "2015", "2024", "2015", "2024", "2015", "2024"];
    const person = ["a", "a", "b", "b", "c", "c", "d", "d"];
    const y = [1, 3, 2, 5, 3, 4, 4, 8];
    const plan = design({ weights: wave.map(() => 1), psu: person });
    const found = difference(plan, y, [
      { domain: flags(wave, "2024"), sign: 1 },
      { domain: flags(wave, "2015"), sign: -1 },
    ]);
    // Changes of the four: 2, 3, 1, 4: mean 2.5, s² = 5/3, over n = 4.
    expect(found.value).toBeCloseTo(2.5, 12);
    expect(found.se).toBeCloseTo(Math.sqrt(5 / 12), 12);
    // Taken for independent, the same answers would look less certain: 5/12 + 14/3/4.
    const apart = design({ weights: wave.map(() => 1), strata: wave });
    const independent = difference(apart, y, [
      { domain: flags(wave, "2024"), sign: 1 },
      { domain: flags(wave, "2015"), sign: -1 },
    ]);
    expect(independent.se).toBeCloseTo(Math.sqrt(5 / 12 + 14 / 12), 12);
  });

  test("more than among the rest: four means", () => {
    const wave = ["1", "1", "2", "2", "1", "1", "2", "2"];
    const group = ["x", "x", "x", "x", "y", "y", "y", "y"];
    const both = (w: string, g: string) =>
      Uint8Array.from(wave, (one, row) => Number(one === w && group[row] === g));
    const strata = wave.map((one, row) => one + group[row]);
    const found = difference(
      design({ weights: wave.map(() => 2), strata }),
      [1, 3, 6, 8, 2, 4, 3, 5],
      [
        { domain: both("2", "x"), sign: 1 },
        { domain: both("1", "x"), sign: -1 },
        { domain: both("2", "y"), sign: -1 },
        { domain: both("1", "y"), sign: 1 },
      ],
    );
    expect(found.value).toBeCloseTo(7 - 2 - (4 - 3), 12);
    // Each mean of two has s² = 2 over n = 2.
    expect(found.se).toBeCloseTo(2, 12);
  });

  test("with a group that nobody is in there is none", () => {
    const plan = design({ weights: [1, 1, 1] });
    const found = difference(
      plan,
      [1, 2, 3],
      [
        { domain: Uint8Array.of(1, 1, 1), sign: 1 },
        { domain: Uint8Array.of(0, 0, 0), sign: -1 },
      ],
    );
    expect(found).toEqual({ value: null, n: 0, nEff: 0, sizes: [3, 0] });
  });
});
