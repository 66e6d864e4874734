import { join } from "node:path";
import { z } from "zod";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { mergingSchema } from "../../disclosure/merging/merging.ts";
import type { Merging } from "../../disclosure/merging/merging.ts";
import { UserError } from "../../error.ts";
import { jsonText } from "../files.ts";
import { readJsonFile } from "../../readJson.ts";

/** How outputs are protected that earlier editions leave open, relative to the project; there need not be such a file. */
export const PROTECTION_FILE = "notebooks/protection.json";

const outputSchema = z.strictObject({
  chapter: z.string().describe("The chapter's name."),
  output: z.string().describe("The name of its figure or table, or the expression of a number in its prose."),
});

export const protectionSchema = z.strictObject({
  $schema: z.string().optional(),
  protection: z.array(
    z.discriminatedUnion("way", [
      outputSchema.extend({
        way: z.literal("suppress").describe("More cells are withheld, as many as it takes."),
      }),
      outputSchema.extend({
        way: z.literal("round").describe("Its counts are rounded, wherever the report prints them."),
        base: z.number().int().min(2).describe("They are printed as multiples of this."),
      }),
      outputSchema.extend({
        way: z.literal("merge").describe("Categories are published together as one."),
        ...mergingSchema.shape,
      }),
    ]),
  ),
});

export type Protection = z.infer<typeof protectionSchema>["protection"][number];

/** The categories that a chapter publishes together. */
export const mergingsOf = (chosen: readonly Protection[], chapter: string): Merging[] =>
  chosen.flatMap((one) =>
    one.way === "merge" && one.chapter === chapter
      ? [{ dimension: one.dimension, together: one.together, of: one.of }]
      : [],
  );

/** Reads `notebooks/protection.json`; when it can't be read nothing is chosen, and that is a problem. */
export async function readProtection(root: string): Promise<{ chosen: Protection[]; problems: UserError[] }> {
  const read = (await readJsonFile(protectionSchema, join(root, PROTECTION_FILE))) ?? {
    value: { protection: [] },
  };
  if ("value" in read) return { chosen: read.value.protection, problems: [] };
  const { reason, line } = read;
  const place = { file: PROTECTION_FILE, ...(line ? { line } : {}) };
  return { chosen: [], problems: [new UserError("PROTECTION_BROKEN", { reason }, place)] };
}

/**
 * Adds choices to the file.
 *
 * @throws UserError PROTECTION_BROKEN
 */
export async function addProtection(root: string, more: readonly Protection[]): Promise<void> {
  const { chosen, problems } = await readProtection(root);
  if (problems[0]) throw problems[0];
  write(root, withChosen(chosen, more));
}

const write = (root: string, protection: readonly Protection[]): void =>
  writeAtomically(join(root, PROTECTION_FILE), jsonText({ $schema: "./protection.schema.json", protection }));

/**
 * Takes back what was chosen for an output.
 *
 * @throws UserError PROTECTION_BROKEN, PROTECTION_NONE
 */
export async function removeProtection(root: string, output: string): Promise<void> {
  const { chosen, problems } = await readProtection(root);
  if (problems[0]) throw problems[0];
  const protection = chosen.filter((one) => one.output !== output);
  if (protection.length === chosen.length) {
    const known = [...new Set(chosen.map((one) => one.output))].join(", ") || "–";
    throw new UserError("PROTECTION_NONE", { name: output, known });
  }
  write(root, protection);
}

/** One choice for each output: a new one takes the place of the old. */
export const withChosen = (chosen: readonly Protection[], more: readonly Protection[]): Protection[] => [
  ...new Map([...chosen, ...more].map((one) => [`${one.chapter} ${one.output}`, one])).values(),
];
