import { cellHash, sealed } from "../../lib/disclosure/ledger/seal.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import type { System } from "../../lib/disclosure/system/system.ts";

/** The ledger of an edition that printed all counts of a system but these. */
export function ledgerOf({ cells, relations }: System, withheld: ReadonlySet<string>): Ledger {
  const hashes = cells.map(({ id }) => cellHash(id));
  return sealed({
    schema: "oshlab/ledger/3",
    respondents: [],
    edition: "2024",
    hash: "",
    deliveries: [{ name: "register@0", period: "2024", minimumCount: 4 }],
    cells: cells.map(({ id, value, primary }, index) => ({
      id: hashes[index]!,
      kind: "count",
      whole: true,
      ...(primary || withheld.has(id) ? { state: "withheld" } : { state: "published", value, step: 1 }),
    })),
    relations: relations.map((relation) => relation.map(([cell, factor]) => [hashes[cell]!, factor])),
  });
}
