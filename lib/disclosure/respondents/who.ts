import { z } from "zod";

/** By which other weights than those of the source's description people are counted. */
export const weightingSchema = z.union([
  /** Weights that were adjusted: by the codes of which columns, and a hash of what they meet. */
  z.strictObject({ by: z.array(z.string()), to: z.string() }),
  /** Those of another column; null: each row counts for one. */
  z.strictObject({ column: z.string().nullable() }),
]);

/**
 * Who is counted in a table of a delivery's rows, beside the codes of its cells. Only output checking looks at it: with
 * it the rows behind each number are found again.
 */
export const whoSchema = z.object({
  /** The delivery, as identities name it. */
  delivery: z.string(),
  /** Columns that a chapter computed from others, in SQL, those of each step together. */
  computed: z.array(z.record(z.string(), z.string())),
  /** Whoever is counted has answered these. */
  answered: z.array(z.string()),
  /** Of shares, and of numbers of people who have something: the column in which they have a 1. */
  having: z.string().optional(),
  /** Of ratios: the column that is divided by, and whether it is a 0/1 column. */
  per: z.object({ column: z.string(), has: z.boolean() }).optional(),
  /** Where people are counted by other weights: one after the other. */
  weighted: z.array(weightingSchema).optional(),
});

export type Who = z.infer<typeof whoSchema>;
