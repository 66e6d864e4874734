import { z } from "zod";
import {
  breakSchema,
  dimensionSchema,
  encodingSchema,
  measureSchema,
  sourceSchema,
  wordsSchema,
} from "./parts.ts";
import { reliabilitySchema } from "./reliability.ts";
import { rulesSchema } from "./rules/schema.ts";

/** The MIME type of a candidate record. It never leaves the Lab: only output checking makes it public. */
export const CANDIDATE_MIME = "application/vnd.oshlab.candidate+json";

const candidateSourceSchema = sourceSchema.extend({
  sensitivity: z.enum(["open", "confidential"]),
  /** Absent for open data; a confidential source without rules is refused. */
  rules: rulesSchema.optional(),
});

/** What rules need to know of a cell besides its value. */
const factsSchema = z.object({
  /** Respondents behind the cell, unweighted; required for a confidential source. */
  n: z.number().int().nonnegative().optional(),
  /** Kish's effective sample size. */
  nEff: z.number().nonnegative().optional(),
  /** Units (employers, local units) behind the cell. */
  units: z.number().int().nonnegative().optional(),
  /** Of a total: its largest contributions, largest first, with the members of a holding as one. */
  largest: z.array(z.number()).optional(),
  /** Of a share: the respondents who have the property, unweighted. */
  numerator: z.number().int().nonnegative().optional(),
  /** Of a smallest or largest value: the respondents who have exactly this one. */
  sharing: z.number().int().nonnegative().optional(),
});

/** What kind of number it is, where the measure's kind doesn't tell. */
export const statisticSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("quantile"), probability: z.number().min(0).max(1) }),
  z.object({ type: z.literal("minimum") }),
  z.object({ type: z.literal("maximum") }),
  z.object({
    type: z.literal("regression"),
    /** Residual degrees of freedom. */
    freedom: z.number(),
    /** As many parameters as there are groups of respondents who look alike to the model. */
    saturated: z.boolean(),
  }),
]);

/** One estimate with everything output checking needs. Never published as it is. */
export const candidateCellSchema = factsSchema.extend({
  at: z.record(z.string(), z.string()),
  value: z.number().nullable(),
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
  /** Identities of other cells that it was computed from, a difference or an index: it falls with any of them. */
  also: z.array(z.string()).optional(),
});

/**
 * A whole table as it was estimated: the addresses, identities and facts of all its cells. A figure that
 * shows some of them takes it along, so that what is left out still counts in output checking.
 */
export const wholeTableSchema = z.object({
  dimensions: z.array(z.object({ name: z.string(), total: z.string().optional() })),
  /** What its numbers are; absent: what the figure's are. */
  kind: measureSchema.shape.kind.optional(),
  statistic: statisticSchema.optional(),
  cells: z.array(
    factsSchema.extend({
      at: z.record(z.string(), z.string()),
      identity: z.string(),
      value: z.number().nullable().optional(),
    }),
  ),
});

/** A table of estimates: what a figure, a table or a value is made from. */
export const estimatesSchema = z.object({
  /** Who or what the numbers speak of. */
  universe: wordsSchema,
  measure: measureSchema,
  statistic: statisticSchema.optional(),
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

export type Statistic = z.infer<typeof statisticSchema>;
export type CandidateSource = z.infer<typeof candidateSourceSchema>;
export type CandidateCell = z.infer<typeof candidateCellSchema>;
export type WholeTable = z.infer<typeof wholeTableSchema>;
export type Estimates = z.infer<typeof estimatesSchema>;
export type Operation = z.infer<typeof operationSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type CandidateFigure = Extract<Candidate, { kind: "figure" }>;
export type CandidateTable = Extract<Candidate, { kind: "table" }>;
export type CandidateValue = Extract<Candidate, { kind: "value" }>;
