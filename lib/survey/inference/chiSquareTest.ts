import { UserError } from "../../error.ts";
import { chiSquareUpper } from "../../distributions/chiSquare.ts";
import { fUpper } from "../../distributions/f.ts";
import { ratioOfSumsUpper } from "../../distributions/quadraticForm.ts";
import { times, transposed } from "../algebra/matrix.ts";
import { generalizedEigenvalues } from "../algebra/symmetric.ts";
import { degreesOfFreedom } from "../design/degrees.ts";
import type { Domain, Plan } from "../design/plan.ts";
import { contrast } from "../estimators/contrast.ts";
import { estimate, ratioOf, totalOf } from "../estimators/terms.ts";
import type { Estimates } from "../variance/evaluate.ts";
import { crossing, testable } from "../estimators/crossing.ts";
import type { Categories, Crossing } from "../estimators/crossing.ts";
import { waldTest } from "./waldTest.ts";

/** Names as in R's `svychisq(statistic = …)`. */
export type ChiSquareStatistic = "F" | "Chisq" | "Wald" | "adjWald" | "lincom" | "saddlepoint";

export interface ChiSquareTest {
  statistic: number;
  /** Degrees of freedom: one of Chisq, two of an F, none of lincom and saddlepoint. */
  parameter: number[];
  p: number;
  /** Tables as a sample of n would show them: weights scaled to add up to n. Rows in the order of `rows`. */
  observed: number[][];
  expected: number[][];
  rows: string[];
  columns: string[];
  n: number;
}

/**
 * Are two categorical variables associated? Pearson's X² from estimated shares, with the design's effect on it taken
 * out (Rao & Scott):
 *
 * - `F` (second order): X²/Σδ by F with d = (Σδ)²/Σδ² and d·df degrees of freedom; `Chisq` (first order): X²/mean δ by
 *   chi-square; δ are the design effects of the interactions, eigenvalues of (C′D⁻¹C/n)⁻¹ C′D⁻¹VD⁻¹C;
 * - `lincom`, `saddlepoint`: X² by the distribution of Σ δ χ², exactly and nearly, over a chi-square of d·df;
 * - `Wald`, `adjWald`: observed less expected cells by their own covariance, with df or df − q + 1 below.
 *
 * Who lacks one of the answers is left out and stays in the design. Degrees of freedom are those of the domain.
 *
 * Sources: Rao & Scott (1984), Annals of Statistics 12, 46–60; Thomas & Rao (1987), JASA 82, 630–636; Koch, Freeman &
 * Freeman (1975), International Statistical Review 43 (Wald); equals `svychisq` of R survey.
 *
 * @throws UserError SURVEY_TABLE for fewer than two categories or too many empty cells, SURVEY_LENGTH
 * @example
 * const plan = design({ weights: [1, 1, 1, 1, 1, 1] });
 * chiSquareTest(plan, ["a", "a", "a", "b", "b", "b"], ["x", "x", "y", "y", "y", "y"]).statistic; // 2.75
 */
export function chiSquareTest(
  plan: Plan,
  rowOf: Categories,
  columnOf: Categories,
  { statistic = "F", domain }: { statistic?: ChiSquareStatistic; domain?: Domain } = {},
): ChiSquareTest {
  const crossed = testable(crossing(plan, rowOf, columnOf, domain ? { domain } : {}));
  const df = degreesOfFreedom(plan, domain);
  const { shares, ...table } = pearson(plan, crossed, domain);
  if (statistic === "Wald" || statistic === "adjWald")
    return { ...table, ...wald(plan, crossed, df, statistic, domain) };

  const delta = designEffects(shares, crossed);
  const sum = delta.reduce((all, one) => all + one, 0);
  const squares = delta.reduce((all, one) => all + one * one, 0);
  const x2 = table.statistic;
  const d = (sum * sum) / squares;
  if (!(sum > 0) || !(df > 0)) throw new UserError("SURVEY_TABLE");
  if (statistic === "F")
    return { ...table, statistic: x2 / sum, parameter: [d, d * df], p: fUpper(x2 / sum, d, d * df) };
  if (statistic === "Chisq") {
    const p = chiSquareUpper(x2 / (sum / delta.length), delta.length);
    return { ...table, parameter: [delta.length], p };
  }
  const method = statistic === "lincom" ? "exact" : "saddlepoint";
  return { ...table, parameter: [], p: ratioOfSumsUpper(x2, delta, d * df, method) };
}

