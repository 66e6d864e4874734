import type { Candidate } from "../../disclosure/candidate.ts";
import type { Gated } from "../gate.ts";
import type { Protection } from "./protection.ts";

/** An output that earlier editions leave open, and what it was decided with. */
export interface Open extends Pick<Gated, "candidates" | "decisions" | "redecide"> {
  chapter: string;
  output: string;
  candidate: Candidate;
}

/** A way out that helps. */
export interface WayOut {
  way: Protection["way"];
  /** Respondents whose number is no longer told; of rounding, by how many the numbers are off together. */
  cost: number;
  /** What stands in notebooks/protection.json when it is chosen. */
  choice: Protection;
}
