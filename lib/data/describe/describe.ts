import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../../error.ts";
import { importSchema } from "../descriptor.ts";
import { withEngine } from "../engine.ts";
import { dataFolders, isSeenByGit } from "../folders.ts";
import { Scratch } from "../formats/scratch.ts";
import { load } from "../import/load.ts";
import { writeAtomically } from "../import/write.ts";
import { writeJsonSchemas } from "../jsonSchema.ts";
import { draftOf } from "./draft.ts";
import type { Draft } from "./draft.ts";
import { toFillIn } from "./fillIn.ts";

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
 * @throws UserError DESCRIPTOR_EXISTS, DESCRIPTOR_NAME, IMPORT_…
 * @example
 * await describeFiles(["tuesday.csv"], "sick-leave");
 */
export async function describeFiles(paths: string[], as: string): Promise<Described> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(as)) throw new UserError("DESCRIPTOR_NAME", { name: as });
  for (const file of paths) if (!existsSync(file)) throw new UserError("IMPORT_NO_FILE", { file }, { file });
  const home = homeOfDrafts();
  const folder = join(home, as);
  if (dataFolders().some((one) => existsSync(join(one, as))))
    throw new UserError("DESCRIPTOR_EXISTS", { name: as }, { file: folder });
  const place = mkdtempSync(join(home, ".draft-"));
  const scratch = new Scratch(place);
  try {
    const draft = await withEngine(async (connection) => {
      const files = paths.map((path) => ({ path, name: basename(path) }));
      const { columns } = await load(connection, importSchema.parse({}), files, scratch);
      return draftOf(connection, as, columns);
    });
    write(folder, draft);
    return { ...draft, folder, open: toFillIn(draft.description).length + toFillIn(draft.schema).length };
  } finally {
    scratch.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** Where a draft goes: nobody knows yet whether the data are confidential. */
function homeOfDrafts(): string {
  const [home] = dataFolders().filter((folder) => {
    if (!existsSync(folder) && folder.endsWith("data")) mkdirSync(folder, { recursive: true });
    return existsSync(folder) && !isSeenByGit(folder);
  });
  if (!home) throw new UserError("IMPORT_CONFIDENTIAL", { name: "data/" });
  return home;
}

function write(folder: string, { description, schema }: Draft): void {
  writeJsonSchemas(join(folder, ".."));
  mkdirSync(folder);
  const files = { "schema.json": schema, "datapackage.json": description };
  for (const [name, json] of Object.entries(files)) {
    const file = join(folder, name);
    writeAtomically(file, JSON.stringify(json, null, 2) + "\n", `${file}.tmp`);
  }
}
