import { join } from "node:path";

/** The folder of the project that this library belongs to. */
export const ROOT = join(import.meta.dirname, "../..");
