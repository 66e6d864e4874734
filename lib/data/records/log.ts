import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { UserError } from "../../error.ts";
import { NO_FILE, isAbsent, readJsonFile, unreadable } from "../../readJson.ts";
import { inProject } from "../folders.ts";
import { mergeSchema } from "./merge.ts";

/** Where releases of records go. */
export interface Places {
  /** The records of all releases: later ones are checked against them. */
  log: string;
  /** The files that leave. */
  files: string;
}

/** Relative to the project. The log is to be added to git; `build/` is ignored there, and may be cleared. */
export const PLACES: Places = { log: "notebooks/records", files: "build/records" };

/** Who decided it, why and when. */
const signed = { why: z.string(), by: z.string(), date: z.iso.date() };

/** A release as later ones must know it: of which records, and what of them is out. It quotes no value. */
const releasedSchema = z.looseObject({
  schema: z.literal("oshlab/records/1"),
  source: z.string(),
  delivery: z.string(),
  hash: z.string(),
  /** What the source spoke of, as its description said. */
  period: z.string(),
  columns: z.array(z.string()).min(1),
  keys: z.array(z.string()),
  merged: z.array(mergeSchema),
  ...signed,
  /** Nobody has the file any more. */
  withdrawn: z.strictObject(signed).optional(),
});

/** `id`: the name of its file, without the ending. */
export type Released = z.infer<typeof releasedSchema> & { id: string };

/**
 * The releases of a source that somebody still has, in the order of their names.
 *
 * @param log the folder of the records
 * @throws UserError RECORDS_BROKEN where one can't be read, of any source: nobody knows what is out then
 */
export async function standing(source: string, log: string): Promise<Released[]> {
  const all = await Promise.all((await namesIn(log)).map((name) => read(join(log, name))));
  return all.filter((one) => one.source === source && !one.withdrawn);
}

async function namesIn(log: string): Promise<string[]> {
  try {
    return (await readdir(log))
      .filter((name) => name.endsWith(".json"))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  } catch (error) {
    if (isAbsent(error)) return [];
    throw new UserError("RECORDS_BROKEN", { reason: unreadable(error) }, { file: inProject(log) });
  }
}

async function read(path: string): Promise<Released> {
  const found = (await readJsonFile(releasedSchema, path)) ?? { reason: NO_FILE };
  if ("value" in found) return { ...found.value, id: basename(path, ".json") };
  const { reason, line } = found;
  throw new UserError("RECORDS_BROKEN", { reason }, { file: inProject(path), ...(line ? { line } : {}) });
}
