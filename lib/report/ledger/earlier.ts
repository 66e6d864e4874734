import type { Ledger } from "../../disclosure/ledger/schema.ts";
import { UserError } from "../../error.ts";
import { readProtection } from "./protection.ts";
import type { Protection } from "./protection.ts";
import { EDITIONS, editionsWithoutLedger, readLedgers } from "./read.ts";

/** What output checking has to know of editions published before. */
export interface Earlier {
  ledgers: readonly Ledger[];
  /** What was chosen for outputs that these leave open. */
  chosen: readonly Protection[];
}

export const NONE: Earlier = { ledgers: [], chosen: [] };

/** Reads it; what can't be read is a problem, and stops publication. Of an edition without a ledger nothing is known: that is said. */
export async function readEarlier(
  root: string,
): Promise<{ earlier: Earlier; problems: UserError[]; remarks: UserError[] }> {
  const [{ ledgers, problems }, protection, without] = await Promise.all([
    readLedgers(root),
    readProtection(root),
    editionsWithoutLedger(root),
  ]);
  return {
    earlier: { ledgers, chosen: protection.chosen },
    problems: [...problems, ...protection.problems],
    remarks:
      without.length > 0
        ? [new UserError("LEDGER_MISSING", { editions: without.join(", ") }, { file: EDITIONS })]
        : [],
  };
}
