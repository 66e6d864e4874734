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
  const { units, stratumOf, sampled } = plan.stages[0]!;
  const [seen, strata] = [new Uint8Array(stratumOf.length), new Uint8Array(sampled.length)];
  let df = 0;
  for (let row = 0; row < units.length; row++) {
    const unit = units[row]!;
    if (!domain[row] || seen[unit]) continue;
    seen[unit] = 1;
    df++;
    if (!strata[stratumOf[unit]!]) df--;
    strata[stratumOf[unit]!] = 1;
  }
  return df;
}
