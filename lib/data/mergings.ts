import { mergingSchema } from "../disclosure/merging/merging.ts";
import type { Merging } from "../disclosure/merging/merging.ts";

/** What the report tells a chapter when it runs it: a list of mergings, as JSON. */
export const MERGINGS = "OSHLAB_MERGINGS";

/** The categories that this chapter publishes together; none while somebody works on it in the Lab. */
export const mergings = (): Merging[] =>
  mergingSchema.array().parse(JSON.parse(process.env[MERGINGS] ?? "[]"));
