import { sourceOfCatalogue } from "../data/catalogue.ts";
import { isUnconfirmed } from "../data/permission.ts";
import { UserError, isUserError } from "../error.ts";
import type { Run } from "./execute.ts";

/** A remark for each source that these chapters read and whose owner has not confirmed yet that it may be used. */
export function unconfirmedPermissions(runs: Run[]): UserError[] {
  const names = [...new Set(runs.flatMap((run) => run.reads.map((read) => read.name)))].sort();
  return names.flatMap((name) => {
    const descriptor = described(name);
    if (!descriptor || !isUnconfirmed(descriptor)) return [];
    return [new UserError("DATA_PERMISSION", { name, owner: descriptor.oshlab.owner })];
  });
}

/** The description of a source; nothing where it can't be read: that is a problem of its own. */
function described(name: string) {
  try {
    return sourceOfCatalogue(name)?.descriptor;
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}
