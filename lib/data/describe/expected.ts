import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { wordsSchema } from "../../disclosure/parts.ts";
import { repositoryFolder } from "../folders.ts";

const expectedSchema = z.looseObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  oshlab: z.looseObject({ title: wordsSchema, description: wordsSchema, owner: z.string() }),
});

/** A source that the report counts on, with what is known of it before its first file. */
export type Expected = z.infer<typeof expectedSchema>;

const FOLDER = join("data-samples", "expected");

/**
 * The sources that the ministry names and whose files are still to come: nothing of their columns is known here, so
 * that no code or question is written from memory.
 *
 * @example
 * expectedSources().map(({ name }) => name).includes("fedris-accidents"); // true
 */
export function expectedSources(): Expected[] {
  const folder = join(repositoryFolder(), FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => expectedSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))));
}

/** The description of a draft with what is known of its source; what isn't stays marked to be filled in. */
export function withExpected<D extends { name: string; oshlab: Record<string, unknown> }>(draft: D): D {
  const known = expectedSources().find(({ name }) => name === draft.name);
  if (!known) return draft;
  const { design, ...oshlab } = known.oshlab;
  const drafted = draft.oshlab["design"];
  // The weights that are known go before those that were guessed from the file.
  const both = design && typeof drafted === "object" ? { design: { ...drafted, ...design } } : {};
  return { ...draft, oshlab: { ...draft.oshlab, ...oshlab, ...both } };
}
