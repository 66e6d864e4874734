import { z } from "zod";
import { categorySchema, measureSchema, wordsSchema } from "../disclosure/parts.ts";

/** What a column is for. A stratum can be grouped by as well: it is a dimension with a part in the design. */
const roles = ["dimension", "measure", "weight", "stratum", "psu", "attribute"] as const;

/** Our additions to a Table Schema field, under its key `oshlab`. */
const additionsSchema = z.strictObject({
  label: wordsSchema,
  role: z.enum(roles),
  /** The column of the delivered file, where it has another name. */
  from: z.string().optional(),
  /** Code as delivered to code as kept. */
  recode: z.record(z.string(), z.string()).optional(),
  /** What a delivered number is multiplied by: 100 where percentages are delivered as fractions. */
  factor: z.number().positive().optional(),
  /** Of a measure. */
  unit: wordsSchema.optional(),
  kind: measureSchema.shape.kind.optional(),
  digits: measureSchema.shape.digits.optional(),
  multiplier: measureSchema.shape.multiplier,
  range: measureSchema.shape.range,
  counting: measureSchema.shape.counting,
  /** A code list by name: where one of that name is in `classifications/`, it gives the categories. */
  classification: z.string().optional(),
  version: z.string().optional(),
  /** The code of the category that is the sum or average of the others. */
  total: z.string().optional(),
  categories: z.array(categorySchema).optional(),
  /** What must be known of this column: the question as asked, its base, its coding. */
  note: wordsSchema.optional(),
});

/** A column: a Table Schema field with our additions. */
export const fieldSchema = z
  .looseObject({
    name: z.string().regex(/^[a-z][a-z0-9_]*$/),
    type: z.enum(["string", "integer", "number", "year", "boolean"]),
    missingValues: z.array(z.string()).optional(),
    decimalChar: z.string().length(1).optional(),
    groupChar: z.string().optional(),
    constraints: z.looseObject({ minimum: z.number().optional(), maximum: z.number().optional() }).optional(),
    oshlab: additionsSchema,
  })
  .superRefine((field, context) => {
    if (field.oshlab.role !== "measure") return;
    for (const key of ["unit", "kind", "digits"] as const)
      if (field.oshlab[key] === undefined)
        context.addIssue({ code: "custom", path: ["oshlab", key], message: "—" });
  });

export const tableSchema = z.looseObject({
  fields: z.array(fieldSchema).min(1),
  missingValues: z.array(z.string()).default([""]),
  primaryKey: z.array(z.string()).optional(),
});

export type Field = z.infer<typeof fieldSchema>;
export type Table = z.infer<typeof tableSchema>;

/** Is it a column of codes, that cells can be classified by? */
export const isDimension = ({ oshlab: { role } }: Field): boolean =>
  role === "dimension" || role === "stratum";

/** Is it kept as numbers? Codes are kept as text, years too. */
export const isNumeric = (field: Field): boolean =>
  (field.type === "number" || field.type === "integer") && !isDimension(field) && field.oshlab.role !== "psu";
