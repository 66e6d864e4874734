import { z } from "zod";
import { breakSchema, wordsSchema } from "../disclosure/parts.ts";
import { rulesSchema } from "../disclosure/rules/schema.ts";
import { LANGUAGES } from "../words.ts";
import type { Table } from "./field.ts";
import { privacySchema } from "./privacy/schema.ts";

/** How a delivered file is read, as far as it can't be seen from the file itself. */
export const importSchema = z.strictObject({
  /** Sheets of a workbook; without this, the first one. `constants` are columns that every row of it gets. */
  sheets: z
    .array(
      z.strictObject({
        sheet: z.string(),
        constants: z.record(z.string(), z.string()).default({}),
        /** Column as it stands in this sheet to the name it gets. */
        rename: z.record(z.string(), z.string()).default({}),
      }),
    )
    .optional(),
  header: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe("The row with the column names, the first of them; without this it is found, and said."),
  headerRows: z
    .number()
    .int()
    .min(1)
    .max(10)
    .optional()
    .describe("Rows that the names take up: groups of columns above the columns."),
  footer: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe(
      "Rows at the end that are not data; without this only those that an empty row parts from them.",
    ),
  delimiter: z.string().min(1).max(4).optional().describe("One character or several, such as |##|."),
  encoding: z.enum(["utf-8", "windows-1252", "utf-16le", "utf-16be"]).optional(),
  flags: z
    .array(z.string())
    .optional()
    .describe("Columns of numbers with flags behind them, 12.3 b: the letters go to a column “… flag”."),
  /** Columns of a wide table that become rows: the column `name` says which one, `value` what stood in it. */
  unpivot: z
    .strictObject({ columns: z.array(z.string()).min(1), name: z.string(), value: z.string() })
    .optional(),
  /** Rows to keep: codes by the column's name as delivered. */
  keep: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  /** Keep rows that are the same in every column once. */
  distinct: z.boolean().default(false),
  /** Leave out rows where all measures are missing. */
  dropEmpty: z.boolean().default(false),
});

const deliverySchema = z.looseObject({
  name: z.string(),
  path: z.string().regex(/^deliveries\/[^/]+\/data\.parquet$/),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  bytes: z.number().int().positive(),
  oshlab: z.strictObject({
    id: z.string(),
    date: z.string().regex(/^\d{4}-\d\d-\d\d$/),
    rows: z.number().int().nonnegative(),
    /** The files it was made from, as they were called. */
    from: z.array(z.strictObject({ name: z.string(), sha256: z.string() })).min(1),
    /** Hash of the files and of all in the descriptor that bears on the rows: the same again is a no-op. */
    recipe: z.string(),
    /** The quality report, beside the data. */
    quality: z.string(),
    /** Who sent the files: a function or a service. */
    sender: z.string().optional(),
    /** Hash of `schema.json` as it was then; `schema` of the resource is a copy of it, beside the data. */
    schema: z.string().optional(),
    /** What became of identifiers, and how far groups hide a person; beside the data. */
    privacy: z.string().optional(),
    /** Which key its pseudonyms were made with. */
    key: z.string().optional(),
  }),
});

const designSchema = z
  .strictObject({
    weights: z.string().exactOptional(),
    complete: z
      .literal(true)
      .exactOptional()
      .describe("Instead of weights: a register, that has every case. Each row counts for one."),
    strata: z.string().exactOptional(),
    psu: z.string().exactOptional(),
    nested: z.boolean().exactOptional().describe("Are PSUs numbered anew in each stratum?"),
    population: z.string().exactOptional().describe("Number of PSUs in the population of the stratum."),
    second: z
      .strictObject({ units: z.string(), population: z.string() })
      .exactOptional()
      .describe("A second stage without replacement, within PSUs."),
    lonely: z
      .enum(["fail", "remove", "certainty", "adjust", "average"])
      .exactOptional()
      .describe("What becomes of a stratum with one PSU, as R's survey.lonely.psu."),
    lonelyInDomain: z.boolean().exactOptional(),
    replicates: z
      .strictObject({
        columns: z.array(z.string()).min(2),
        type: z.enum(["JK1", "JKn", "bootstrap", "BRR", "Fay"]).exactOptional(),
        rho: z.number().exactOptional(),
        scale: z.number().positive().exactOptional(),
        rscales: z.array(z.number().nonnegative()).exactOptional(),
        mse: z.boolean().exactOptional(),
        df: z.number().positive().exactOptional(),
      })
      .exactOptional()
      .describe("Replicate weights as delivered: their columns and how they were made."),
  })
  .superRefine((design, context) => {
    const issue = (key: string, message: string) =>
      context.addIssue({ code: "custom", path: [key], message });
    if (!design.complete && design.weights === undefined) issue("weights", "—");
    const [second] = Object.keys(design).filter((key) => key !== "complete");
    if (design.complete && second !== undefined) issue(second, "≠ complete");
  });

