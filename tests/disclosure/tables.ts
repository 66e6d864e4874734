import type { CandidateCell, CandidateTable, Estimates, Statistic } from "../../lib/disclosure/candidate.ts";
import type { PublicTable } from "../../lib/disclosure/public.ts";
import type { Rules } from "../../lib/disclosure/rules/schema.ts";
import { sameWords } from "../../lib/words.ts";

interface Options {
  id?: string;
  kind?: Estimates["measure"]["kind"];
  measure?: string;
  rules?: Partial<Rules>;
  statistic?: Statistic;
  filter?: Record<string, string>;
  totals?: Record<string, string>;
  who?: Estimates["who"];
}

/** A confidential table of these cells, made up for a test. */
export function confidentialTable(
  cells: CandidateCell[],
  {
    id = "t",
    kind = "count",
    measure = "n",
    rules = {},
    statistic,
    filter = {},
    totals = {},
    who,
  }: Options = {},
): CandidateTable {
  const names = [...new Set(cells.flatMap(({ at }) => Object.keys(at)))];
  return {
    schema: "oshlab/candidate/1",
    kind: "table",
    id,
    estimates: {
      universe: sameWords("employees"),
      measure: { name: measure, label: sameWords(measure), unit: sameWords(""), kind, digits: 0 },
      ...(statistic ? { statistic } : {}),
      ...(who ? { who } : {}),
      dimensions: names.map((name) => ({
        name,
        label: sameWords(name),
        ...(totals[name] ? { total: totals[name] } : {}),
        categories: [...new Set(cells.map(({ at }) => at[name]!))].map((code) => ({
          code,
          label: sameWords(code),
        })),
      })),
      filter,
      cells,
      sources: [
        {
          name: "survey",
          title: sameWords("Survey"),
          delivery: "1",
          hash: "0",
          licence: "none",
          citation: "none",
          period: "2026",
          sensitivity: "confidential",
          rules: { minimumCount: 5, reason: "a test", ...rules },
        },
      ],
      breaks: [],
      synthetic: true,
    },
  };
}

/** Cells along one dimension, by their counts. */
export const counts = (dimension: string, of: Record<string, number>): CandidateCell[] =>
  Object.entries(of).map(([code, n]) => ({ at: { [dimension]: code }, value: n, n }));

/** The codes of what a public table withholds. */
export const hiddenIn = (record: unknown): string[] =>
  (record as PublicTable).cells
    .filter(({ status }) => status === "suppressed")
    .map(({ at }) => Object.values(at).join());
