import type { CandidateCell } from "../disclosure/candidate.ts";
import { degreesOfFreedom } from "../survey/design/degrees.ts";
import type { Domain, Plan, Variable } from "../survey/design/plan.ts";
import { contrast } from "../survey/estimators/contrast.ts";
import { tInterval } from "../survey/estimators/interval.ts";
import { sizeOf } from "../survey/estimators/size.ts";
import { estimate, meanOf } from "../survey/estimators/terms.ts";
import { standardErrors } from "../survey/variance/evaluate.ts";

/** A mean that counts in a difference, with its sign. */
export interface Side {
  domain: Uint8Array;
  sign: 1 | -1;
}

export interface Difference extends Pick<CandidateCell, "value" | "n" | "nEff" | "se" | "low" | "high"> {
  /** Respondents of each side who answered, unweighted. */
  sizes: number[];
}

/**
 * A sum of means of groups, each plus or minus, with its standard error: a difference has two, a difference of
 * differences four.
 *
 *     Var(Σ sᵢ·ȳᵢ) = Σᵢ Σⱼ sᵢ·sⱼ·Cov(ȳᵢ, ȳⱼ)
 *
 * Independent samples (other strata, other PSUs) have no covariance: Var(ȳ₂ − ȳ₁) = Var(ȳ₁) + Var(ȳ₂). Samples that
 * overlap (the same PSUs in both waves, or the same persons as PSUs of a panel) have the one that the design gives:
 * Var(ȳ₂ − ȳ₁) = Var(ȳ₁) + Var(ȳ₂) − 2·Cov(ȳ₁, ȳ₂).
 *
 * Source: Kish (1965), Survey Sampling, 12.4; equals `svycontrast(svyby(…, covmat = TRUE), …)` of R survey.
 *
 * @returns n and nEff of the smallest group; null where a group has no answer
 * @example
 * difference(plan, y, [{ domain: in2024, sign: 1 }, { domain: in2015, sign: -1 }]); // { value: 3.2, se: 0.5, … }
 */
export function difference(plan: Plan, y: Variable, sides: readonly Side[]): Difference {
  const domains: Domain[] = sides.map(({ domain }) => domain);
  const terms = domains.map((domain) => meanOf(y, domain));
  const sizes = terms.map(({ denominator }) => sizeOf(plan.weights, denominator!));
  const [n, nEff] = [Math.min(...sizes.map((one) => one.n)), Math.min(...sizes.map((one) => one.nEff))];
  const combined = contrast(
    estimate(plan, terms, domains),
    sides.map(({ sign }) => sign),
  );
  const [value, se] = [combined.values[0] ?? null, standardErrors(combined)[0] ?? null];
  const known = { value, n, nEff, sizes: sizes.map((one) => one.n) };
  if (value === null || se === null) return known;
  const anyone = Uint8Array.from(plan.weights, (_, row) => Number(domains.some((domain) => domain[row])));
  return { ...known, se, ...tInterval(value, se, degreesOfFreedom(plan, anyone)) };
}
