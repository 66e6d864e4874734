import { z } from "zod";
import {
  breakSchema,
  dimensionSchema,
  encodingSchema,
  measureSchema,
  sourceSchema,
  wordsSchema,
} from "./parts.ts";
import { reliabilityRuleSchema, reliabilitySchema } from "./reliability.ts";

/** The MIME type of a candidate record. It never leaves the Lab: only output checking makes it public. */
export const CANDIDATE_MIME = "application/vnd.oshlab.candidate+json";

/** The disclosure rules of a source, as its descriptor states them. */
export const rulesSchema = z.object({
  /** Least number of respondents (unweighted) behind a published cell. */
  minimumCount: z.number().int().min(1),
  /** How sure an estimate must be; a default where it isn't stated. */
  reliability: reliabilityRuleSchema.optional(),
  /** Who answers for the rule, and why it is as it is. */
  reason: z.string(),
});

const candidateSourceSchema = sourceSchema.extend({
  sensitivity: z.enum(["open", "confidential"]),
  /** Absent for open data; a confidential source without rules is refused. */
  rules: rulesSchema.optional(),
});

/** One estimate with everything output checking needs. Never published as it is. */
export const candidateCellSchema = z.object({
  at: z.record(z.string(), z.string()),
  value: z.number().nullable(),
  /** Respondents behind the cell, unweighted; required for a confidential source. */
  n: z.number().int().nonnegative().optional(),
  /** Kish's effective sample size. */
  nEff: z.number().nonnegative().optional(),
  se: z.number().nonnegative().optional(),
  /** 95 % interval. */
  low: z.number().optional(),
  high: z.number().optional(),
  /** By the rules of its sources; absent where nothing is known of it. */
  reliability: reliabilitySchema.optional(),
  /** Status flags of the source, in Eurostat's letters (b = break in series, u = low reliability …). */
  flags: z.string().optional(),
  /** Its identity in the table it was taken from, where its address here no longer tells. */
  identity: z.string().optional(),
});

/**
 * A whole table as it was estimated: the addresses, identities and counts of all its cells. A figure that
 * shows some of them takes it along, so that what is left out still counts in output checking.
 */
export const wholeTableSchema = z.object({
  dimensions: z.array(z.object({ name: z.string(), total: z.string().optional() })),
  cells: z.array(
    z.object({
      at: z.record(z.string(), z.string()),
      identity: z.string(),
      n: z.number().int().nonnegative().optional(),
    }),
  ),
});

/** A table of estimates: what a figure, a table or a value is made from. */
export const estimatesSchema = z.object({
  /** Who or what the numbers speak of. */
  universe: wordsSchema,
  measure: measureSchema,
  dimensions: z.array(dimensionSchema),
  /** The categories that every cell shares. */
  filter: z.record(z.string(), z.string()),
  cells: z.array(candidateCellSchema),
  /** The whole tables that the cells were taken from, for confidential sources; absent: these cells are all. */
  tables: z.array(wholeTableSchema).optional(),
  sources: z.array(candidateSourceSchema).min(1),
  breaks: z.array(breakSchema),
  synthetic: z.boolean(),
});

/** How a value in prose comes from its cells. */
export const operationSchema = z.enum(["identity", "difference", "ratio"]);

export const candidateSchema = z.discriminatedUnion("kind", [
  z.object({
    schema: z.literal("oshlab/candidate/1"),
    kind: z.literal("figure"),
    id: z.string(),
    encoding: encodingSchema,
    estimates: estimatesSchema,
  }),
  z.object({
    schema: z.literal("oshlab/candidate/1"),
    kind: z.literal("table"),
    id: z.string(),
    estimates: estimatesSchema,
  }),
  z.object({
    schema: z.literal("oshlab/candidate/1"),
    kind: z.literal("value"),
    /** One estimates object a cell, each with exactly one cell: `difference` and `ratio` have two. */
    operation: operationSchema,
    of: z.array(estimatesSchema).min(1).max(2),
    digits: z.number().int().min(0).max(6).optional(),
    signed: z.boolean().optional(),
  }),
]);

export type Rules = z.infer<typeof rulesSchema>;
export type CandidateSource = z.infer<typeof candidateSourceSchema>;
export type CandidateCell = z.infer<typeof candidateCellSchema>;
export type WholeTable = z.infer<typeof wholeTableSchema>;
export type Estimates = z.infer<typeof estimatesSchema>;
export type Operation = z.infer<typeof operationSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type CandidateFigure = Extract<Candidate, { kind: "figure" }>;
export type CandidateTable = Extract<Candidate, { kind: "table" }>;
export type CandidateValue = Extract<Candidate, { kind: "value" }>;
