import { chiSquareUpper } from "../distributions/chiSquare.ts";
import { UserError } from "../error.ts";
import { inverse } from "../survey/algebra/inverse.ts";
import { eigenvalues } from "../survey/algebra/symmetric.ts";
import { answersOf } from "./answers.ts";
import type { AnswerOptions } from "./answers.ts";
import { correlation, covariances } from "./covariances.ts";

/**
 * McDonald's omega of one common factor, fitted by maximum likelihood to the correlations: as alpha, but the items
 * needn't weigh alike.
 *
 *     ω = (Σλ)² / ((Σλ)² + Σ(1 − λ²))
 *
 * Source: McDonald (1999), Test Theory, chapter 6; the fit by expectation and maximisation of Rubin & Thayer (1982),
 * Psychometrika 47. Equals that of `fa(x, 1, fm = "ml")` of R psych to 1e-4.
 *
 * @throws UserError SCALE_ITEMS (fewer than three), SCALE_CONSTANT, SCALE_SINGULAR
 * @example
 * omega([[1, 2, 3, 4, 5], [2, 2, 3, 5, 4], [1, 3, 3, 4, 5]]).omega;
 */
export function omega(
  items: readonly ArrayLike<number>[],
  options: AnswerOptions = {},
): { omega: number; loadings: number[] } {
  if (items.length < 3) throw new UserError("SCALE_ITEMS", { count: items.length });
  const { r } = covariances(answersOf(items, options));
  if (!inverse(r)) throw new UserError("SCALE_SINGULAR");
  const loadings = oneFactor(r);
  const [common, unique] = [
    loadings.reduce((sum, one) => sum + one, 0) ** 2,
    loadings.reduce((sum, one) => sum + 1 - one ** 2, 0),
  ];
  return { omega: common / (common + unique), loadings };
}

/** Loadings of one factor; their signs such that the sum is positive. */
function oneFactor(r: number[][]): number[] {
  const indices = r.map((_, i) => i);
  let loadings = indices.map(() => 0.7);
  let unique = indices.map(() => 0.5);
  for (let round = 0; round < 100_000; round++) {
    // β = λ′Ψ⁻¹ / (1 + λ′Ψ⁻¹λ): the factor as the items predict it.
    const precise = indices.map((i) => loadings[i]! / unique[i]!);
    const whole = 1 + indices.reduce((sum, i) => sum + precise[i]! * loadings[i]!, 0);
    const beta = precise.map((one) => one / whole);
    const withFactor = indices.map((i) => indices.reduce((sum, j) => sum + r[i]![j]! * beta[j]!, 0));
    const variance = 1 / whole + indices.reduce((sum, i) => sum + beta[i]! * withFactor[i]!, 0);
    const next = withFactor.map((one) => one / variance);
    unique = indices.map((i) => Math.max(1e-6, 1 - next[i]! * withFactor[i]!));
    const step = Math.max(...indices.map((i) => Math.abs(next[i]! - loadings[i]!)));
    loadings = next;
    if (step < 1e-10) break;
  }
  const sign = Math.sign(loadings.reduce((sum, one) => sum + one, 0)) || 1;
  return loadings.map((one) => one * sign);
}

/**
 * Do the items have enough in common for a factor? The Kaiser-Meyer-Olkin measure: correlations against partial ones;
 * below 0.5 they don't.
 *
 * Source: Kaiser (1974), Psychometrika 39; equals `KMO` of R psych.
 *
 * @throws UserError SCALE_ITEMS, SCALE_CONSTANT, SCALE_SINGULAR
 * @example
 * kmo([[1, 2, 3, 4, 5], [2, 2, 3, 5, 4], [1, 3, 3, 4, 5]]);
 */
export function kmo(items: readonly ArrayLike<number>[], options: AnswerOptions = {}): number {
  const { r } = covariances(answersOf(items, options));
  const inverted = inverse(r)?.inverse;
  if (!inverted) throw new UserError("SCALE_SINGULAR");
  let [plain, partial] = [0, 0];
  r.forEach((row, i) =>
    row.forEach((value, j) => {
      if (i === j) return;
      plain += value ** 2;
      partial += inverted[i]![j]! ** 2 / (inverted[i]![i]! * inverted[j]![j]!);
    }),
  );
  return plain / (plain + partial);
}

/**
 * Eigenvalues of the items' correlations, largest first: how many dimensions there are. With one large value and the
 * rest below 1 the items measure one thing.
 *
 * Source: Pearson (1901), Philosophical Magazine 2; equals `eigen(cor(x))` of R.
 *
 * @throws UserError SCALE_ITEMS, SCALE_CONSTANT
 * @example
 * principalComponents([[1, 2, 3, 4], [2, 2, 3, 5]])[0]; // 1.91
 */
export const principalComponents = (
  items: readonly ArrayLike<number>[],
  options: AnswerOptions = {},
): number[] => eigenvalues(covariances(answersOf(items, options)).r);

/**
 * Bartlett's test that the items have nothing in common at all.
 *
 *     χ² = −(n − 1 − (2k + 5)/6) · log |R|,  df = k(k−1)/2
 *
 * Source: Bartlett (1951), Biometrika 38; equals `cortest.bartlett` of R psych.
 *
 * @throws UserError SCALE_ITEMS, SCALE_CONSTANT, SCALE_SINGULAR
 * @example
 * bartlettTest([[1, 2, 3, 4, 5], [2, 2, 3, 5, 4]]).p;
 */
export function bartlettTest(
  items: readonly ArrayLike<number>[],
  options: AnswerOptions = {},
): { chiSquare: number; df: number; p: number } {
  const answers = answersOf(items, options);
  const inverted = inverse(covariances(answers).r);
  if (!inverted) throw new UserError("SCALE_SINGULAR");
  const k = items.length;
  const chiSquare = -(answers.nEff - 1 - (2 * k + 5) / 6) * inverted.logDeterminant;
  const df = (k * (k - 1)) / 2;
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df) };
}

/**
 * Reliability from two halves of a scale (items 1, 3, 5 … against 2, 4, 6 …), stepped up to its whole length after
 * Spearman and Brown: 2r/(1 + r). Only of who answered all items.
 *
 * Source: Spearman (1910), Brown (1910), British Journal of Psychology 3.
 *
 * @throws UserError SCALE_ITEMS, SCALE_CONSTANT
 * @example
 * splitHalf([[1, 2, 3, 4], [2, 2, 3, 5]]).reliability;
 */
export function splitHalf(
  items: readonly ArrayLike<number>[],
  { weights }: Pick<AnswerOptions, "weights"> = {},
): { correlation: number; reliability: number } {
  const answers = answersOf(items, { ...(weights ? { weights } : {}), missing: "listwise" });
  const half = (odd: number) =>
    answers.weights.map((_, row) =>
      answers.items.reduce((sum, item, i) => (i % 2 === odd ? sum + item[row]! : sum), 0),
    );
  const r = correlation(half(0), half(1), answers.weights);
  if (!Number.isFinite(r) || r === -1) throw new UserError("SCALE_SINGULAR");
  return { correlation: r, reliability: (2 * r) / (1 + r) };
}
