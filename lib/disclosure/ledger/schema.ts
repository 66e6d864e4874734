import { z } from "zod";
import { measureSchema } from "../parts.ts";
import { whoSchema } from "../respondents/who.ts";

const hashed = z.string().regex(/^[0-9a-f]{20}$/);

const cellSchema = z.strictObject({
  /** The hash of its identity: source, delivery, variable or statistic, domain. */
  id: hashed,
  /**
   * `published`: a reader has its number; `withheld`: an output showed it as withheld, or would have; `known`: neither,
   * but it was reckoned as known to a reader; `margin`: the total of a table that no table showed, reckoned as known too;
   * `rest`: what is left of a total, which nobody prints.
   */
  state: z.enum(["published", "withheld", "known", "margin", "rest"]),
  kind: measureSchema.shape.kind,
  /** Only whole numbers are possible. */
  whole: z.literal(true).optional(),
  /** Of a published one: the number as it is printed, which stands for all numbers within half a step. */
  value: z.number().optional(),
  step: z.number().positive().optional(),
  /** Of a number that was printed differently later, and of what was reckoned from it: it may have been wrong. */
  corrected: z.literal(true).optional(),
  /** Other numbers that were printed for it, rounded to another step. */
  also: z.array(z.tuple([z.number(), z.number().positive()])).optional(),
  /** Of a count that was printed rounded: the hashes of what tells it more closely, where anything does. */
  toldBy: z.array(hashed).optional(),
  /** Where a reader finds it, or the sign that it is withheld: chapter and output, and the codes of its row. */
  in: z.string().optional(),
  /** Of a published count: the hashes of the counts that it is a part of, and along which dimension. */
  up: z.array(z.tuple([hashed, hashed])).optional(),
  /** Of a published count in bands (15-24), or of what one is a margin of: the hash of all else of its address, and the band. */
  bands: z.array(z.tuple([hashed, z.string().regex(/^\d+-\d+$/)])).optional(),
  /** Of a published count of several categories together: the hashes of each, and of each in what it is a part of. */
  wholes: z.array(z.array(hashed).min(2)).optional(),
  /** Of a count: the hash of what is counted, of which deliveries. */
  of: hashed.optional(),
  /** Of a count: of whom, as hashes of a dimension and of its category, or of several that are taken together. */
  codes: z.array(z.tuple([hashed], hashed)).optional(),
  at: z.string().optional(),
});

const addressSchema = z.record(z.string(), z.string());

const respondentsSchema = z.strictObject({
  who: whoSchema,
  /** What is added up: people, or the hash of what a total or a mean is of. */
  quantity: z.string(),
  /** By hash: the codes of whom each is about; of a part of those who were asked, also of them. */
  cells: z.array(
    z.strictObject({
      id: hashed,
      at: addressSchema,
      /** Is it a share or a mean, and no number by itself? */
      isQuotient: z.literal(true).optional(),
      /** Of a share or a mean: 100 or 1 for all, and how many digits it has. */
      all: z.union([z.literal(100), z.literal(1)]).optional(),
      digits: z.number().int().optional(),
      base: z
        .strictObject({ id: hashed, at: addressSchema, quantity: z.string(), having: z.string().optional() })
        .optional(),
    }),
  ),
});

/**
 * What an edition published, as far as the next one must reckon with it: its cells and the equations between them. No
 * number stands in it that doesn't stand in a public record of that edition.
 */
export const ledgerSchema = z.strictObject({
  schema: z.literal("oshlab/ledger/3"),
  edition: z.string(),
  /** Of everything else: what was changed by hand is found. */
  hash: z.string(),
  deliveries: z.array(
    z.strictObject({
      /** The source and the first digits of the delivery's hash, as cells have it in their identity. */
      name: z.string(),
      /** What it speaks of, as its description says. */
      period: z.string(),
      /** Least number of respondents, by the rules of then. */
      minimumCount: z.number().int().min(1),
    }),
  ),
  cells: z.array(cellSchema),
  /** The hashes of counts, and of places of counts, that other numbers tell; absent: nobody knows which. */
  told: z.array(hashed).optional(),
  /** Of published numbers about rows of a delivery: whose rows, so that they are found again in it. */
  respondents: z.array(respondentsSchema),
  /** Σ coefficient × cell = 0. */
  relations: z.array(z.array(z.tuple([hashed, z.number().int()])).min(2)),
});

export type Ledger = z.infer<typeof ledgerSchema>;
export type LedgerCell = Ledger["cells"][number];
