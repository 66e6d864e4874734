import { describe, expect, test } from "vitest";
import type { Candidate, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decide } from "../../lib/disclosure/decide.ts";
import { decideAudited } from "../../lib/disclosure/decideAudited.ts";
import type { PublicFigure } from "../../lib/disclosure/public.ts";
import { publish } from "../../lib/disclosure/publish.ts";
import { plotlySpec } from "../../lib/figure/spec.ts";
import { LANGUAGES } from "../../lib/words.ts";
import { expected } from "../reference/read.ts";
import { edition } from "./editions.ts";
import { confidentialTable, counts, hiddenIn } from "./tables.ts";

type Case = {
  id: string;
  tables?: { rows: [string, ...number[]][] }[];
  figure?: { x: string[]; y: number[]; customdata_n: number[] };
  expect: { verdict: string };
};
const cases = expected("sdc_differencing").cases as Case[];
const rowsOf = (id: string, table = 0) => cases.find((one) => one.id === id)!.tables![table]!.rows;

/** What is withheld of tables that are published together. */
const together = (tables: CandidateTable[]) =>
  tables.map((table) => hiddenIn(check(table, decide(tables as Candidate[])).record));

const people = (rows: [string, ...number[]][], column: number) =>
  counts("age", Object.fromEntries(rows.map((row) => [row[0], row[column] as number])));

