import { logChoose } from "../distributions/binomial.ts";
import { chiSquareUpper } from "../distributions/chiSquare.ts";
import { positiveRoot } from "../distributions/root.ts";
import { UserError } from "../error.ts";
import { wald } from "./rateRatio.ts";
import type { Ratio, RatioOptions } from "./rateRatio.ts";
import { requireCounts, requireLevel } from "./require.ts";

/** Two groups in rows; without and with the outcome in columns. */
export type TwoByTwo = readonly [readonly [number, number], readonly [number, number]];

/**
 * The odds ratio of a table of two by two, with its interval and test.
 *
 *     wald:  ad/bc, normal on the log scale; p of Pearson's chi-square without correction
 *     exact: Fisher's: the ratio at which the expected count, given the margins, is the one found
 *     midp:  median-unbiased, the count itself counted half
 *
 * A count of zero gives 0 or infinity with the interval's other side; `wald` has no answer there.
 *
 * Source: Agresti (2013), Categorical Data Analysis, 3.1 and 16.6; `exact` equals `fisher.test` of R, the others
 * `oddsratio.wald` and `oddsratio.midp` of R epitools.
 *
 * @throws UserError RATE_NUMBER (not counts), RATE_NO_EVENTS (an empty row or column; `wald`: an empty cell)
 * @example
 * oddsRatio([[35, 25], [15, 45]], { interval: "wald" }).ratio; // 4.2
 */
export function oddsRatio(
  [[a, b], [c, d]]: TwoByTwo,
  { interval = "exact", level = 0.95 }: RatioOptions = {},
): Ratio {
  requireCounts([a, b, c, d]);
  requireLevel(level);
  const margins = [a + b, c + d, a + c, b + d];
  if (margins.includes(0) || (interval === "wald" && a * b * c * d === 0))
    throw new UserError("RATE_NO_EVENTS");
  if (interval === "wald")
    return {
      ...wald((a * d) / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), level),
      p: chiSquareUpper((a * d - b * c) ** 2 * ((a + b + c + d) / margins.reduce((x, y) => x * y)), 1),
    };

  const { expected, tails, p } = conditional(a, margins[2]!, margins[3]!, margins[0]!);
  const tail = (1 - level) / 2;
  const half = interval === "midp" ? 0.5 : 1;
  // How likely a count this high is, rising with the ratio; and one this low, falling.
  const high = (ratio: number) => tails(ratio).above + half * tails(ratio).at;
  const low = (ratio: number) => tails(ratio).below + half * tails(ratio).at;
  const [least, most] = [Math.max(0, a - d), Math.min(a + b, a + c)];
  const found =
    interval === "midp" ? (ratio: number) => high(ratio) - 0.5 : (ratio: number) => expected(ratio) - a;
  return {
    ratio: a === least ? 0 : a === most ? Infinity : positiveRoot(found),
    low: a === least ? 0 : positiveRoot((ratio) => high(ratio) - tail),
    high: a === most ? Infinity : positiveRoot((ratio) => low(ratio) - tail),
    p: interval === "midp" ? Math.min(1, 2 * Math.min(high(1), low(1))) : p,
  };
}

/** The distribution of the first count given the margins: the noncentral hypergeometric one. */
function conditional(count: number, first: number, second: number, drawn: number) {
  const least = Math.max(0, drawn - second);
  const most = Math.min(first, drawn);
  const counts = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const ways = counts.map((k) => logChoose(first, k) + logChoose(second, drawn - k));
  const chances = (ratio: number) => {
    const logs = counts.map((k, index) => ways[index]! + k * Math.log(ratio));
    const top = Math.max(...logs);
    const terms = logs.map((log) => Math.exp(log - top));
    const sum = terms.reduce((x, y) => x + y, 0);
    return terms.map((term) => term / sum);
  };
  const sumOf = (shares: number[], taken: (index: number) => boolean) =>
    shares.reduce((sum, share, index) => (taken(index) ? sum + share : sum), 0);
  const here = count - least;
  const even = chances(1);
  return {
    expected: (ratio: number) =>
      chances(ratio).reduce((sum, share, index) => sum + share * counts[index]!, 0),
    tails: (ratio: number) => {
      const shares = chances(ratio);
      return {
        below: sumOf(shares, (index) => index < here),
        at: shares[here]!,
        above: sumOf(shares, (index) => index > here),
      };
    },
    p: Math.min(
      1,
      sumOf(even, (index) => even[index]! <= even[here]! * (1 + 1e-7)),
    ),
  };
}

/**
 * How many times as large the share with the outcome is in the second row as in the first; normal on the log scale.
 *
 *     ratio = (d / (c + d)) / (b / (a + b)),  se of its logarithm = √(1/b − 1/(a+b) + 1/d − 1/(c+d))
 *
 * Source: Rothman, Greenland & Lash (2008), 14; equals `riskratio.wald` of R epitools.
 *
 * @throws UserError RATE_NUMBER, RATE_NO_EVENTS (a row without anyone, or without the outcome)
 * @example
 * riskRatio([[35, 25], [15, 45]]).ratio; // 1.8
 */
export function riskRatio([[a, b], [c, d]]: TwoByTwo, { level = 0.95 }: { level?: number } = {}): Ratio {
  requireCounts([a, b, c, d]);
  requireLevel(level);
  if (b === 0 || d === 0) throw new UserError("RATE_NO_EVENTS");
  const ratio = d / (c + d) / (b / (a + b));
  const se = Math.sqrt(1 / b - 1 / (a + b) + 1 / d - 1 / (c + d));
  if (se === 0) throw new UserError("RATE_NO_EVENTS");
  return wald(ratio, se, level);
}
