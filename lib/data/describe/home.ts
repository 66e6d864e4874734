import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../error.ts";
import { dataFolders, isSeenByGit } from "../folders.ts";
import { Scratch } from "../formats/scratch.ts";
import { isAlive } from "../import/isAlive.ts";

/** Where a new source goes: nobody knows yet whether its data are confidential. @throws UserError IMPORT_CONFIDENTIAL */
export function homeOfDrafts(): string {
  const [home] = dataFolders().filter((folder) => {
    if (!existsSync(folder) && folder.endsWith("data")) mkdirSync(folder, { recursive: true });
    return existsSync(folder) && !isSeenByGit(folder);
  });
  if (!home) throw new UserError("IMPORT_CONFIDENTIAL", { name: "data/" });
  return home;
}

/** What is at work on a draft has a folder of this name there, with its process. */
const WORKING = /^\.draft-(\d+)-/;

/**
 * Reads files with scratch files there, that are gone afterwards; what one that was stopped has left goes too.
 *
 * @throws UserError IMPORT_CONFIDENTIAL
 */
export async function withScratch<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const home = homeOfDrafts();
  for (const name of readdirSync(home)) {
    const process = WORKING.exec(name)?.[1];
    if (process && !isAlive(Number(process))) rmSync(join(home, name), { recursive: true, force: true });
  }
  const place = workingFolder(home);
  const scratch = new Scratch(place);
  try {
    return await work(scratch);
  } finally {
    scratch.close();
    rmSync(place, { recursive: true, force: true });
  }
}

/** A new folder in the home of drafts for what isn't finished. */
export const workingFolder = (home: string): string => mkdtempSync(join(home, `.draft-${process.pid}-`));