/** Our additions to a Data Package, under its key `oshlab`. */
const additionsSchema = z.strictObject({
  title: wordsSchema,
  description: wordsSchema,
  kind: z.enum(["aggregate", "microdata", "synthetic"]).describe("microdata: a row a person or an employer."),
  sensitivity: z.enum(["open", "confidential"]).describe("Confidential data lie in data/ alone."),
  citation: z.string(),
  owner: z.string(),
  address: z.string().optional().describe("The page of the owner about this source."),
  contact: z.string().describe("A function, never a person's name."),
  manager: z
    .strictObject({
      role: z.string().min(1).describe("A function or a service, never a person's name."),
      language: z.enum(LANGUAGES),
      mail: z.email().optional().describe("A mailbox of the service."),
    })
    .optional()
    .describe("Who delivers the files and can put them right, and the language to write in."),
  schedule: z
    .strictObject({ months: z.number().int().min(1) })
    .optional()
    .describe("Every how many months a delivery is agreed."),
  universe: wordsSchema.describe("Who or what the numbers speak of."),
  period: z.string(),
  limits: wordsSchema.describe("What these data can't say."),
  breaks: z.array(breakSchema).default([]),
  continues: z
    .array(z.strictObject({ source: z.string(), note: wordsSchema }))
    .default([])
    .describe("Sources whose series this one continues, and what must be known of the join."),
  disclosure: rulesSchema.optional(),
  design: designSchema
    .optional()
    .describe(
      "Columns of the sampling design, and the rules that go with it; as survey(data, {…}) takes them.",
    ),
  permission: z
    .string()
    .optional()
    .describe("What must still be agreed before these data are published, or who agreed to what."),
  privacy: privacySchema.optional(),
  import: importSchema.prefault({}),
});

/** `datapackage.json` of a source: Data Package v2 with our additions. */
export const packageSchema = z
  .looseObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    licenses: z
      .array(
        z.looseObject({
          name: z.string().optional(),
          title: z.string().optional(),
          path: z.string().optional(),
        }),
      )
      .min(1),
    resources: z.array(deliverySchema),
    oshlab: additionsSchema,
  })
  .superRefine(({ oshlab }, context) => {
    const missing = (key: string) =>
      context.addIssue({ code: "custom", path: ["oshlab", key], message: "—" });
    if (oshlab.sensitivity === "confidential" && !oshlab.disclosure) missing("disclosure");
    if (oshlab.kind !== "aggregate" && !oshlab.design) missing("design");
    if (isPersonal(oshlab) && !oshlab.privacy) missing("privacy");
  });

/** Must a purpose, a legal basis and a retention date be stated? Open aggregates and invented people need none. */
const isPersonal = ({ kind, sensitivity }: z.infer<typeof additionsSchema>): boolean =>
  kind === "microdata" || (kind === "aggregate" && sensitivity === "confidential");

export type ImportHints = z.infer<typeof importSchema>;
export type Resource = z.infer<typeof deliverySchema>;
export type Package = z.infer<typeof packageSchema>;

/** A source as it is described: the package, its columns and the folder where it lies. */
export interface Descriptor extends Package {
  folder: string;
  schema: Table;
}