/** X² and its tables; the shares of the cells with their covariance. */
function pearson(plan: Plan, { rows, columns, cells, counts }: Crossing, domain: Domain | undefined) {
  const one = Float64Array.from(counts);
  const shares = estimate(
    plan,
    cells.map((cell) => ratioOf(cell, one, counts)),
    cells.map(() => domain),
  );
  const n = one.reduce((sum, count) => sum + count, 0);
  const share = (i: number, j: number) => shares.values[i * columns.length + j] ?? 0;
  const observed = rows.map((_, i) => columns.map((_, j) => n * share(i, j)));
  const across = observed.map((row) => row.reduce((sum, value) => sum + value, 0));
  const down = columns.map((_, j) => observed.reduce((sum, row) => sum + row[j]!, 0));
  const expected = across.map((row) => down.map((column) => (row * column) / n));
  let statistic = 0;
  observed.forEach((row, i) =>
    row.forEach((value, j) => (statistic += (value - expected[i]![j]!) ** 2 / expected[i]![j]!)),
  );
  return { statistic, parameter: [], observed, expected, rows, columns, n, shares };
}

/** The eigenvalues δ: how much the design changes the variance of each interaction. */
function designEffects({ values, covariance }: Estimates, { rows, columns, counts }: Crossing): number[] {
  if (covariance.some((row) => row.includes(null))) throw new UserError("SURVEY_TABLE");
  const n = counts.reduce((sum, one) => sum + one, 0);
  const inverse = values.map((share) => (share ? 1 / share : 0));
  // Contrasts of each row with the first one, crossed with those of each column: they leave main effects out.
  const sign = (a: number, k: number) => Number(a === k) - Number(a === 0);
  const contrasts = rows
    .slice(1)
    .flatMap((_, k) =>
      columns
        .slice(1)
        .map((_, l) => rows.flatMap((_, i) => columns.map((_, j) => sign(i, k + 1) * sign(j, l + 1)))),
    );
  const weighted = contrasts.map((row) => row.map((value, cell) => value * inverse[cell]!));
  const simple = times(weighted, transposed(contrasts)).map((row) => row.map((value) => value / n));
  const actual = times(times(weighted, covariance as number[][]), transposed(weighted));
  const delta = generalizedEigenvalues(simple, actual);
  if (!delta) throw new UserError("SURVEY_TABLE");
  return delta;
}

/** Cells but the first row and column, observed less expected, with their covariance. */
function wald(
  plan: Plan,
  { rows, columns, cells, counts }: Crossing,
  df: number,
  statistic: "Wald" | "adjWald",
  domain: Domain | undefined,
) {
  const [r, c] = [rows.length, columns.length];
  const totals = estimate(
    plan,
    cells.map((cell) => totalOf(cell, counts)),
    cells.map(() => domain),
  );
  const at = (i: number, j: number) => totals.values[i * c + j] ?? 0;
  const across = rows.map((_, i) => columns.reduce((sum, _, j) => sum + at(i, j), 0));
  const down = columns.map((_, j) => rows.reduce((sum, _, i) => sum + at(i, j), 0));
  const all = across.reduce((sum, value) => sum + value, 0);
  // ∂(N_ij − N_i N_j/N)/∂N_kl
  const free = rows.slice(1).flatMap((_, i) => columns.slice(1).map((_, j) => [i + 1, j + 1] as const));
  const slopes = free.map(([i, j]) =>
    rows.flatMap((_, k) =>
      columns.map(
        (_, l) =>
          Number(k === i && l === j) -
          (Number(k === i) * down[j]! + Number(l === j) * across[i]!) / all +
          (across[i]! * down[j]!) / all ** 2,
      ),
    ),
  );
  const moved = contrast(totals, slopes);
  const values = free.map(([i, j]) => at(i, j) - (across[i]! * down[j]!) / all);
  const q = (r - 1) * (c - 1);
  const test = waldTest({ values, covariance: moved.covariance }, df);
  const below = statistic === "Wald" ? df : df - q + 1;
  if (!test || !(below > 0)) throw new UserError("SURVEY_TABLE");
  const f = statistic === "Wald" ? test.f : (test.f * below) / df;
  return { statistic: f, parameter: [q, below], p: fUpper(f, q, below) };
}
