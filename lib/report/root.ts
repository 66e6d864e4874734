import { join } from "node:path";
import { projectFolder } from "../data/folders.ts";

/** The folder of the programs: the library, the kernel, and what npm installed. */
export const ROOT = join(import.meta.dirname, "../..");

/** The folder of the project: notebooks, data and site. The same one, unless `OSHLAB_FOLDER` names another. */
export const PROJECT = projectFolder();