/** How each reference case is met. */
const CASES: Record<string, () => void | Promise<void>> = {
  edition_delta: async () => {
    const [before, after] = [0, 1].map((table) =>
      confidentialTable(people(rowsOf("edition_delta", table), 1), { id: "regions" }),
    );
    // The revision: the same table of another delivery.
    after!.estimates.sources[0]!.hash = "1";
    const ledger = (await edition("2024Q1", [before!])).ledger;
    const hidden = hiddenIn((await edition("2024Q1-rev1", [after!], [ledger])).records[0]);
    expect(hidden).toContain("BRU");
    const changed = Object.fromEntries(rowsOf("edition_delta", 1).map(([region, n]) => [region, n]));
    expect(changed["WAL"]! - 88).toBeGreaterThanOrEqual(5);
    expect(hidden.length).toBeLessThan(3);
  },
  edition_suppression_flip: async () => {
    const [[, hidden], [, shown], [, total]] = rowsOf("edition_suppression_flip") as [string, number][];
    expect(hidden).toBeNull();
    const rows = { A: total! - shown!, C: shown!, Total: total! };
    const table = (codes: string[]) =>
      confidentialTable(
        counts("nace", Object.fromEntries(Object.entries(rows).filter(([code]) => codes.includes(code)))),
        { id: "ed", totals: { nace: "Total" } },
      );
    const first = await edition("ed1", [table(["A", "C", "Total"])]);
    const withheld = hiddenIn(first.records[0]);
    expect(withheld).toContain("A");
    expect(withheld.length).toBeGreaterThan(1);
    // By itself either of the others may be shown; beside the first edition what it withheld may not.
    for (const code of ["C", "Total"]) {
      expect(hiddenIn((await edition("ed2", [table([code])])).records[0])).toEqual([]);
      expect(hiddenIn((await edition("ed2", [table([code])], [first.ledger])).records[0])).toEqual(
        withheld.includes(code) ? [code] : [],
      );
    }
  },
  chart_hover: () => {
    const { x, y, customdata_n } = cases.find(({ id }) => id === "chart_hover")!.figure!;
    const cells = x.map((code, index) => ({
      at: { nace: code },
      value: 100 * y[index]!,
      n: customdata_n[index]!,
    }));
    const { estimates } = confidentialTable(cells, { kind: "percentage", measure: "yes" });
    const encoding = { chart: "bars", x: "nace", highlight: [], order: "given" } as const;
    const figure = {
      schema: "oshlab/candidate/1",
      kind: "figure",
      id: "t",
      encoding: { ...encoding, highlight: [] },
      estimates,
    } as const satisfies Candidate;
    // Not the picture: all that the drawing carries, in every language.
    const carried = (record: unknown) =>
      JSON.stringify(
        LANGUAGES.map((language) => plotlySpec(record as PublicFigure, language, { interactive: true }).data),
      );
    const { record } = check(figure);
    expect(hiddenIn(record)).toContain("B");
    expect(carried(record)).not.toMatch(/\b50\b/);
    expect(carried(record)).not.toMatch(/\b(140|77)\b/);
    expect(carried(publish(figure, new Set()))).toMatch(/\b50\b/);
  },
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

describe("reference: differencing", () => {
  test("every case is looked at", () =>
    expect(cases.map(({ id }) => id).sort()).toEqual(Object.keys(CASES).sort()));
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
        reasons.has(`["survey@0"]|n|sector=${sector}`) &&
        !["F", "M"].some((sex) => reasons.has(`["survey@0"]|n|sector=${sector}|sex=${sex}`)),
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

  describe("codes that read as periods: years, but also years of birth and postcodes", () => {
    const years = confidentialTable(counts("year", { 2015: 3, 2020: 40, 2025: 50 }));
    const all = confidentialTable([{ at: {}, value: 93, n: 93 }]);

    test("nobody is taken to know their total", () =>
      expect(hiddenIn(check(years).record)).toEqual(["2015"]));

    test("where it is printed they are its parts", async () => {
      const [parts, total] = (await edition("ed", [years, all])).records;
      expect(hiddenIn(parts)).toContain("2015");
      expect(hiddenIn(parts).length + hiddenIn(total).length).toBeGreaterThan(1);
    });

    test("so they are where another edition printed it, or prints it now", async () => {
      for (const [first, then] of [
        [years, all],
        [all, years],
      ]) {
        const before = await edition("ed1", [first!]);
        const after = await edition("ed2", [then!], [before.ledger]);
        const hidden = [before, after].flatMap(({ records }) => hiddenIn(records[0]));
        expect(hidden.length).toBeGreaterThan(1);
        expect(after.decisions.unprotected).toEqual([]);
      }
    });
  });

  test("codes of a classification that look like years have a total that readers know", async () => {
    const table = confidentialTable(counts("nace", { 2011: 30, 2012: 3, 2013: 40 }));
    expect(hiddenIn((await edition("ed", [table])).records[0])).toEqual(["2012"]);
    const classified = structuredClone(table);
    classified.estimates.dimensions[0]!.classification = "nace-bel-2025";
    expect(hiddenIn((await edition("ed", [classified])).records[0])).toHaveLength(2);
  });

  describe("several categories together, as a domain has them", () => {
    const of = (sector: string, n: number) =>
      confidentialTable([{ at: { region: "A" }, value: n, n }], { id: sector, filter: { sector } });
    const hidden = async (...tables: CandidateTable[]) =>
      (await edition("ed", tables)).records.flatMap((record) => hiddenIn(record)).length;

    test("less some of them give away the rest", async () => {
      expect(await hidden(of("B+F", 33), of("B", 30))).toBeGreaterThan(0);
      expect(await hidden(of("B+F+G", 53), of("B+F", 30), of("G", 20))).toBeGreaterThan(0);
      expect(await hidden(of("B+F+G", 63), of("B+F", 60))).toBeGreaterThan(0);
    });

    test("of whom one is alone: what is left beside the other is not one more cell", async () => {
      const { decisions, records } = await edition("ed", [of("B+F", 41), of("B", 40), of("F", 1)]);
      expect(decisions).toMatchObject({ unprotected: [], audit: { narrow: [] } });
      expect(records.flatMap((record) => hiddenIn(record)).length).toBeGreaterThan(1);
    });

    test("that overlap give away what nobody prints", async () => {
      // 33 + 23 − 50 is twice F.
      expect(await hidden(of("B+F", 33), of("B+G", 50), of("F+G", 23))).toBeGreaterThan(0);
      // 34 − 30 are in F and G, whichever of them are in G and H.
      expect(await hidden(of("B+F+G", 34), of("G+H", 40), of("B", 30))).toBeGreaterThan(0);
    });

    test("but not where they give away many, or nothing", async () => {
      expect(await hidden(of("B+F", 60), of("B+G", 50), of("F+G", 40))).toBe(0);
      expect(await hidden(of("B+F", 33), of("F+G", 40))).toBe(0);
    });

    test("in two dimensions give away what they have in common", async () => {
      const place = (sector: string, region: string, n: number) =>
        confidentialTable([{ at: { sex: "F" }, value: n, n }], {
          id: `${sector} ${region}`,
          filter: { sector, region },
        });
      const first = [
        place("B+F", "X", 50),
        place("B+F", "Y", 40),
        place("B", "X+Y", 87),
        place("F", "X+Y", 3),
      ];
      expect(await hidden(...first)).toBeGreaterThan(0);
      expect(await hidden(place("B+F", "X", 50), place("B+F", "Y", 40), place("B", "X+Y", 60))).toBe(0);
    });

    test("but not where many are left, nobody, or where they are others", async () => {
      expect(await hidden(of("B+F", 60), of("B", 30))).toBe(0);
      expect(await hidden(of("B+F", 60), of("B", 30), of("F", 30))).toBe(0);
      expect(await hidden(of("B+F", 33), of("G", 30))).toBe(0);
      expect(await hidden(of("A+", 33), of("A", 30))).toBe(0);
    });

    test("open ages, ages with a letter, one age and years are bands too", async () => {
      expect(await hidden(of("65+", 33), of("65", 30))).toBe(1);
      expect(await hidden(of("Y_GE65", 33), of("Y65-74", 30))).toBe(1);
      expect(await hidden(of("Y_LT25", 33), of("15-24", 30))).toBe(1);
      expect(await hidden(of("2019-2021", 33), of("2020", 30))).toBe(1);
      expect(await hidden(of("C10-C12", 33), of("C11", 30))).toBe(1);
      expect(await hidden(of("C10-C12", 33), of("F11", 30))).toBe(0);
    });
  });

  test("a code with a minus in it is no rest of a total", async () => {
    const whole = confidentialTable([{ at: {}, value: 53, n: 53 }]);
    const part = confidentialTable(counts("size", { "10 − 49": 50 }));
    const { ledger } = await edition("ed1", [whole]);
    expect(hiddenIn((await edition("ed2", [part], [ledger])).records[0])).toEqual(["10 − 49"]);
  });

  test("open data cost nothing: there is no system to solve", async () => {
    const open = confidentialTable(counts("sector", { A: 1, B: 2 }));
    open.estimates.sources[0]!.sensitivity = "open";
    expect(await decideAudited([open])).toEqual({ reasons: new Map(), unprotected: [], lifted: [] });
  });
});
