import { z } from "zod";
import { categorySchema, measureSchema, wordsSchema } from "../disclosure/parts.ts";
import { userLanguage } from "../words.ts";
import type { Words } from "../words.ts";
import { decisionSchema } from "./privacy/schema.ts";

/** What a column is for. A stratum can be grouped by as well: it is a dimension with a part in the design. */
const roles = ["dimension", "measure", "weight", "stratum", "psu", "attribute"] as const;

/** What a common variable is in each wave of a survey. */
const mappingSchema = z.strictObject({
  dimension: z.string().describe("The column that says which wave a row is of."),
  waves: z
    .array(
      z.strictObject({
        code: z.string().describe("The wave, as that column has it."),
        question: z
          .string()
          .nullable()
          .describe("Its number in the questionnaire of the wave; null: not asked."),
        coding: wordsSchema.describe("What the lowest and the highest code mean: 1 = never, 5 = always."),
        base: wordsSchema.describe("Who was asked."),
        mode: wordsSchema.describe("How: face to face, by telephone."),
        verified: z
          .string()
          .nullable()
          .describe("The document that says so; null: unverified, and nothing of this wave is published."),
      }),
    )
    .min(1),
});

const LEADING_DIGITS: Words = {
  nl: "van een postcode mogen alleen de eerste 1, 2 of 3 cijfers blijven, nooit alle vier",
  fr: "d'un code postal, seuls les 1, 2 ou 3 premiers chiffres peuvent rester, jamais les quatre",
  de: "von einer Postleitzahl dürfen nur die ersten 1, 2 oder 3 Ziffern bleiben, nie alle vier",
  en: "of a postcode only the first 1, 2 or 3 digits may stay, never all four",
};

/** Our additions to a Table Schema field, under its key `oshlab`. */
const additionsSchema = z.strictObject({
  label: wordsSchema,
  role: z.enum(roles),
  from: z.string().optional().describe("The column of the delivered file, where it has another name."),
  recode: z.record(z.string(), z.string()).optional().describe("Code as delivered to code as kept."),
  recodeIn: z
    .array(
      z.strictObject({
        column: z.string(),
        codes: z.array(z.string()).min(1),
        recode: z.record(z.string(), z.string()),
      }),
    )
    .optional()
    .describe(
      "Codings that hold for some rows only, instead of `recode`: rows with one of these `codes` in this `column`, both " +
        "as delivered. For a wave that counts from 1 = never among waves that count from 1 = always.",
    ),
  factor: z
    .number()
    .positive()
    .optional()
    .describe("What a delivered number is multiplied by: 100 where percentages are delivered as fractions."),
  ages: z
    .strictObject({
      on: z.iso.date().describe("The day on which the age is reckoned."),
      from: z.array(z.number().int().min(1)).min(1).describe("The first age of each group but the youngest."),
    })
    .optional()
    .describe("Of a date or year of birth: it is kept as an age group, 0_14, 15_24 … 65_plus."),
  area: z
    .strictObject({
      digits: z.literal([1, 2, 3], { error: () => LEADING_DIGITS[userLanguage()] }),
    })
    .optional()
    .describe("Of a postcode: only its first digits are kept, 1xxx. One to three of them, never all four."),
  unit: wordsSchema.optional().describe("Of a measure."),
  kind: measureSchema.shape.kind.optional(),
  digits: measureSchema.shape.digits.optional(),
  multiplier: measureSchema.shape.multiplier,
  range: measureSchema.shape.range,
  counting: measureSchema.shape.counting,
  classification: z
    .string()
    .optional()
    .describe("A code list by name: where one of that name is in classifications/, it gives the categories."),
  version: z.string().optional(),
  level: z
    .number()
    .int()
    .optional()
    .describe("Of a hierarchy: the level whose categories the column has, 1 the coarsest."),
  correspondence: z
    .strictObject({ from: z.string(), to: z.string() })
    .optional()
    .describe(
      "Codes as delivered are translated by this correspondence, before recode: name and version of both sides.",
    ),
  total: z.string().optional().describe("The code of the category that is the sum or average of the others."),
  categories: z.array(categorySchema).optional(),
  ordered: z
    .boolean()
    .optional()
    .describe(
      "Do the categories stand in an order (never, sometimes, always)? Then only neighbours are published together. " +
        "Where it isn't said, codes that all have a number in them and no classification (15_34, 35_49) do.",
    ),
  mapping: mappingSchema
    .optional()
    .describe("How the waves of a survey asked it: without a source that says so it can't be published."),
  signs: z
    .record(z.string(), z.enum(["+", "-"]))
    .optional()
    .describe("Columns that go up (+) or down (-) when this one goes up: a reversed coding is seen by it."),
  missing: wordsSchema
    .optional()
    .describe(
      "Why values may be missing, where many are: it is then no finding about the quality of a delivery.",
    ),
  note: wordsSchema
    .optional()
    .describe("What must be known of this column: the question as asked, its base, its coding."),
});

/** A column: a Table Schema field with our additions. */
export const fieldSchema = z
  .looseObject({
    name: z.string().regex(/^[a-z][a-z0-9_]*$/),
    type: z.enum(["string", "integer", "number", "year", "boolean", "date"]),
    format: z
      .string()
      .optional()
      .describe("Of a date: how it is written in the file, %d/%m/%Y; it is kept as 2026-11-28."),
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
  oshlab: z
    .strictObject({
      identifiers: z
        .record(z.string(), decisionSchema)
        .default({})
        .describe(
          "What becomes of each column of the file that identifies somebody, by its name in the file.",
        ),
    })
    .prefault({}),
});

export type Field = z.infer<typeof fieldSchema>;
export type Table = z.infer<typeof tableSchema>;

/** Is it a column of codes, that cells can be classified by? */
export const isDimension = ({ oshlab: { role } }: Field): boolean =>
  role === "dimension" || role === "stratum";

/** Is it kept as numbers? Codes are kept as text, years too. */
export const isNumeric = (field: Field): boolean =>
  (field.type === "number" || field.type === "integer") && !isDimension(field) && field.oshlab.role !== "psu";
