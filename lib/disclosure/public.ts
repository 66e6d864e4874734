import { z } from "zod";
import {
  breakSchema,
  dimensionSchema,
  encodingSchema,
  measureSchema,
  sourceSchema,
  wordsSchema,
} from "./parts.ts";

/** The MIME types of public records: all that may be seen outside, and the only source of it. */
export const PUBLIC_MIME = {
  figure: "application/vnd.oshlab.figure+json",
  table: "application/vnd.oshlab.table+json",
  value: "application/vnd.oshlab.value+json",
} as const;

/** `suppressed`: to protect respondents; `unreliable`: too few of them to say anything. */
const statusSchema = z.enum(["shown", "suppressed", "unreliable", "missing"]);

/**
 * What a reader sees of a cell. `value` is null exactly when the status is not `shown`. Counts, standard errors
 * and effective sizes stay behind: the interval is what a reader needs of them, and the flag `u` (low reliability).
 */
export const publicCellSchema = z.object({
  at: z.record(z.string(), z.string()),
  value: z.number().nullable(),
  low: z.number().optional(),
  high: z.number().optional(),
  status: statusSchema,
  flags: z.string().optional(),
});

/** Counts are multiples of a base; `all`: every number that is shown, of this base. */
const roundedSchema = z.object({ base: z.number().int(), all: z.boolean() });

const contentSchema = z.object({
  universe: wordsSchema,
  measure: measureSchema,
  dimensions: z.array(dimensionSchema),
  filter: z.record(z.string(), z.string()),
  cells: z.array(publicCellSchema),
  sources: z.array(sourceSchema).min(1),
  breaks: z.array(breakSchema),
  synthetic: z.boolean(),
  rounded: roundedSchema.optional(),
});

export const publicFigureSchema = contentSchema.extend({
  schema: z.literal("oshlab/figure/1"),
  kind: z.literal("figure"),
  id: z.string(),
  encoding: encodingSchema,
});

export const publicTableSchema = contentSchema.extend({
  schema: z.literal("oshlab/table/1"),
  kind: z.literal("table"),
  id: z.string(),
});

/** A number (or, for a bare value of open data, a short text) in the prose. */
export const publicValueSchema = z.object({
  schema: z.literal("oshlab/value/1"),
  kind: z.literal("value"),
  status: statusSchema,
  /** `u`: of low reliability. */
  flags: z.string().optional(),
  value: z.union([z.number(), z.string(), z.null()]),
  unit: wordsSchema,
  /** `points`: the difference of two percentages. `bare`: not an estimate. */
  measure: z.enum(["index", "percentage", "count", "rate", "mean", "points", "bare"]),
  digits: z.number().int().min(0).max(6),
  signed: z.boolean(),
  /** It is, or was reckoned from, a count that is printed as a multiple of this. */
  rounded: z.number().int().optional(),
  synthetic: z.boolean(),
});

export type PublicCell = z.infer<typeof publicCellSchema>;
export type PublicFigure = z.infer<typeof publicFigureSchema>;
export type PublicTable = z.infer<typeof publicTableSchema>;
export type PublicValue = z.infer<typeof publicValueSchema>;
/** What figures and tables have in common, for the parts that draw either. */
export type PublicContent = z.infer<typeof contentSchema> & { id: string };
