import { join } from "node:path";
import { writeAtomically } from "@oshlab/kernel/writeAtomically.ts";
import { mergeLedgers } from "../../disclosure/ledger/merge.ts";
import type { Ledger } from "../../disclosure/ledger/schema.ts";
import { ledgerText } from "../../disclosure/ledger/text.ts";
import { UserError } from "../../error.ts";
import { ledgerFile, readLedger } from "./read.ts";

/**
 * Writes the ledger of an edition; what an earlier record of it holds stays in it.
 *
 * @returns the file, relative to the project
 * @throws UserError LEDGER_BROKEN
 */
export async function writeLedger(root: string, ledger: Ledger): Promise<string> {
  const before = await readLedger(root, ledger.edition);
  if (before instanceof UserError) throw before;
  const file = ledgerFile(ledger.edition);
  writeAtomically(join(root, file), ledgerText(before ? mergeLedgers(before, ledger) : ledger));
  return file;
}
