import type { Candidate, CandidateCell, Estimates } from "./candidate.ts";
import type { PublicFigure, PublicTable, PublicValue } from "./public.ts";
import { publish } from "./publish.ts";

/**
 * A candidate as its author sees it, in the Lab alone: nothing is withheld, and what is too uncertain to be published
 * stands there as a number of low reliability.
 */
export const ownRecord = (candidate: Candidate): PublicFigure | PublicTable | PublicValue =>
  publish(
    candidate.kind === "value"
      ? { ...candidate, of: candidate.of.map(told) }
      : { ...candidate, estimates: told(candidate.estimates) },
    new Set(),
  );

const told = (estimates: Estimates): Estimates => ({
  ...estimates,
  cells: estimates.cells.map((cell): CandidateCell =>
    cell.reliability === "insufficient" ? { ...cell, reliability: "low" } : cell,
  ),
});
