import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../error.ts";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { standing } from "./log.ts";
import type { Places } from "./log.ts";

/**
 * Withdraws a release: who decided it says that nobody has the file any more. Its record stays, with who and why; later
 * releases are no longer checked against it, and the file that is still here is deleted.
 *
 * @param release the name of its record
 * @throws UserError RECORDS_NOT_OUT, RECORDS_BROKEN
 */
export async function withdrawRecords(
  source: string,
  release: string,
  { why, by, date }: { why: string; by: string; date: string },
  { log, files }: Places,
): Promise<void> {
  const out = await standing(source, log);
  if (!out.some(({ id }) => id === release))
    throw new UserError("RECORDS_NOT_OUT", {
      name: source,
      release,
      known: out.map(({ id }) => id).join(", ") || "–",
    });
  const path = join(log, `${release}.json`);
  const record = JSON.parse(readFileSync(path, "utf8")) as object;
  rmSync(join(files, `${release}.csv`), { force: true });
  const withdrawn = { ...record, withdrawn: { why, by, date } };
  writeAtomically(path, `${JSON.stringify(withdrawn, null, 2)}\n`);
}
