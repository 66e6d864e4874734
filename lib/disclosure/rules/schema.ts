import { z } from "zod";
import { reliabilityRuleSchema } from "../reliability.ts";

const count = z.number().int().min(1);

/** The disclosure rules of a source, as its descriptor states them. What is left out has the default of its rule. */
export const rulesSchema = z.object({
  /** Least number of respondents (unweighted) behind a published cell. */
  minimumCount: count,
  /** Least number of units (employers, local units) behind it. */
  minimumUnits: count.optional(),
  /** (n,k)-dominance: the `n` largest contributors must not have more than `k` percent of a total. */
  dominance: z.object({ n: count, k: z.number().gt(0).max(100) }).optional(),
  /** p%-rule: nobody may estimate a contributor's value to within `p` percent. */
  pPercent: z.number().gt(0).optional(),
  /** Is "nobody" or "everybody" of a group also a secret? `dimensions`: of which variables, besides shares. */
  groups: z.object({ shares: z.boolean(), dimensions: z.array(z.string()) }).optional(),
  /** Least number of respondents behind a weighted total, whose size gives their number away. */
  minimumWeighted: count.optional(),
  /** Shares whose base a reader knows: least number of those who have the property, and of those who haven't. */
  minimumNumerator: count.optional(),
  /** Least number of respondents behind a mean. */
  minimumMean: count.optional(),
  /** Least number of respondents on each side of a quantile. */
  minimumBeyond: count.optional(),
  /** Least number of respondents who share a smallest or largest value. */
  minimumSharing: count.optional(),
  /** Least residual degrees of freedom of a regression. */
  minimumFreedom: count.optional(),
  /** Published counts are rounded to multiples of this. */
  roundingBase: count.optional(),
  /** Records that leave one by one: how many must look alike, and how many values of a secret they must have. */
  records: z.object({ k: count, l: count }).optional(),
  /** How sure an estimate must be (effective number of respondents, variation); a default where it isn't stated. */
  reliability: reliabilityRuleSchema.optional(),
  protection: z
    .object({
      /** Width of a withheld cell's feasible interval, as a share of the respondents in it; at least one. */
      width: z.number().min(0).max(1),
      /** Sums of so many withheld cells are protected too. */
      sums: z.number().int().min(1).max(4),
      /** Is a respondent reckoned with who is alone in his cell? */
      singletons: z.boolean(),
    })
    .partial()
    .optional(),
  /** Who answers for the rule (a function, not a name), and why it is as it is. */
  signedBy: z.string().optional(),
  reason: z.string(),
});

export type Rules = z.infer<typeof rulesSchema>;
