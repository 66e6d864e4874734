import { describe, expect, test } from "vitest";
import type { CandidateTable } from "../../lib/disclosure/candidate.ts";
import { mergeLedgers } from "../../lib/disclosure/ledger/merge.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import { contentHash } from "../../lib/disclosure/ledger/seal.ts";
import { lastPart, numbersOf } from "./attacker.ts";
import type { Numbers } from "./attacker.ts";
import { edition } from "./editions.ts";
import { filesOf } from "./published.ts";
import { confidentialTable, counts } from "./tables.ts";

type Counts = Record<string, number>;
const all = (of: Counts) => confidentialTable(counts("sector", of), { id: "all" });
const well = (of: Counts) => confidentialTable(counts("sector", of), { id: "well", filter: { sick: "no" } });

/** One edition that is published twice, the second time with a correction, and the next edition. */
interface Attack {
  first: CandidateTable[];
  corrected: CandidateTable[];
  next: CandidateTable[];
  attack: (files: ((id: string) => Numbers)[]) => (number | undefined)[];
  truth: number;
}

const lessWell = (whole: Numbers, part: Numbers) => lastPart(whole.get("B"), [part.get("B"), undefined]);

const ATTACKS: Record<string, Attack> = {
  "the corrected number beside its whole in the next edition": {
    first: [well({ A: 20, B: 10 })],
    corrected: [well({ A: 20, B: 19 })],
    next: [all({ A: 30, B: 21 })],
    attack: ([, corrected, next]) => [lessWell(next!("all"), corrected!("well"))],
    truth: 2,
  },

  "the number before its correction, which was wrong itself": {
    first: [well({ A: 20, B: 19 })],
    corrected: [well({ A: 20, B: 10 })],
    next: [all({ A: 30, B: 21 })],
    attack: ([first, , next]) => [lessWell(next!("all"), first!("well"))],
    truth: 2,
  },

  "the correction itself beside what was published with the error": {
    first: [all({ A: 30, B: 35 }), well({ A: 20, B: 19 })],
    corrected: [all({ A: 30, B: 21 })],
    next: [],
    attack: ([first, corrected]) => [lessWell(corrected!("all"), first!("well"))],
    truth: 2,
  },
};

async function published(tables: CandidateTable[], ledgers: Ledger[]) {
  const { records, ledger, decisions } = await edition("2024", tables, ledgers);
  expect(decisions).toMatchObject({ unprotected: [] });
  const files = filesOf(records);
  return { ledger, numbers: (id: string) => numbersOf(files, id) };
}

/** @param recorded what is kept of the two records of the edition */
async function attacked(one: Attack, recorded: (first: Ledger, corrected: Ledger) => Ledger[]) {
  const first = await published(one.first, []);
  const corrected = await published(one.corrected, recorded(first.ledger, first.ledger).slice(0, 1));
  const next = await published(one.next, recorded(first.ledger, corrected.ledger));
  return one.attack([first, corrected, next].map(({ numbers }) => numbers));
}

describe.each(Object.entries(ATTACKS))("a correction: %s", (_, one) => {
  test("recovers nothing where the edition is recorded again", async () => {
    expect(await attacked(one, (a, b) => [mergeLedgers(a, b)])).not.toContain(one.truth);
    // Nor where it is kept as two.
    expect(await attacked(one, (a, b) => [a, b])).not.toContain(one.truth);
  });

  test("succeeds where only one of both numbers is kept", async () => {
    const ways = [
      await attacked(one, (a) => [a]),
      await attacked(one, (_a, b) => [b]),
      await attacked(one, () => []),
    ];
    expect(ways.flat()).toContain(one.truth);
  });
});

describe("an edition that is recorded again with other numbers", () => {
  /** C and one more are withheld. */
  const tables = (n: number) => [all({ A: n, B: 21, C: 3, D: 43 })];

  test("has both, each in the equations of its time, and the same again adds nothing", async () => {
    const first = (await edition("2024", tables(30))).ledger;
    const now = (await edition("2024", tables(40), [first])).ledger;
    const both = mergeLedgers(first, now);
    const values = both.cells.flatMap(({ value }) => (value === undefined ? [] : [value]));
    expect(values).toEqual(expect.arrayContaining([30, 40]));
    // The number and the total that no table shows.
    expect(both.cells.length).toBe(new Set([...first.cells, ...now.cells].map(({ id }) => id)).size + 2);
    const names = new Set(both.cells.map(({ id }) => id));
    for (const [id] of both.relations.flat()) expect(names.has(id)).toBe(true);
    expect(contentHash(both)).toBe(both.hash);
    expect(mergeLedgers(both, now)).toEqual(both);
    expect(mergeLedgers(both, both)).toEqual(both);
  });

  test("doesn't stop the next one, which has the corrected number or shows other cells", async () => {
    const first = (await edition("2024", tables(30))).ledger;
    const both = mergeLedgers(first, (await edition("2024", tables(40), [first])).ledger);
    for (const next of [tables(40), [all({ A: 40, D: 43 })], [all({ B: 21, C: 3 })], [all({ D: 43 })]])
      expect((await edition("2026", next, [both])).decisions.unprotected).toEqual([]);
  });
});
