import { z } from "zod";
import { wordsSchema } from "../../disclosure/parts.ts";

/** Why personal data are kept, on what ground, for whom and until when. Under `oshlab.privacy` of a source. */
export const privacySchema = z.strictObject({
  purpose: wordsSchema.describe("What the data are used for: no more than that is allowed."),
  legalBasis: z
    .string()
    .min(1)
    .describe("The article, law or protocol that allows it, as the data protection officer states it."),
  readers: z
    .array(z.string().min(1))
    .min(1)
    .describe("Who may read the deliveries: functions, never persons."),
  retention: z.iso.date().describe("The last day on which the deliveries may be kept."),
  linkage: z
    .strictObject({
      group: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]*$/)
        .describe("Sources with the same group and the same key get the same pseudonym for the same person."),
      purpose: wordsSchema.describe("Why records must be linked."),
      sources: z.array(z.string()).min(1).describe("Names of the sources that these data are linked with."),
    })
    .optional()
    .describe("Only with this a direct identifier may become a pseudonym."),
  quasiIdentifiers: z
    .array(z.string())
    .optional()
    .describe(
      "Columns by which somebody could be recognised together; without any: all dimensions, strata and measures but the sensitive ones.",
    ),
  sensitive: z
    .array(z.string())
    .default([])
    .describe("Columns that nobody should learn of a person: for l-diversity."),
});

/** What becomes of a column of the file that identifies a person or an employer. */
export const decisionSchema = z.union([
  z.literal("drop").describe("It is not kept."),
  z
    .literal("pseudonym")
    .describe("It becomes a keyed pseudonym; needs `privacy.linkage` in datapackage.json."),
  z.strictObject({ keep: z.string().min(1).describe("Why it may stay as it is.") }),
]);

export type Privacy = z.infer<typeof privacySchema>;
export type Decision = z.infer<typeof decisionSchema>;
