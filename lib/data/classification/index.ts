import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const indexSchema = z.strictObject({
  classifications: z.array(
    z.strictObject({ name: z.string(), version: z.string(), file: z.string().nullable() }),
  ),
  correspondences: z.array(z.strictObject({ from: z.string(), to: z.string(), file: z.string().nullable() })),
});

export type ClassificationIndex = z.infer<typeof indexSchema>;

/** Where the tables of codes lie. */
export const TABLES = join(import.meta.dirname, "..", "classifications");

let read: ClassificationIndex | undefined;

/**
 * The classifications and the correspondences between their versions, as far as they are known. A `file` of null is
 * an empty slot: the report will need the table, and it isn't here yet.
 */
export const classificationIndex = (): ClassificationIndex =>
  (read ??= indexSchema.parse(JSON.parse(readFileSync(join(TABLES, "index.json"), "utf8"))));

/**
 * The slots that are still empty, by name: for `oshlab doctor`.
 *
 * @example
 * missingTables().includes("isco 2008"); // true, until somebody brings the table
 */
export function missingTables(): string[] {
  const { classifications, correspondences } = classificationIndex();
  return [
    ...classifications.filter(({ file }) => file === null).map(({ name, version }) => `${name} ${version}`),
    ...correspondences.filter(({ file }) => file === null).map(({ from, to }) => `${from} → ${to}`),
  ];
}
