import { z } from "zod";

/** The parts that candidate and public records share. Codes are those of the classification named. */

export const wordsSchema = z.object({ nl: z.string(), fr: z.string(), de: z.string(), en: z.string() });

export const categorySchema = z.object({ code: z.string(), label: wordsSchema });

/** A category as figures have it: one of the classification, or several of them published as one. */
const shownCategorySchema = categorySchema.extend({
  /** Of several that are published together, because of what earlier editions show: their codes. */
  together: z.array(z.string()).optional(),
});

/** A variable that cells are classified by: sex, country, year, answer. Categories are in display order. */
export const dimensionSchema = z.object({
  name: z.string(),
  label: wordsSchema,
  classification: z.string().optional(),
  version: z.string().optional(),
  /** The category that is the sum or average of the others, if there is one. */
  total: z.string().optional(),
  categories: z.array(shownCategorySchema),
});

/**
 * What a count is of, in the rates that are defined: accidents with more than three days of absence (ESAW) or with one
 * lost day and more (Fedris), days lost, percent of lasting incapacity, deaths; persons employed, full-time equivalents,
 * hours worked.
 */
export const COUNTINGS = [
  "accidents-over-3-days",
  "accidents-from-1-day",
  "lost-days",
  "incapacity",
  "deaths",
  "persons",
  "fte",
  "hours",
] as const;
const countingSchema = z.enum(COUNTINGS);

/** What is measured, in which unit, shown with how many digits. */
export const measureSchema = z.object({
  name: z.string(),
  label: wordsSchema,
  unit: wordsSchema,
  /** `percentage` values are 0 to 100. */
  kind: z.enum(["index", "percentage", "count", "rate", "mean"]),
  digits: z.number().int().min(0).max(6),
  /** How many one of the unit is: 1000 where persons are given in thousands. */
  multiplier: z.number().positive().optional(),
  /** What exactly is set against what, of a rate: two rates stand on one axis only when this is the same. */
  definition: z.string().optional(),
  /** What exactly is counted, where a defined rate asks for it. */
  counting: countingSchema.optional(),
  /** The theoretical bounds of the scale, if it has any. */
  range: z.tuple([z.number(), z.number()]).optional(),
});

/** What a reader must know of where the numbers come from. */
export const sourceSchema = z.object({
  name: z.string(),
  title: wordsSchema,
  delivery: z.string(),
  hash: z.string(),
  licence: z.string(),
  citation: z.string(),
  period: z.string(),
});

/** A place on a dimension where the series before and after can't be compared. */
export const breakSchema = z.object({
  dimension: z.string(),
  code: z.string(),
  label: wordsSchema,
  /** Known from flags of cells: it breaks their series alone. A declared break goes through all of them. */
  flagged: z.literal(true).optional(),
  /**
   * How this category was surveyed, where it was in another way than the rest: it alone stands apart, and those
   * before and after it can be compared with each other. `label` is then the name of the mode: "by telephone".
   */
  mode: z.string().optional(),
  /** What a line does here: it stops (`flagged`, unless told), runs on `dashed`, or is `refused`. */
  line: z.enum(["dashed", "flagged", "refused"]).optional(),
  /** A sentence for the foot of every figure and table that it concerns. */
  note: wordsSchema.optional(),
});

/** How a figure is drawn: which chart, and which dimension goes where. */
export const encodingSchema = z.object({
  chart: z.enum(["line", "bars", "dots", "stack"]),
  /** The dimension along the category axis (time for a line, countries for bars). */
  x: z.string(),
  /** The dimension shown by colour and symbol. */
  series: z.string().optional(),
  /** Categories of `x` or `series` to bring out; the others step back. */
  highlight: z.array(z.string()).default([]),
  /** `value`: largest first (by the first series); `given`: in the dimension's order. */
  order: z.enum(["given", "value"]).default("given"),
});

export type Category = z.infer<typeof shownCategorySchema>;
export type Dimension = z.infer<typeof dimensionSchema>;
export type Counting = (typeof COUNTINGS)[number];
export type Measure = z.infer<typeof measureSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Break = z.infer<typeof breakSchema>;
export type Encoding = z.infer<typeof encodingSchema>;
/** The address of a cell: dimension name to category code. */
export type At = Record<string, string>;
