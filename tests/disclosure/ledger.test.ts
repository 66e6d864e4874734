import { describe, expect, test } from "vitest";
import type { CandidateTable } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { joinLedgers } from "../../lib/disclosure/ledger/join.ts";
import { mergeLedgers } from "../../lib/disclosure/ledger/merge.ts";
import { ledgerSchema } from "../../lib/disclosure/ledger/schema.ts";
import type { Ledger } from "../../lib/disclosure/ledger/schema.ts";
import { contentHash } from "../../lib/disclosure/ledger/seal.ts";
import { ledgerText } from "../../lib/disclosure/ledger/text.ts";
import { edition } from "./editions.ts";
import { confidentialTable, counts, hiddenIn } from "./tables.ts";

const sectors = confidentialTable(counts("sector", { A: 31, B: 27, C: 3, D: 43, T: 104 }), {
  id: "sectors",
  totals: { sector: "T" },
});
const sexes = confidentialTable(
  Object.entries({ A: [14, 17], B: [12, 15], C: [2, 1], D: [25, 18] }).flatMap(([sector, [women, men]]) => [
    { at: { sector, sex: "F" }, value: women!, n: women! },
    { at: { sector, sex: "M" }, value: men!, n: men! },
  ]),
  { id: "sexes" },
);
/** The same source, delivered again. */
const revised = (table: CandidateTable, period = "2026"): CandidateTable => {
  const copy = structuredClone(table);
  Object.assign(copy.estimates.sources[0]!, { delivery: "2", hash: "1", period });
  return copy;
};

describe("the ledger of an edition", () => {
  test("has no number that isn't in a public record", async () => {
    const canaries = confidentialTable(
      [
        { at: { sector: "A" }, value: 70123.456789, n: 5077 },
        { at: { sector: "B" }, value: 60234.567891, n: 6077 },
        { at: { sector: "C" }, value: 7351.23, n: 3 },
      ],
      { id: "totals", measure: "wages" },
    );
    const { records, ledger } = await edition("2024", [sectors, sexes, canaries]);
    const shown = new Set(records.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? [])));
    const told = ledger.cells.flatMap(({ value }) => value ?? []);
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter((value) => !shown.has(value))).toEqual([]);
    const text = ledgerText(ledger);
    for (const secret of ["5077", "6077", "70123.4", "60234.5", "7351"]) expect(text).not.toContain(secret);
    // Beside them: coefficients, steps and the minimum count.
    const others = ledger.relations.flatMap((relation) => relation.map(([, factor]) => factor));
    expect([...new Set(others)].sort()).toEqual([-1, 1]);
    expect(new Set(ledger.cells.flatMap(({ step }) => step ?? []))).toEqual(new Set([1]));
  });

  test("doesn't tell which withheld cell breaks a rule and which protects another", async () => {
    const { ledger } = await edition("2024", [sectors]);
    const withheld = ledger.cells.filter(({ state }) => state === "withheld");
    expect(withheld.length).toBeGreaterThan(1);
    // Whom they are about every row says: `codes` are those of `at`, in hashes.
    expect(withheld.every(({ of, codes }) => of && codes)).toBe(true);
    const forms = withheld.map(({ id: _id, at: _at, codes: _codes, ...rest }) => JSON.stringify(rest));
    expect(new Set(forms).size).toBe(1);
  });

  test("is the same whatever the order, and its text is read again", async () => {
    const { ledger } = await edition("2024", [sectors, sexes]);
    expect(ledgerText((await edition("2024", [sexes, sectors])).ledger)).toBe(ledgerText(ledger));
    const read = ledgerSchema.parse(JSON.parse(ledgerText(ledger)));
    expect(read).toEqual(ledger);
    expect(contentHash(read)).toBe(read.hash);
  });

  test("recorded again it keeps what was published before", async () => {
    const { ledger } = await edition("2024", [sectors]);
    const both = mergeLedgers(ledger, (await edition("2024", [sexes], [ledger])).ledger);
    const printed = (one: Ledger) =>
      one.cells.filter(({ state }) => state === "published").map(({ id }) => id);
    expect(printed(both)).toEqual(expect.arrayContaining(printed(ledger)));
    expect(mergeLedgers(both, both)).toEqual(both);
  });
});

