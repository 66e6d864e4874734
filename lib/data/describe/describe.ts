import { existsSync, renameSync, rmdirSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../../error.ts";
import { importSchema } from "../descriptor.ts";
import { withEngine } from "../engine.ts";
import { dataFolders } from "../folders.ts";
import type { ImportStep } from "../import/import.ts";
import { load } from "../import/load.ts";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { writeJsonSchemas } from "../jsonSchema.ts";
import { draftOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { toFillIn } from "./fillIn.ts";
import { homeOfDrafts, withScratch, workingFolder } from "./home.ts";

/** A draft that was written, and where. */
export interface Described extends Draft {
  folder: string;
  /** Fields that a person must fill in. */
  open: number;
}

/**
 * Drafts the description of a new source from a file and writes `datapackage.json` and `schema.json` to a folder
 * that git doesn't see: `data/`, or the first of `OSHLAB_DATA` that is hidden. No row of the file is kept.
 *
 * @param paths one file, or several with the same columns
 * @param as the name of the source
 * @param progress told how far it is, as of an import
 * @throws UserError DESCRIPTOR_EXISTS, DESCRIPTOR_NAME, IMPORT_…
 * @example
 * await describeFiles(["tuesday.csv"], "sick-leave");
 */
export async function describeFiles(
  paths: string[],
  as: string,
  progress: (step: ImportStep, part: number) => void = () => {},
): Promise<Described> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(as)) throw new UserError("DESCRIPTOR_NAME", { name: as });
  for (const file of paths) if (!existsSync(file)) throw new UserError("IMPORT_NO_FILE", { file }, { file });
  const folder = join(homeOfDrafts(), as);
  if (dataFolders().some((one) => existsSync(join(one, as))))
    throw new UserError("DESCRIPTOR_EXISTS", { name: as }, { file: folder });
  const draft = await withScratch((scratch) =>
    withEngine(async (connection) => {
      const files = paths.map((path) => ({ path, name: basename(path) }));
      const { columns } = await load(connection, importSchema.parse({}), files, scratch, {
        progress: (part) => progress("read", part),
      });
      progress("check", 0);
      return draftOf(connection, as, columns);
    }),
  );
  write(folder, draft);
  return { ...draft, folder, open: toFillIn(draft.description).length + toFillIn(draft.schema).length };
}

/** Both files or none: whoever stops it in between leaves no half draft under this name. */
function write(folder: string, { description, schema }: Draft): void {
  const home = join(folder, "..");
  writeJsonSchemas(home);
  const draft = join(workingFolder(home), basename(folder));
  const files = { "schema.json": schema, "datapackage.json": description };
  for (const [name, json] of Object.entries(files))
    writeAtomically(join(draft, name), JSON.stringify(json, null, 2) + "\n");
  renameSync(draft, folder);
  rmdirSync(join(draft, ".."));
}
