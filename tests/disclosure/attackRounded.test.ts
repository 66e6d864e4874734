import { describe, expect, test } from "vitest";
import type { CandidateTable } from "../../lib/disclosure/candidate.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import { numbersOf } from "./attacker.ts";
import type { Numbers } from "./attacker.ts";
import { edition } from "./editions.ts";
import { filesOf } from "./published.ts";
import { confidentialTable, counts } from "./tables.ts";

interface Attack {
  /** What each edition publishes, the oldest first, and to what it rounds its tables by choice. */
  editions: { tables: CandidateTable[]; bases?: Record<string, number> }[];
  /** Between which numbers the secret lies, from the downloads alone. */
  attack: (files: ((id: string) => Numbers)[]) => Range;
  secret: number;
  /** Has the last edition nothing left to print? */
  empty?: true;
}

type Range = [low: number, high: number];

const all = confidentialTable(counts("sector", { A: 30, B: 24, C: 27, D: 60 }), { id: "all" });
const women = (of: Record<string, number>, rules = {}) =>
  confidentialTable(counts("sector", of), { id: "women", filter: { sex: "F" }, rules });
const WOMEN = { A: 14, B: 22, C: 12, D: 33 };
const again = (table: CandidateTable): CandidateTable => {
  const copy = structuredClone(table);
  Object.assign(copy.estimates.sources[0]!, { delivery: "2", hash: "1" });
  return copy;
};

/** The whole numbers that are printed as this one, one by one; all there are, where none is printed. */
function alike(printed: number | undefined, base: number): Range {
  if (printed === undefined) return [0, Infinity];
  const found = Array.from({ length: 2 * base + 1 }, (_, one) => printed - base + one).filter(
    (one) => one >= 0 && Math.round(one / base) === printed / base,
  );
  return [found[0]!, found.at(-1)!];
}
const both = ([a, b]: Range, [c, d]: Range): Range => [Math.max(a, c), Math.min(b, d)];
const left = (total: number | undefined, [low, high]: Range): Range =>
  total === undefined ? [0, Infinity] : [Math.max(0, total - high), total - low];

const ATTACKS: Record<string, Attack> = {
  "all in one, a rounded subgroup in the next": {
    editions: [{ tables: [all] }, { tables: [women(WOMEN)], bases: { women: 5 } }],
    attack: ([first, second]) => left(first!("all").get("B"), alike(second!("women").get("B"), 5)),
    secret: 2,
  },

  "all in one, a subgroup in the next, rounded to less than it takes": {
    editions: [{ tables: [all] }, { tables: [women({ ...WOMEN, B: 23 })], bases: { women: 2 } }],
    attack: ([first, second]) => left(first!("all").get("B"), alike(second!("women").get("B"), 2)),
    secret: 1,
  },

  "the same subgroup rounded to another base in the third": {
    editions: [
      { tables: [all] },
      { tables: [women(WOMEN)], bases: { women: 5 } },
      { tables: [women(WOMEN)], bases: { women: 4 } },
    ],
    attack: ([first, second, third]) =>
      left(
        first!("all").get("B"),
        both(alike(second!("women").get("B"), 5), alike(third!("women").get("B"), 4)),
      ),
    secret: 2,
  },

  "the same subgroup as it is in the third": {
    editions: [
      { tables: [all] },
      { tables: [women(WOMEN)], bases: { women: 5 } },
      { tables: [women(WOMEN)] },
    ],
    attack: ([first, , third]) => left(first!("all").get("B"), alike(third!("women").get("B"), 1)),
    secret: 2,
    // With what was rounded before, any number of the table tells too much of B.
    empty: true,
  },

  "its parts in the third": {
    editions: [
      { tables: [all] },
      { tables: [women(WOMEN)], bases: { women: 5 } },
      {
        tables: [
          confidentialTable(
            ["old", "young"].flatMap((age) =>
              Object.entries(WOMEN).map(([sector, n]) => {
                const value = age === "old" ? Math.ceil(n / 2) : Math.floor(n / 2);
                return { at: { sector, age }, value, n: value };
              }),
            ),
            { id: "ages", filter: { sex: "F" } },
          ),
        ],
      },
    ],
    attack: ([first, , third]) => {
      const [old, young] = ["B,old", "B,young"].map((code) => third!("ages").get(code));
      return left(
        first!("all").get("B"),
        old === undefined || young === undefined ? [0, Infinity] : alike(old + young, 1),
      );
    },
    secret: 2,
  },

  "a newer delivery, rounded to less than it takes: who left": {
    editions: [
      { tables: [women(WOMEN)] },
      { tables: [again(women({ ...WOMEN, A: 31, B: 21 }))], bases: { women: 2 } },
    ],
    attack: ([first, second]) => left(first!("women").get("B"), alike(second!("women").get("B"), 2)),
    secret: 1,
  },
};

