import { z } from "zod";
import { reliabilityRuleSchema } from "../reliability.ts";

const count = z.number().int().min(1);

/** The disclosure rules of a source, as its descriptor states them. What is left out has the default of its rule. */
export const rulesSchema = z.object({
  minimumCount: count.describe("Least number of respondents (unweighted) behind a published cell."),
  minimumUnits: count.optional().describe("Least number of units (employers, local units) behind it."),
  unit: z
    .strictObject({
      column: z
        .string()
        .describe(
          "The column that says of which unit a row is: its employer, or its person where somebody may have several rows.",
        ),
      is: z
        .enum(["employer", "person"])
        .optional()
        .describe(
          "What it is. Where records leave one by one, those of one person are one; so are those of a unit of which nothing is said.",
        ),
      holding: z.string().optional().describe("The column of its holding: members of one count as one."),
    })
    .optional()
    .describe("Whose rows these are besides the respondents'; left out: no column says it."),
  dominance: z
    .object({ n: count, k: z.number().gt(0).max(100) })
    .optional()
    .describe("(n,k)-dominance: the `n` largest contributors must have less than `k` percent of a total."),
  pPercent: z
    .number()
    .gt(0)
    .optional()
    .describe("p%-rule: nobody may estimate a contributor's value to within `p` percent."),
  groups: z
    .object({ shares: z.boolean(), dimensions: z.array(z.string()) })
    .optional()
    .describe(
      'Is "nobody" or "everybody" of a group also a secret? `dimensions`: of which variables, besides shares.',
    ),
  minimumWeighted: count
    .optional()
    .describe("Least number of respondents behind a weighted total, whose size gives their number away."),
  minimumNumerator: count
    .optional()
    .describe(
      "Shares whose base a reader knows: least number of those who have the property, and of those who haven't.",
    ),
  minimumMean: count.optional().describe("Least number of respondents behind a mean."),
  minimumBeyond: count
    .optional()
    .describe("Least number of respondents on each side of a quantile, and between two of one group."),
  minimumSharing: count
    .optional()
    .describe("Least number of respondents who share a smallest or largest value."),
  minimumFreedom: count.optional().describe("Least residual degrees of freedom of a regression."),
  roundingBase: count.optional().describe("Published counts are rounded to multiples of this."),
  records: z
    .object({ k: count, l: count })
    .optional()
    .describe(
      "Records that leave one by one: how many must look alike, and how many values of a secret they must have.",
    ),
  reliability: reliabilityRuleSchema
    .optional()
    .describe(
      "How sure an estimate must be (effective number of respondents, variation); a default where it isn't stated.",
    ),
  protection: z
    .object({
      width: z
        .number()
        .min(0)
        .max(1)
        .describe(
          "Width of a withheld cell's feasible interval, as a share of the respondents in it; at least one.",
        ),
      sums: z.number().int().min(1).max(4).describe("Sums of so many withheld cells are protected too."),
      singletons: z.boolean().describe("Is a respondent reckoned with who is alone in his cell?"),
    })
    .partial()
    .optional(),
  signedBy: z
    .string()
    .optional()
    .describe("Who answers for the rule (a function, not a name), and why it is as it is."),
  reason: z.string(),
});

export type Rules = z.infer<typeof rulesSchema>;
