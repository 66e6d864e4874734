import { recordLedger } from "../../disclosure/ledger/record.ts";
import { UserError } from "../../error.ts";
import { examine } from "../checkReport.ts";
import type { Checks } from "../checkReport.ts";
import type { Options } from "../report.ts";
import { writeLedger } from "./write.ts";

/**
 * Output checking of the whole report, and the record of what it publishes, for later editions: cells and equations, with
 * no number that isn't public.
 *
 * @returns what came of it, and the file that was written; null where something must not leave: then there is none
 * @throws UserError EDITION_BROKEN, LEDGER_BROKEN
 */
export async function recordReport(
  options: Omit<Options, "out" | "only">,
): Promise<{ checks: Checks; file: string | null }> {
  const { checks, gated } = await examine(options);
  if (checks.problems.length > 0) {
    checks.problems.push(new UserError("RECORD_REFUSED"));
    return { checks, file: null };
  }
  const published = gated.flatMap((one) => one.published);
  const decisions = gated[0]?.decisions ?? { reasons: new Map() };
  return {
    checks,
    file: await writeLedger(options.root, recordLedger(checks.edition, published, decisions)),
  };
}
