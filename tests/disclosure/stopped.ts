import type { CandidateCell, CandidateTable } from "../../lib/disclosure/candidate.ts";
import type { RuleCode } from "../../lib/disclosure/rules/rule.ts";
import { confidentialTable } from "./tables.ts";

const at = { sector: "A" };
/** A cell, and two beside it that break nothing. */
export const beside = (cell: Omit<CandidateCell, "at">): CandidateCell[] => [
  { at, ...cell },
  { at: { sector: "B" }, value: 40, n: 400 },
  { at: { sector: "C" }, value: 50, n: 500 },
];
/** The same with many units, and small contributors, of the others. */
const ofUnits = (units: number): CandidateCell[] =>
  beside({ value: 40, n: 40 }).map((cell, index) => ({ ...cell, units: index === 0 ? units : 20 }));
const contributed = (largest: number[]): CandidateCell[] =>
  beside({ value: 100, n: 30 }).map((cell, index) => ({
    ...cell,
    largest: index === 0 ? largest : [4, 4, 4, 4],
  }));

/** For each rule a table whose first cell that rule alone stops, and the same cell just within the rule. */
export const STOPPED: Record<RuleCode, [stopped: CandidateTable, passes: CandidateTable]> = {
  "count-too-small": [
    confidentialTable(beside({ value: 40, n: 4 }), { kind: "rate" }),
    confidentialTable(beside({ value: 40, n: 5 }), { kind: "rate" }),
  ],
  "units-too-few": [
    confidentialTable(ofUnits(2), { kind: "rate" }),
    confidentialTable(ofUnits(3), { kind: "rate" }),
  ],
  weights: [
    confidentialTable(beside({ value: 6120, n: 19 })),
    confidentialTable(beside({ value: 6120, n: 20 })),
  ],
  dominance: [
    // The largest two have 91 %; the others have 9, more than 10 % of the largest.
    confidentialTable(contributed([46, 45, 3, 3, 3])),
    confidentialTable(contributed([45, 44, 4, 4, 3])),
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
    confidentialTable(
      beside({ value: 3, n: 200, beyond: 4 }).map((cell) => ({ beyond: 20, ...cell })),
      { kind: "mean", statistic: { type: "quantile", probability: 0.95 } },
    ),
    confidentialTable(
      beside({ value: 3, n: 200, beyond: 5 }).map((cell) => ({ beyond: 20, ...cell })),
      { kind: "mean", statistic: { type: "quantile", probability: 0.95 } },
    ),
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
