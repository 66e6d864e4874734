import { resolve } from "node:path";

/** The project's folder: where package.json, notebooks/, data/ and site/ are. */
export const ROOT = resolve(import.meta.dirname, "../..");
