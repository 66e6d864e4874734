import type { Domain, Plan } from "./plan.ts";

/**
 * Degrees of freedom of a domain: PSUs with someone in it minus strata with someone in it. Equals
 * `degf(subset(design, domain))` of R survey. Of replicate weights: those of the whole.
 *
 * @example
 * degreesOfFreedom(design({ weights: [1, 1, 1] }), [true, true, false]); // 1
 */
export function degreesOfFreedom(plan: Plan, domain?: Domain): number {
  if (plan.kind === "replicates" || !domain) return plan.df;
  const { units, stratumOf } = plan.stages[0]!;
  const seen = new Set<number>();
  units.forEach((unit, row) => domain[row] && seen.add(unit));
  return seen.size - new Set([...seen].map((unit) => stratumOf[unit])).size;
}
