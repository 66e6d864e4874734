import type { Plan } from "./estimate.ts";

/**
 * Degrees of freedom of a domain: PSUs with someone in it minus strata with someone in it. Equals
 * `degf(subset(design, domain))` of R survey. Of replicate weights: those of the whole.
 */
export function degreesOfFreedom(plan: Plan, inDomain: ArrayLike<number | boolean>): number {
  if (plan.kind === "replicates") return plan.df;
  const { units, stratumOf } = plan.stages[0]!;
  const seen = new Set<number>();
  units.forEach((unit, row) => inDomain[row] && seen.add(unit));
  return seen.size - new Set([...seen].map((unit) => stratumOf[unit])).size;
}
