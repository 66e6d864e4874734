import { describe, expect, test } from "vitest";
import type { Candidate, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decide } from "../../lib/disclosure/decide.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import { expected } from "../reference/read.ts";
import { confidentialTable, counts, hiddenIn } from "./tables.ts";

type Case = { id: string; tables?: { rows: [string, ...number[]][] }[]; expect: { verdict: string } };
const cases = expected("sdc_differencing").cases as Case[];
const rowsOf = (id: string, table = 0) => cases.find((one) => one.id === id)!.tables![table]!.rows;

/** What is withheld of tables that are published together. */
const together = (tables: CandidateTable[]) =>
  tables.map((table) => hiddenIn(check(table, decide(tables as Candidate[])).record));

const people = (rows: [string, ...number[]][], column: number) =>
  counts("age", Object.fromEntries(rows.map((row) => [row[0], row[column] as number])));

/** The reference cases that one report by itself meets. */
const CASES: Record<string, () => void> = {
  total_minus_subgroup: () => {
    const id = "total_minus_subgroup";
    const all = confidentialTable(people(rowsOf(id), 1), { id: "all" });
    const men = confidentialTable(people(rowsOf(id, 1), 1), { id: "men", filter: { sex: "m" } });
    expect(together([all])).toEqual([[]]);
    expect(together([men])).toEqual([[]]);
    const [shown, ofMen] = together([all, men]);
    expect([...shown!, ...ofMen!]).toContain("21-30");
  },
  overlapping_bands: () => {
    const id = "overlapping_bands";
    const tables = [0, 1].map((table) =>
      confidentialTable(people(rowsOf(id, table), 1), { id: `bands-${table}` }),
    );
    expect(together(tables).flat()).toHaveLength(1);
  },
  percent_and_base: () => {
    const [[sector, base, share]] = rowsOf("percent_and_base") as [[string, number, number]];
    const at = { nace: sector };
    const shares = confidentialTable([{ at, value: share, n: base }], { kind: "percentage", measure: "yes" });
    expect(together([shares])).toEqual([[]]);
    expect(together([shares, confidentialTable([{ at, value: base, n: base }], { id: "base" })])[0]).toEqual([
      sector,
    ]);
  },
  percent_and_rounded_base: () => {
    const [[sector, base, share]] = rowsOf("percent_and_rounded_base") as [[string, number, number]];
    const at = { nace: sector };
    const rules = { roundingBase: 5 };
    const shares = confidentialTable([{ at, value: share, n: base }], {
      kind: "percentage",
      measure: "yes",
      rules,
    });
    const bases = confidentialTable([{ at, value: base, n: base }], { id: "base", rules });
    expect(together([shares, bases])[0]).toEqual([sector]);
  },
  mean_and_total: () => {
    const at = { nace: "B" };
    const mean = confidentialTable([{ at, value: 1250.5, n: 3 }], { kind: "mean", measure: "wage" });
    const total = confidentialTable([{ at, value: 3751.5, n: 3 }], { id: "sum", measure: "wages" });
    expect(together([mean, total])).toEqual([["B"], ["B"]]);
  },
  class_disclosure_100pct: () => {
    const cells = rowsOf("class_disclosure_100pct").map((row) => {
      const [size, burnout, n] = row as unknown as [string, string, number];
      return { at: { size, burnout }, value: n, n };
    });
    expect(hiddenIn(check(confidentialTable(cells)).record)).toContain("<10,no");
  },
  sample_survey_weighted: () => {
    const cells = rowsOf("sample_survey_weighted").map(([isco, n, value]) => ({
      at: { isco },
      n: n!,
      value: value!,
    }));
    expect(hiddenIn(check(confidentialTable(cells)).record)).toContain("6");
  },
  safe_table: () => {
    const rows = Object.fromEntries(rowsOf("safe_table").map(([code, n]) => [code, n!]));
    const table = confidentialTable(counts("region", rows), { totals: { region: "Total" } });
    expect(check(table).decision).toBe("pass");
  },
};

/** Met elsewhere: between editions by the ledger; what a drawing carries by the public record. */
const ELSEWHERE = ["edition_delta", "edition_suppression_flip", "chart_hover"];

describe("reference: differencing", () => {
  test("every case is looked at", () =>
    expect(cases.map(({ id }) => id).sort()).toEqual([...Object.keys(CASES), ...ELSEWHERE].sort()));
  test.each(Object.keys(CASES))("%s", (id) => CASES[id]!());
});

describe("tables of one report are linked", () => {
  const bySector = confidentialTable(counts("sector", { A: 20, B: 30, C: 3, D: 40 }), { id: "sectors" });
  const bySex = confidentialTable(
    Object.entries({ A: [9, 11], B: [14, 16], C: [1, 2], D: [19, 21] }).flatMap(([sector, [women, men]]) => [
      { at: { sector, sex: "F" }, value: women!, n: women! },
      { at: { sector, sex: "M" }, value: men!, n: men! },
    ]),
    { id: "sexes" },
  );

  test("what one withholds, no other gives away: audited over both", async () => {
    const { reasons, audit, unprotected } = await decideAudited([bySector, bySex]);
    expect(audit).toMatchObject({ narrow: [] });
    expect(audit!.audited).toBeGreaterThan(0);
    expect(unprotected).toEqual([]);
    // A total that goes, goes with one of its parts at least: else it is their sum.
    const alone = ["A", "B", "C", "D"].filter(
      (sector) =>
        reasons.has(`["survey"]|n|sector=${sector}`) &&
        !["F", "M"].some((sex) => reasons.has(`["survey"]|n|sector=${sector}|sex=${sex}`)),
    );
    expect(alone).toEqual([]);
  });

  test("a total takes along its reason, whichever table shows it", () => {
    const decisions = decide([bySector, bySex]);
    expect(check(bySector, decisions).findings.map(({ code }) => code)).toEqual([
      "count-too-small",
      "complement",
    ]);
    expect(hiddenIn(check(bySex, decisions).record)).toEqual(expect.arrayContaining(["C,F", "C,M"]));
  });

  test("periods are not parts of a whole", () => {
    const years = confidentialTable(counts("year", { 2015: 3, 2020: 40, 2025: 50 }));
    expect(hiddenIn(check(years).record)).toEqual(["2015"]);
  });

  test("open data cost nothing: there is no system to solve", async () => {
    const open = confidentialTable(counts("sector", { A: 1, B: 2 }));
    open.estimates.sources[0]!.sensitivity = "open";
    expect(await decideAudited([open])).toEqual({ reasons: new Map(), unprotected: [], lifted: [] });
  });
});