/** The downloads of each edition; without their ledgers the last knows of no other. */
async function downloads({ editions }: Attack, withLedger: boolean) {
  const ledgers: Ledger[] = [];
  const files: ((id: string) => Numbers)[] = [];
  for (const [index, { tables, bases }] of editions.entries()) {
    const isLast = index === editions.length - 1;
    const known = withLedger || !isLast ? ledgers : [];
    const { records, ledger, decisions } = await edition(String(2022 + 2 * index), tables, known, bases);
    expect(decisions).toMatchObject({ unprotected: [], audit: { narrow: [] } });
    ledgers.push(ledger);
    const published = filesOf(records);
    files.push((id) => numbersOf(published, id));
  }
  return files;
}

/** As wide as a rule asks of so few: one respondent more or less at least. */
const isRecovered = ([low, high]: Range): boolean => high - low < 1;

describe.each(Object.entries(ATTACKS))("rounded, between editions: %s", (_, one) => {
  test("recovers nothing, though every edition lets something out", async () => {
    const files = await downloads(one, true);
    const [low, high] = one.attack(files);
    expect([isRecovered([low, high]), low <= one.secret && one.secret <= high]).toEqual([false, true]);
    one.editions
      .slice(0, one.empty ? -1 : undefined)
      .forEach(({ tables }, index) =>
        expect(tables.reduce((sum, { id }) => sum + files[index]!(id).size, 0)).toBeGreaterThan(0),
      );
  });
});

test.each([
  "the same subgroup rounded to another base in the third",
  "the same subgroup as it is in the third",
  "its parts in the third",
])("rounded, between editions: %s: succeeds without the ledgers", async (name) => {
  const range = ATTACKS[name]!.attack(await downloads(ATTACKS[name]!, false));
  expect(range).toEqual([2, 2]);
});

test("what is rounded is printed: it is a way out", async () => {
  const [, second] = await downloads(ATTACKS["all in one, a rounded subgroup in the next"]!, true);
  expect([...second!("women")]).toEqual([
    ["A", 15],
    ["B", 20],
    ["C", 10],
    ["D", 35],
  ]);
  const exact = await edition("2024", [women(WOMEN)], [(await edition("2022", [all])).ledger]);
  expect(exact.decisions.beyond!.costs.size).toBeGreaterThan(0);
});

test("a count that a rate tells is recorded as the count that it is", async () => {
  const rates = confidentialTable(
    Object.entries(WOMEN).map(([sector, n]) => ({
      at: { sector },
      value: n * 3.7,
      n,
      identity: `["survey@0"]|n|sector=${sector}|sex=F`,
    })),
    { id: "rates", kind: "rate", filter: { sex: "F" } },
  );
  rates.estimates.measure.digits = 1;
  for (const tables of [
    [women(WOMEN), rates],
    [rates, women(WOMEN)],
  ]) {
    const { ledger } = await edition("2022", tables);
    expect(ledger.cells.flatMap(({ kind, value }) => (kind === "count" ? (value ?? []) : [])).sort()).toEqual(
      [12, 14, 22, 33],
    );
  }
});
