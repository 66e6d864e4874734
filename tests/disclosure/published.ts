import type { Candidate, CandidateFigure, CandidateTable } from "../../lib/disclosure/candidate.ts";
import { check } from "../../lib/disclosure/check.ts";
import { decide, estimatesOf } from "../../lib/disclosure/decide.ts";
import type { PublicFigure, PublicTable, PublicValue } from "../../lib/disclosure/public.ts";
import { publish } from "../../lib/disclosure/publish.ts";
import { csv } from "../../lib/figure/csv.ts";
import { plotlySpec } from "../../lib/figure/spec.ts";
import type { PlotlySpec } from "../../lib/figure/spec.ts";
import { tableHtml } from "../../lib/figure/tableHtml.ts";
import type { Run } from "../../lib/report/execute.ts";
import { gate } from "../../lib/report/gate.ts";
import { jsonStat } from "../../lib/site/jsonStat.ts";
import { LANGUAGES } from "../../lib/words.ts";
import type { Language } from "../../lib/words.ts";
import { chapterOf, runOf } from "../report/chapters.ts";

export type Shown = PublicFigure | PublicTable;

/** What a reader can get of a report: downloads, drawings and tables in every language, numbers in the prose. */
export interface Published {
  csv: { id: string; language: Language; text: string }[];
  jsonStat: { id: string; text: string }[];
  drawings: { id: string; language: Language; spec: PlotlySpec }[];
  html: { id: string; language: Language; text: string }[];
  values: Record<string, PublicValue>;
}

/** How it comes out: through the gate, or with a part of the gate switched off. */
export type Way =
  | "gate"
  /** Every output is checked without the others. */
  | "each by itself"
  /** What the rules forbid is withheld, and nothing to protect it. */
  | "rules alone"
  | "switched off"
  /** The source counts as open: numbers leave as they were computed. */
  | "as open data";

export type Values = Record<string, Extract<Candidate, { kind: "value" }>>;

/** Publishes these outputs as one chapter. */
export async function published(
  candidates: (CandidateTable | CandidateFigure)[],
  way: Way,
  values: Values = {},
): Promise<Published> {
  const names = Object.keys(values);
  const records = await recordsOf([...candidates, ...Object.values(values)], way);
  const numbers = records.slice(candidates.length) as PublicValue[];
  return filesOf(
    records.slice(0, candidates.length) as Shown[],
    Object.fromEntries(names.map((name, index) => [name, numbers[index]!])),
  );
}

/** The public records of these outputs, in their order. */
export async function recordsOf(candidates: Candidate[], way: Way): Promise<(Shown | PublicValue)[]> {
  if (way === "gate") {
    const chapter = chapterOf("one");
    const isValue = ({ kind }: Candidate) => kind === "value";
    const replies = candidates.filter(isValue).map((candidate, index) => [`value ${index}`, { candidate }]);
    const run = {
      ...runOf(...candidates.filter((one) => !isValue(one))),
      replies: Object.fromEntries(replies) as Run["replies"],
    };
    const gated = (await gate([{ chapter, run, confidential: true }])).get(chapter)!;
    if (gated.problems.length > 0) throw gated.problems[0]!;
    let next = 0;
    return candidates.map((one) =>
      one.kind === "value" ? gated.values[`value ${next++}`]! : gated.figures[one.id]!,
    );
  }
  const decided = decide(candidates);
  const reasons = new Map([...decided.reasons].filter(([, reason]) => reason !== "complement"));
  return candidates.map((candidate) => {
    if (way === "switched off") return publish(candidate, new Set());
    if (way === "as open data") return publish(opened(candidate), new Set());
    return check(candidate, way === "rules alone" ? { ...decided, reasons } : undefined).record!;
  });
}

function opened(candidate: Candidate): Candidate {
  const copy = structuredClone(candidate);
  for (const { sources } of estimatesOf(copy)) for (const source of sources) source.sensitivity = "open";
  return copy;
}

/** All that is made from records. */
export function filesOf(records: Shown[], values: Record<string, PublicValue> = {}): Published {
  const each = <T>(of: (record: Shown, language: Language) => T): T[] =>
    records.flatMap((record) => LANGUAGES.map((language) => of(record, language)));
  return {
    csv: each((record, language) => ({ id: record.id, language, text: csv(record, language) })),
    jsonStat: records.map((record) => ({
      id: record.id,
      text: JSON.stringify(jsonStat(record, "2026-11-20")),
    })),
    drawings: records.flatMap((record) =>
      record.kind === "figure"
        ? LANGUAGES.map((language) => ({
            id: record.id,
            language,
            spec: plotlySpec(record, language, { interactive: true }),
          }))
        : [],
    ),
    html: each((record, language) => ({ id: record.id, language, text: tableHtml(record, language) })),
    values,
  };
}
