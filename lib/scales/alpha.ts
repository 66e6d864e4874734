import { fQuantile } from "../distributions/f.ts";
import { times } from "../survey/algebra/matrix.ts";
import { inverse } from "../survey/algebra/inverse.ts";
import { answersOf } from "./answers.ts";
import type { AnswerOptions } from "./answers.ts";
import { covariances } from "./covariances.ts";
import type { Matrices } from "./covariances.ts";

/** How consistent the items of a scale are. */
export interface Consistency {
  /** Cronbach's alpha. */
  alpha: number;
  /** Of standardised items. */
  standardised: number;
  /** Guttman's lambda 6, from how well the others predict each item; null where they do so exactly. */
  guttman6: number | null;
  averageCorrelation: number;
  medianCorrelation: number;
  /** Standard error of alpha (Duhachek & Iacobucci). */
  se: number;
}

export interface Alpha extends Consistency {
  /** Feldt's interval of alpha. */
  low: number;
  high: number;
  n: number;
  nEff: number;
}

/**
 * Cronbach's alpha of a scale with k items, from the covariances C of its items:
 *
 *     α = k/(k−1) · (1 − tr C / ΣC)
 *     interval: 1 − (1 − α)·F(1 ∓ (1−level)/2; n−1, (n−1)(k−1))
 *
 * With weights n is Kish's effective size: an approximation, since Feldt's interval is for simple samples. The
 * items must point the same way: those worded the other way are turned round before.
 *
 * Source: Cronbach (1951), Psychometrika 16; Feldt, Woodruff & Salih (1987), Applied Psychological Measurement 11;
 * Duhachek & Iacobucci (2004), Journal of Applied Psychology 89. Equals `alpha` of R psych.
 *
 * @param items one array an item, one entry a respondent; NaN where there is no answer
 * @throws UserError SCALE_ITEMS, SCALE_CONSTANT
 * @example
 * cronbachAlpha([[1, 2, 3, 4], [2, 2, 3, 5]]).alpha; // 0.95
 */
export function cronbachAlpha(
  items: readonly ArrayLike<number>[],
  { level = 0.95, ...options }: AnswerOptions & { level?: number } = {},
): Alpha {
  const answers = answersOf(items, options);
  const { n, nEff } = answers;
  const found = consistency(covariances(answers), nEff);
  const [first, second] = [nEff - 1, (nEff - 1) * (items.length - 1)];
  const bound = (p: number) => 1 - (1 - found.alpha) * fQuantile(p, first, second);
  return { ...found, low: bound((1 + level) / 2), high: bound((1 - level) / 2), n, nEff };
}

/** The same from a matrix of covariances, for some of the items. */
export function consistency({ c, r }: Matrices, n: number): Consistency {
  const k = c.length;
  const [sumC, sumR] = [sumOf(c), sumOf(r)];
  const trace = c.reduce((sum, row, i) => sum + row[i]!, 0);
  const product = times(c, c);
  const traceOfProduct = product.reduce((sum, row, i) => sum + row[i]!, 0);
  const variance =
    ((2 * k * k) / ((k - 1) ** 2 * sumC ** 3)) *
    (sumC * (traceOfProduct + trace ** 2) - 2 * trace * sumOf(product));
  const others = r.flatMap((row, i) => row.slice(0, i)).sort((a, b) => a - b);
  const unexplained = inverse(r)?.inverse.map((row, i) => 1 / row[i]!);
  return {
    alpha: (k / (k - 1)) * (1 - trace / sumC),
    standardised: (k / (k - 1)) * (1 - k / sumR),
    guttman6: unexplained ? 1 - unexplained.reduce((sum, one) => sum + one, 0) / sumR : null,
    averageCorrelation: (sumR - k) / (k * (k - 1)),
    medianCorrelation: (others[(others.length - 1) >> 1]! + others[others.length >> 1]!) / 2,
    se: Math.sqrt(Math.max(0, variance) / n),
  };
}

/** The sum of all entries. */
export const sumOf = (matrix: readonly (readonly number[])[]): number =>
  matrix.reduce((sum, row) => sum + row.reduce((inner, value) => inner + value, 0), 0);
