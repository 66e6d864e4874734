import type { Candidate } from "./candidate.ts";
import type { At } from "./parts.ts";
import type { PublicFigure, PublicTable, PublicValue } from "./public.ts";
import type { Words } from "../words.ts";

/** One thing that output checking has to say of a candidate, in the reader's words. */
export interface Finding {
  code: "count-too-small" | "complement" | "no-rules" | "no-count" | "malformed";
  words: Words;
  /** The cells it speaks of. */
  cells: At[];
}

/** What output checking decided: `record` is null exactly when the decision is `refuse`. */
export interface Checked<T = PublicFigure | PublicTable | PublicValue> {
  decision: "pass" | "suppress" | "refuse";
  record: T | null;
  findings: Finding[];
}

export declare function check(candidate: Candidate): Checked;