describe("the next edition", () => {
  test("of the same outputs withholds the same, at no cost", async () => {
    const first = await edition("2024", [sectors, sexes]);
    const again = await edition("2026", [sectors, sexes], [first.ledger]);
    expect(again.records.map(hiddenIn)).toEqual(first.records.map(hiddenIn));
    expect(again.decisions).toMatchObject({ unprotected: [], audit: { narrow: [] } });
    expect(again.decisions.beyond!.costs.size).toBe(0);
  });

  test("never shows what an earlier one withheld, and says so", async () => {
    const first = await edition("2024", [sectors]);
    const flipped = confidentialTable(counts("sector", { A: 31, B: 27, D: 43 }), { id: "others" });
    expect(hiddenIn((await edition("2026", [flipped])).records[0])).toEqual([]);
    const { records, decisions } = await edition("2026", [flipped], [first.ledger]);
    const before = hiddenIn(first.records[0]).filter((code) => !["C", "T"].includes(code));
    expect(before.length).toBeGreaterThan(0);
    expect(hiddenIn(records[0])).toEqual(before);
    expect(check(flipped, decisions).findings.map(({ code }) => code)).toEqual(["earlier"]);
  });

  test("withholds more where an earlier one printed what would protect", async () => {
    // Without C nothing had to be withheld, and all of it is known.
    const large = confidentialTable(counts("sector", { A: 31, B: 27, D: 43 }), { id: "large" });
    const first = await edition("2024", [large]);
    const { decisions, records } = await edition("2026", [sectors], [first.ledger]);
    expect(hiddenIn(records[0])).toEqual(expect.arrayContaining(["C", "T"]));
    expect(hiddenIn(records[0])).toHaveLength(2);
    expect([...decisions.beyond!.costs].map((id) => id.split("|")[1])).toEqual(["n"]);
    expect(decisions.beyond!.opened.length).toBeGreaterThan(0);
  });

  test("a possible table stands in for what was withheld and is not computed any more", async () => {
    const first = await edition("2024", [sectors]);
    const women = confidentialTable(counts("sector", { A: 14, B: 12, D: 25 }), {
      id: "women",
      filter: { sex: "F" },
    });
    const system = { cells: [], relations: [] };
    const joined = await joinLedgers(system, [], [first.ledger]);
    expect(joined.system.cells).toEqual([]);
    const { decisions } = await edition("2026", [women], [first.ledger]);
    expect(decisions).toMatchObject({ unprotected: [], audit: { narrow: [] } });
  });
});

describe("a newer delivery", () => {
  const regions = confidentialTable(counts("region", { BRU: 23, VLG: 141, WAL: 88 }), { id: "regions" });
  const rev = revised(confidentialTable(counts("region", { BRU: 24, VLG: 141, WAL: 95 }), { id: "regions" }));

  test("gives the number of changed records: fewer than the minimum count are withheld (edition_delta)", async () => {
    const first = await edition("2024Q1", [regions]);
    expect(hiddenIn((await edition("rev1", [rev])).records[0])).toEqual([]);
    const { records, decisions } = await edition("rev1", [rev], [first.ledger]);
    expect(hiddenIn(records[0])).toContain("BRU");
    expect(decisions.unprotected).toEqual([]);
  });

  test("of another period is no revision", async () => {
    const first = await edition("2024Q1", [regions]);
    const next = revised(rev, "2027");
    expect(hiddenIn((await edition("rev1", [next], [first.ledger])).records[0])).toEqual([]);
  });
});
