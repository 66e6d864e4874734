import { candidateSchema } from "../disclosure/candidate.ts";
import type { Candidate, CandidateSource } from "../disclosure/candidate.ts";
import type { Rules } from "../disclosure/rules/schema.ts";
import type { Reply, Run } from "./execute.ts";

/** What the catalogue says of a source today. */
export interface Standing {
  sensitivity: CandidateSource["sensitivity"];
  rules?: Rules | undefined;
}

/**
 * A run whose candidates stand under the rules of the catalogue, whatever they say of themselves. A source
 * that the catalogue doesn't know counts as confidential and without rules, so it is refused.
 */
export function underCatalogue(run: Run, standingOf: (source: string) => Standing | undefined): Run {
  const replies = Object.entries(run.replies).map(([expression, reply]): [string, Reply] => [
    expression,
    "candidate" in reply ? { candidate: placed(reply.candidate, standingOf) } : reply,
  ]);
  return {
    ...run,
    candidates: run.candidates.map(({ cell, candidate }) => ({
      cell,
      candidate: placed(candidate, standingOf),
    })),
    replies: Object.fromEntries(replies),
  };
}

/** What is no candidate stays as it is: output checking refuses it. */
function placed(input: unknown, standingOf: (source: string) => Standing | undefined): unknown {
  const parsed = candidateSchema.safeParse(input);
  if (!parsed.success) return input;
  const table = <T extends { sources: CandidateSource[] }>(estimates: T): T => ({
    ...estimates,
    sources: estimates.sources.map(({ sensitivity: _s, rules: _r, ...source }): CandidateSource => {
      const { sensitivity, rules } = standingOf(source.name) ?? { sensitivity: "confidential" };
      return { ...source, sensitivity, ...(rules ? { rules } : {}) };
    }),
  });
  const candidate: Candidate = parsed.data;
  return candidate.kind === "value"
    ? { ...candidate, of: candidate.of.map(table) }
    : { ...candidate, estimates: table(candidate.estimates) };
}
