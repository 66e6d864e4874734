import { z } from "zod";
import { RULE_CODES } from "../../disclosure/rules/rule.ts";

/** The exceptions from rules of output checking, relative to the project; there need not be such a file. */
export const EXCEPTIONS_FILE = "notebooks/exceptions.json";

/** What a person excepts from one rule, and why. Only rules can be named here: nothing else is ever lifted. */
export const exceptionSchema = z.strictObject({
  chapter: z.string().describe("The chapter's name."),
  output: z.string().describe("The name of its figure or table, or the expression of a number in its prose."),
  rule: z.enum(RULE_CODES).describe("The rule, as `oshlab check` names it."),
  cells: z
    .array(z.record(z.string(), z.string()).refine((at) => Object.keys(at).length > 0))
    .min(1)
    .optional()
    .describe("Categories of the cells that are meant; left out: all cells of the output."),
  of: z
    .string()
    .regex(/^[0-9a-f]{20}$/)
    .optional()
    .describe(
      "For which cells, of which deliveries it was decided: `oshlab except` writes it. Without it, and where there are others now, it lifts nothing until the same command confirms it.",
    ),
  reason: z
    .string()
    .trim()
    .min(10)
    .describe("Why this is safe, in a sentence. It is shown in every verdict."),
  by: z
    .array(
      z.strictObject({
        who: z.string().trim().min(1).describe("A function or initials."),
        date: z.iso.date(),
      }),
    )
    .min(1)
    .describe("Who decided it, and when: as many different people as the edition asks (`checkers`)."),
});

export const exceptionsSchema = z.strictObject({
  $schema: z.string().optional(),
  exceptions: z.array(exceptionSchema),
});

export type Exception = z.infer<typeof exceptionSchema>;
