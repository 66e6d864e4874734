import { classesOfDeliveries } from "../../../lib/data/classes.ts";
import { check } from "../../../lib/disclosure/check.ts";
import { decideAudited } from "../../../lib/disclosure/decideAudited.ts";
import { recordLedger } from "../../../lib/disclosure/ledger/record.ts";
import type { Ledger } from "../../../lib/disclosure/ledger/schema.ts";
import { publish } from "../../../lib/disclosure/publish.ts";
import { NO_BASES } from "../../../lib/disclosure/rounding/base.ts";
import { isUserError } from "../../../lib/error.ts";
import { printedIn } from "./printed.ts";
import type { Asked, Printed } from "./printed.ts";

/** What editions print, one after the other. */
export interface Published {
  printed: Printed[];
  editions: number;
  /** Editions that nothing protects, or that contradict an earlier one: they don't leave. */
  refused: number;
  /** What output checking broke down over: these editions don't leave either. */
  broken: string[];
}

/**
 * Publishes editions of one delivery through output checking, each with the ledgers of those before.
 *
 * @param options.gated false: as if nothing were decided, to see that an attack can succeed
 * @param options.byRows false: without the look at who stands behind each number
 */
export async function publishedOf(
  editions: readonly Asked[][],
  { gated = true, byRows = true } = {},
): Promise<Published> {
  const found: Published = { printed: [], editions: editions.length, refused: 0, broken: [] };
  const ledgers: Ledger[] = [];
  for (const [edition, asked] of editions.entries()) {
    const records = gated
      ? await recordsOf(asked, edition, ledgers, byRows).catch((error: unknown) => {
          found.broken.push(String(error));
          return undefined;
        })
      : asked.map(({ candidate }) => publish(candidate, new Set()));
    if (records === undefined) found.refused++;
    else
      found.printed.push(
        ...asked.flatMap((one, index) => {
          const record = records[index];
          return record ? printedIn(record, one, edition + 1) : [];
        }),
      );
  }
  return found;
}

async function recordsOf(asked: readonly Asked[], edition: number, ledgers: Ledger[], byRows: boolean) {
  const candidates = asked.map(({ candidate }) => candidate);
  const classesOf = byRows ? classesOfDeliveries() : undefined;
  const decisions = await decideAudited(candidates, undefined, ledgers, NO_BASES, classesOf).catch(
    (error: unknown) => {
      if (isUserError(error) && error.code === "LEDGER_CONTRADICTS") return undefined;
      throw error;
    },
  );
  if (!decisions || decisions.unprotected.length + (decisions.audit?.narrow.length ?? 0) > 0)
    return undefined;
  const records = candidates.map((candidate) => check(candidate, decisions).record);
  // What is refused by itself the author takes out.
  const outputs = candidates.flatMap((candidate, index) => {
    const record = records[index];
    return record ? [{ name: `one, ${index}`, candidate, record }] : [];
  });
  ledgers.push(recordLedger(String(2020 + edition), outputs, decisions));
  return records;
}
