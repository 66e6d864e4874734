import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** The log of a source's forgotten deliveries, beside its description. It is kept for ever. */
export const FORGOTTEN_FILE = "forgotten.json";

const forgottenSchema = z.array(
  z.strictObject({
    delivery: z.string(),
    hash: z.string(),
    rows: z.number(),
    /** The day on which it was forgotten. */
    date: z.iso.date(),
    /** The account that ran the command. */
    by: z.string(),
    why: z.string(),
  }),
);

export type Forgotten = z.infer<typeof forgottenSchema>[number];

/** The log of a source, oldest first; empty where nothing was forgotten. */
export function forgottenOf(folder: string): Forgotten[] {
  const file = join(folder, FORGOTTEN_FILE);
  return existsSync(file) ? forgottenSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : [];
}
