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
import { whoSchema } from "./respondents/who.ts";
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
  /** Of a total or a mean: its largest contributions, in its unit, largest first, the members of a holding as one. */
  largest: z.array(z.number()).optional(),
  /** Of a share, or of a number of people: the respondents who have the property, unweighted. */
  numerator: z.number().int().nonnegative().optional(),
  /** Of a share of others than the respondents `n` of its cell: how many those are. */
  base: z.number().int().nonnegative().optional(),
  /** Of a quantile: the respondents on the smaller side, who have it or less, or besides one who has it as much or more. */
  beyond: z.number().int().nonnegative().optional(),
  /** The same of the ends of its interval. */
  beyondInterval: z.number().int().nonnegative().optional(),
  /** Of a quantile: the respondents who have it or less. */
  upTo: z.number().int().nonnegative().optional(),
  /** Of a mean, a quantile or a total of a scale: do all respondents have the same value? */
  alike: z.boolean().optional(),
  /** Of a smallest or largest value, or of one that few carry by their weight: the respondents who have exactly this one. */
  sharing: z.number().int().nonnegative().optional(),
});

/** The same, and what a number that doesn't add up is made of. */
const behindSchema = factsSchema.extend({
  /** Of a share or a mean: the weights that it was divided by. With them it is the total that its identity names. */
  divisor: z.number().nonnegative().optional(),
  /** Do all of those have the same weight? Then its interval tells how many they are. */
  equal: z.boolean().optional(),
  /** Of a share, a mean or a number of people: the identity of how many it is of. A quotient falls with it. */
  of: z.string().optional(),
});

/** What kind of number it is, where the measure's kind doesn't tell. */
export const statisticSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("quantile"), probability: z.number().min(0).max(1) }),
  /** A number of people, weighted or not. */
  z.object({ type: z.literal("headcount") }),
  /** A total of what each contributor has: wages, days lost. */
  z.object({ type: z.literal("amount") }),
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
export const candidateCellSchema = behindSchema.extend({
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

/** By column, the columns that it lies in, with the code there of each of its own: the section of each division. */
const nestingSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string())));

/**
 * A whole table as it was estimated: the addresses, identities and facts of all its cells. A figure that
 * shows some of them takes it along, so that what is left out still counts in output checking.
 */
export const wholeTableSchema = z.object({
  dimensions: z.array(
    z.object({
      name: z.string(),
      total: z.string().optional(),
      /** Its codes are those of a classification: 2011 is no year then. */
      classified: z.literal(true).optional(),
    }),
  ),
  /** What its numbers are; absent: what the figure's are. */
  kind: measureSchema.shape.kind.optional(),
  statistic: statisticSchema.optional(),
  /** Of means: the ends of their scale. */
  range: measureSchema.shape.range,
  nesting: nestingSchema.optional(),
  who: whoSchema.optional(),
  cells: z.array(
    behindSchema.extend({
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
  nesting: nestingSchema.optional(),
  /** Who is counted, where rows of a delivery are. */
  who: whoSchema.optional(),
  /** The whole tables that the cells were taken from, for confidential sources; absent: these cells are all. */
  tables: z.array(wholeTableSchema).optional(),
  /** What categories that are published together have each by itself: nobody may type it in the prose. */
  apart: z.array(candidateCellSchema).optional(),
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
/** What rules need to know of a cell besides its value. */
export type Facts = z.infer<typeof factsSchema>;
/** The same, and what a number that doesn't add up is made of. */
export type Behind = z.infer<typeof behindSchema>;
export type Nesting = z.infer<typeof nestingSchema>;
export type CandidateSource = z.infer<typeof candidateSourceSchema>;
export type CandidateCell = z.infer<typeof candidateCellSchema>;
export type WholeTable = z.infer<typeof wholeTableSchema>;
export type Estimates = z.infer<typeof estimatesSchema>;
export type Operation = z.infer<typeof operationSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type CandidateFigure = Extract<Candidate, { kind: "figure" }>;
export type CandidateTable = Extract<Candidate, { kind: "table" }>;
export type CandidateValue = Extract<Candidate, { kind: "value" }>;
