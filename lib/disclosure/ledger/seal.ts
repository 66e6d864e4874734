import { createHash } from "node:crypto";
import { ledgerSchema } from "./schema.ts";
import type { Ledger } from "./schema.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The name of a cell in ledgers. */
export const cellHash = (identity: string): string => sha256(identity).slice(0, 20);

/** The hash of what a ledger says. */
export const contentHash = ({ hash: _hash, ...content }: Ledger): string => sha256(JSON.stringify(content));

/** A ledger in its stable order, with its hash. */
export function sealed(ledger: Ledger): Ledger {
  const byText = <T>(list: readonly T[]): T[] => {
    const texts = new Map(list.map((one) => [JSON.stringify(one), one]));
    return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  };
  const ordered = ledgerSchema.parse({
    ...ledger,
    deliveries: byText(ledger.deliveries),
    ...(ledger.told ? { told: ledger.told.toSorted() } : {}),
    cells: byText(ledger.cells),
    respondents: byText(ledger.respondents.map((one) => ({ ...one, cells: byText(one.cells) }))),
    relations: byText(ledger.relations.map((relation) => byText(relation))),
  });
  return { ...ordered, hash: contentHash(ordered) };
}
