import { z } from "zod";

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
  /** Where weights were adjusted: by the codes of which columns, and a hash of what they meet. */
  weighted: z.array(z.object({ by: z.array(z.string()), to: z.string() })).optional(),
});

export type Who = z.infer<typeof whoSchema>;
