import { describe, expect, test } from "vitest";
import type { CandidateTable } from "../../lib/disclosure/candidate.ts";
import { ruledTables } from "../../lib/disclosure/decide.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import { reportSystem } from "../../lib/disclosure/system/report.ts";
import { numbersOf } from "./attacker.ts";
import { published } from "./published.ts";
import type { Published } from "./published.ts";
import { confidentialTable, counts } from "./tables.ts";

/**
 * Tables of one report that are each filtered in another way: no table has all parts of a total, but a reader has all
 * tables.
 */
interface Attack {
  outputs: CandidateTable[];
  /** From the downloads alone; nothing where a number that is needed is withheld. */
  attack: (of: (id: string) => (code: string) => number) => Record<string, number>;
  truth: Record<string, number>;
}

type Counts = Record<string, number>;

/** Employees by sector, of those that a filter keeps. */
const heads = (id: string, of: Counts, filter: Record<string, string> = {}) =>
  confidentialTable(counts("sector", of), { id, filter });

const sum = (...all: Counts[]): Counts =>
  Object.fromEntries(Object.keys(all[0]!).map((code) => [code, all.reduce((n, one) => n + one[code]!, 0)]));

const [young, middle, old] = [
  { B: 20, C: 30 },
  { B: 40, C: 50 },
  { B: 2, C: 60 },
];
const [men, women] = [
  { B: 60, C: 70 },
  { B: 20, C: 30 },
];
/** By sex and contract: in B two women have a fixed term. */
const [fixedMen, openMen, fixedWomen, openWomen] = [
  { B: 30, C: 31 },
  { B: 40, C: 41 },
  { B: 2, C: 32 },
  { B: 50, C: 51 },
];

const ATTACKS: Record<string, Attack> = {
  "all less two of three filters": {
    outputs: [
      heads("all", sum(young, middle, old)),
      heads("young", young, { age: "15_29" }),
      heads("middle", middle, { age: "30_59" }),
    ],
    attack: (of) => ({ "old in B": of("all")("B") - of("young")("B") - of("middle")("B") }),
    truth: { "old in B": 2 },
  },

  "all less two of three filters, the third withheld in a table of its own": {
    outputs: [
      heads("all", sum(young, middle, old)),
      heads("young", young, { age: "15_29" }),
      heads("middle", middle, { age: "30_59" }),
      heads("old", old, { age: "60_plus" }),
    ],
    attack: (of) => ({ "old in B": of("all")("B") - of("young")("B") - of("middle")("B") }),
    truth: { "old in B": 2 },
  },

  "a table that lacks a category, before one that shows the total": {
    outputs: [
      confidentialTable(counts("age", { "15_29": 20, "30_59": 40 }), { id: "ages", filter: { sector: "B" } }),
      heads("all", sum(young, middle, old)),
    ],
    attack: (of) => ({ "old in B": of("all")("B") - of("ages")("15_29") - of("ages")("30_59") }),
    truth: { "old in B": 2 },
  },

  "all, two halves and a quarter: the quarter opposite": {
    outputs: [
      heads("all", sum(fixedMen, openMen, fixedWomen, openWomen)),
      heads("men", sum(fixedMen, openMen), { sex: "M" }),
      heads("open", sum(openMen, openWomen), { contract: "open" }),
      heads("open-men", openMen, { sex: "M", contract: "open" }),
    ],
    attack: (of) => ({
      "fixed women in B": of("all")("B") - of("men")("B") - of("open")("B") + of("open-men")("B"),
    }),
    truth: { "fixed women in B": 2 },
  },

  "men of a sector by region, all of it, and two ages beside the whole": {
    outputs: [
      confidentialTable(counts("region", { BRU: 25, VLG: 35 }), {
        id: "men",
        filter: { sex: "M", sector: "B" },
      }),
      confidentialTable(counts("region", { BRU: 27, VLG: 55 }), { id: "all", filter: { sector: "B" } }),
      heads("under", { B: 30, C: 20 }, { under_30: "yes" }),
      heads("over", { B: 52, C: 80 }, { under_30: "no" }),
    ],
    attack: (of) => ({ "women in BRU": of("all")("BRU") - of("men")("BRU") }),
    truth: { "women in BRU": 2 },
  },

  "a free filter beside the whole: its complement": {
    outputs: [heads("all", { B: 32, C: 90 }), heads("under", { B: 30, C: 40 }, { under_30: "yes" })],
    attack: (of) => ({ "over in B": of("all")("B") - of("under")("B") }),
    truth: { "over in B": 2 },
  },

  "the whole is the sum of another filter's parts": {
    outputs: [
      heads("men", men, { sex: "M" }),
      heads("women", women, { sex: "F" }),
      heads("young", { B: 30, C: 40 }, { age: "15_29" }),
      heads("middle", { B: 48, C: 30 }, { age: "30_59" }),
    ],
    attack: (of) => ({
      "old in B": of("men")("B") + of("women")("B") - of("young")("B") - of("middle")("B"),
    }),
    truth: { "old in B": 2 },
  },
};

/** What an attacker finds; where a number that he needs isn't there, nothing. */
function found({ attack, truth }: Attack, files: Published): string[] {
  const claims = attack((id) => {
    const numbers = numbersOf(files, id);
    return (code) => numbers.get(code) ?? Number.NaN;
  });
  return Object.keys(truth).filter((secret) => claims[secret] === truth[secret]);
}

describe.each(Object.entries(ATTACKS))("filters: %s", (_, one) => {
  test("recovers nothing from what the gate lets out", async () =>
    expect(found(one, await published(one.outputs, "gate"))).toEqual([]));

  test("though something is let out", async () => {
    const files = await published(one.outputs, "gate");
    expect(one.outputs.some(({ id }) => numbersOf(files, id).size > 0)).toBe(true);
  });

  test("succeeds where every table is checked by itself", async () =>
    expect(found(one, await published(one.outputs, "each by itself"))).toEqual(Object.keys(one.truth)));
});

test("what is left of a table's total is one cell, though a filter is by the same column", () => {
  const contracts = confidentialTable(counts("contract", { all: 100, open: 60, fixed: 30 }), {
    id: "contracts",
    totals: { contract: "all" },
  });
  const { cells } = reportSystem(
    ruledTables([contracts, heads("open", { B: 28, C: 32 }, { contract: "open" })]),
  );
  const names = cells.map(({ id }) => id);
  expect(names.filter((id) => id.includes(" − "))).not.toEqual([]);
  expect(names).toEqual([...new Set(names)]);
});

test("filters that part people in more ways than can be looked at stop the report", async () => {
  const codes = Array.from({ length: 9 }, (_, index) => `c${index}`);
  const filters = ["region", "contract", "size"].flatMap((name) => codes.map((code) => ({ [name]: code })));
  const tables = filters.map((filter, index) =>
    heads(String(index), { B: 20 + index, C: 40 + index }, filter),
  );
  const { unprotected } = await decideAudited([...tables, heads("all", { B: 900, C: 999 })]);
  // In B, in C, and in both.
  expect(unprotected).toHaveLength(3 * (filters.length + 1));
  expect((await decideAudited(tables.slice(0, 12))).unprotected).toEqual([]);
});
