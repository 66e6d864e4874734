import { describe, expect, test } from "vitest";
import type { CandidateTable } from "../../lib/disclosure/candidate.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import { numbersOf } from "./attacker.ts";
import type { Numbers } from "./attacker.ts";
import { edition } from "./editions.ts";
import { filesOf } from "./published.ts";

type Claims = Record<string, number | undefined>;

/** What a reader of several editions may work out. */
export interface Attack {
  /** What each edition publishes, the oldest first. */
  editions: CandidateTable[][];
  /** From the downloads of all of them alone: output names to numbers, edition by edition. */
  attack: (files: ((id: string) => Numbers)[]) => Claims;
  truth: Record<string, number>;
}

/** The same table, of a newer delivery. */
export const again = (table: CandidateTable): CandidateTable => {
  const copy = structuredClone(table);
  Object.assign(copy.estimates.sources[0]!, { delivery: "2", hash: "1" });
  return copy;
};

/** The downloads of each edition; without its ledger none knows of another. */
export async function downloads(
  { editions }: Attack,
  withLedger: boolean,
  kept = (ledger: Ledger): Ledger => ledger,
) {
  const ledgers: Ledger[] = [];
  const files: ((id: string) => Numbers)[] = [];
  for (const [index, tables] of editions.entries()) {
    const { records, ledger, decisions } = await edition(String(2022 + 2 * index), tables, ledgers);
    expect(decisions).toMatchObject({ unprotected: [], audit: { narrow: [] } });
    if (withLedger) ledgers.push(kept(ledger));
    const published = filesOf(records);
    files.push((id) => numbersOf(published, id));
  }
  return files;
}

export const recovered = (claims: Claims, truth: Record<string, number>): string[] =>
  Object.keys(truth).filter((secret) => claims[secret] === truth[secret]);

/** Tests that each recovers nothing from editions that know of each other, and succeeds where they don't. */
export function attackedBetween(attacks: Record<string, Attack>): void {
  describe.each(Object.entries(attacks))("between editions: %s", (_, one) => {
    test("recovers nothing", async () =>
      expect(recovered(one.attack(await downloads(one, true)), one.truth)).toEqual([]));

    test("though every edition lets something out", async () => {
      const files = await downloads(one, true);
      one.editions.forEach((tables, index) =>
        expect(tables.reduce((sum, { id }) => sum + files[index]!(id).size, 0)).toBeGreaterThan(0),
      );
    });

    test("succeeds without the ledger", async () =>
      expect(recovered(one.attack(await downloads(one, false)), one.truth)).not.toEqual([]));
  });
}
