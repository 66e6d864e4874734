import { describe, expect, test } from "vitest";
import type { CandidateCell, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { brokenIn } from "../../lib/disclosure/broken.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decide } from "../../lib/disclosure/decide.ts";
import { RULES, rulesFor } from "../../lib/disclosure/rules/all.ts";
import { complete } from "../../lib/disclosure/rules/complete.ts";
import { dominance } from "../../lib/disclosure/rules/dominance.ts";
import { pPercent } from "../../lib/disclosure/rules/pPercent.ts";
import { roundTo } from "../../lib/disclosure/rules/rounding.ts";
import type { RuleCell, RuleCode } from "../../lib/disclosure/rules/rule.ts";
import { expected } from "../reference/read.ts";
import { confidentialTable, counts, hiddenIn } from "./tables.ts";

const at = { sector: "A" };
const beside = (cell: Omit<CandidateCell, "at">): CandidateCell[] => [
  { at, ...cell },
  { at: { sector: "B" }, value: 40, n: 400 },
  { at: { sector: "C" }, value: 50, n: 500 },
];
/** The same with many small contributors to the others. */
const contributed = (largest: number[]): CandidateCell[] =>
  beside({ value: 100, n: 30 }).map((cell, index) => ({
    ...cell,
    largest: index === 0 ? largest : [4, 4, 4, 4],
  }));

/** For each rule a table whose first cell that rule alone stops, and the same cell just within the rule. */
const STOPPED: Record<RuleCode, [stopped: CandidateTable, passes: CandidateTable]> = {
  "count-too-small": [
    confidentialTable(beside({ value: 40, n: 4 }), { kind: "rate" }),
    confidentialTable(beside({ value: 40, n: 5 }), { kind: "rate" }),
  ],
  "units-too-few": [
    confidentialTable(beside({ value: 40, n: 40, units: 2 }), { kind: "rate" }),
    confidentialTable(beside({ value: 40, n: 40, units: 3 }), { kind: "rate" }),
  ],
  weights: [
    confidentialTable(beside({ value: 6120, n: 19 })),
    confidentialTable(beside({ value: 6120, n: 20 })),
  ],
  dominance: [
    // The largest two have 91 %; the others have 9, more than 10 % of the largest.
    confidentialTable(beside({ value: 100, n: 30, largest: [46, 45, 3, 3, 3] })),
    confidentialTable(beside({ value: 100, n: 30, largest: [45, 44, 4, 4, 3] })),
  ],
  "p-percent": [
    confidentialTable(contributed([80, 13, 4, 3]), {
      rules: { dominance: { n: 2, k: 95 } },
    }),
    confidentialTable(contributed([80, 12, 4, 4]), {
      rules: { dominance: { n: 2, k: 95 } },
    }),
  ],
  group: [
    confidentialTable(beside({ value: 100, n: 300 }), { kind: "percentage" }),
    confidentialTable(beside({ value: 99, n: 300 }), { kind: "percentage" }),
  ],
  numerator: [
    confidentialTable(beside({ value: 3.4, n: 88 }), { kind: "percentage", rules: { minimumNumerator: 5 } }),
    confidentialTable(beside({ value: 5.7, n: 88 }), { kind: "percentage", rules: { minimumNumerator: 5 } }),
  ],
  mean: [
    confidentialTable(beside({ value: 3, n: 19 }), { kind: "mean", rules: { minimumMean: 20 } }),
    confidentialTable(beside({ value: 3, n: 20 }), { kind: "mean", rules: { minimumMean: 20 } }),
  ],
  quantile: [
    confidentialTable(beside({ value: 3, n: 90 }), {
      kind: "mean",
      statistic: { type: "quantile", probability: 0.95 },
    }),
    confidentialTable(beside({ value: 3, n: 100 }), {
      kind: "mean",
      statistic: { type: "quantile", probability: 0.95 },
    }),
  ],
  extreme: [
    confidentialTable(
      beside({ value: 3, n: 90, sharing: 4 }).map((cell) => ({ sharing: 30, ...cell })),
      { kind: "mean", statistic: { type: "maximum" } },
    ),
    confidentialTable(
      beside({ value: 3, n: 90, sharing: 5 }).map((cell) => ({ sharing: 30, ...cell })),
      { kind: "mean", statistic: { type: "maximum" } },
    ),
  ],
  regression: [
    confidentialTable(beside({ value: 3, n: 90 }), {
      kind: "mean",
      statistic: { type: "regression", freedom: 9, saturated: false },
    }),
    confidentialTable(beside({ value: 3, n: 90 }), {
      kind: "mean",
      statistic: { type: "regression", freedom: 10, saturated: false },
    }),
  ],
};

describe.each(Object.entries(STOPPED))("%s", (code, [stopped, passes]) => {
  test("stops what it must, and says so; alone: without it the number would leave", () => {
    const { record, findings } = check(stopped);
    expect(hiddenIn(record)).toContain("A");
    expect(findings.map((finding) => finding.code)).toContain(code);
    const [table] = brokenIn(stopped.estimates);
    const facts = { ...table!, kind: table!.kind!, baseKnown: false };
    const rules = complete(stopped.estimates.sources[0]!.rules!);
    const others = rulesFor(facts as never, rules).filter((rule) => rule.code !== code);
    expect(others.flatMap((rule) => rule.breaks(facts as never, rules))).toEqual([]);
  });

  test("lets pass what is just within it", () => expect(check(passes).decision).toBe("pass"));
});

test("there is a case for every rule", () =>
  expect(Object.keys(STOPPED).sort()).toEqual(RULES.map(({ code }) => code).sort()));

test("a saturated regression is the table of means itself", () => {
  const saturated = confidentialTable(beside({ value: 3, n: 90 }), {
    kind: "mean",
    statistic: { type: "regression", freedom: 500, saturated: true },
  });
  expect(hiddenIn(check(saturated).record)).toEqual(["A", "B", "C"]);
});

test("group disclosure in counts of a sensitive variable: the empty cells and the one that holds all", () => {
  const cells = [
    ["small", "yes", 12],
    ["small", "no", 0],
    ["large", "yes", 30],
    ["large", "no", 400],
  ].map(([size, burnout, n]) => ({
    at: { size: String(size), burnout: String(burnout) },
    value: Number(n),
    n: Number(n),
  }));
  const rules = { groups: { shares: true, dimensions: ["burnout"] } };
  const [table] = brokenIn(confidentialTable(cells, { rules }).estimates);
  expect(Object.fromEntries(table!.reasons)).toMatchObject({
    '["survey"]|n|burnout=yes|size=small': "group",
    '["survey"]|n|burnout=no|size=small': "count-too-small",
  });
});

test("a share is a count once its base stands in the report", () => {
  const share = confidentialTable(beside({ value: 3.4, n: 88 }), { kind: "percentage", measure: "share" });
  const base = confidentialTable(counts("sector", { A: 88, B: 400, C: 500 }), { id: "base" });
  expect(check(share).decision).toBe("pass");
  expect(hiddenIn(check(share, decide([share, base])).record)).toContain("A");
});

test("a rule that the source sets itself is refused what it needs to know", () => {
  const table = confidentialTable(counts("sector", { A: 40, B: 50 }), { rules: { minimumUnits: 3 } });
  expect(check(table)).toMatchObject({ decision: "refuse", record: null, findings: [{ code: "no-facts" }] });
});

test("counts are rounded to the base of the source", () => {
  const table = confidentialTable(counts("sector", { A: 42, B: 48 }), { rules: { roundingBase: 5 } });
  expect(check(table).record).toMatchObject({ cells: [{ value: 40 }, { value: 50 }] });
});

describe("reference: dominance and p %", () => {
  const { inputs, results } = expected("sdc_dominance");
  const cells: RuleCell[] = (results.cells as string[]).map((cell) => {
    const largest = (inputs.value as number[]).filter((_, row) => inputs.cell[row] === cell);
    return { at: {}, identity: cell, value: largest.reduce((a, b) => a + b, 0), largest };
  });
  const table = { kind: "count" as const, dimensions: [], cells, baseKnown: false };
  const broken = (of: RuleCell[]) => cells.map((cell) => of.includes(cell));
  const rules = (n: number, k: number) => complete({ minimumCount: 1, reason: "", dominance: { n, k } });
  /** GaussSuppression's ways to weigh contributions aren't offered: contributions come as they are. */
  const weighted = ["n2k90_weighted_default", "n2k90_weighted_tauargus"];

  test.each(Object.keys(results).filter((key) => key !== "cells" && !weighted.includes(key)))(
    "%s",
    (name) => {
      const found: Record<string, () => boolean[]> = {
        n2k90: () => broken(dominance.breaks(table, rules(2, 90))),
        n1k80: () => broken(dominance.breaks(table, rules(1, 80))),
        n1k75: () => broken(dominance.breaks(table, rules(1, 75))),
        n12k80_95: () =>
          broken([...dominance.breaks(table, rules(1, 80)), ...dominance.breaks(table, rules(2, 95))]),
        p10: () => broken(pPercent.breaks(table, rules(2, 90))),
      };
      const wanted = results[name];
      expect(found[name]!()).toEqual(
        Array.isArray(wanted) ? wanted : cells.map((cell) => wanted[cell.identity]),
      );
    },
  );
});

describe("reference: rounding", () => {
  const { results } = expected("sdc_rounding");
  test("to the nearest 5, halves up", () =>
    expect((results.deterministic.x as number[]).map((value) => roundTo(5, value))).toEqual(
      results.deterministic.nearest5,
    ));
  test("nothing else of the reference is left out unseen", () => {
    // Small-count rounding and the house rules of three institutes aren't offered.
    expect(Object.keys(results).sort()).toEqual(["PLS_base3", "PLS_base5", "deterministic"]);
    expect(Object.keys(results.deterministic).sort()).toEqual(
      ["eurostat_IFS_from_2023", "midpoint6", "nearest5", "openSAFELY_redact7_round5", "x"].sort(),
    );
  });
});
