import { sourceOfCatalogue } from "../data/catalogue.ts";
import { candidateSchema } from "../disclosure/candidate.ts";
import type { Estimates } from "../disclosure/candidate.ts";
import { codesOf } from "../disclosure/codes.ts";
import { estimatesOf } from "../disclosure/decide.ts";
import { UserError, isUserError } from "../error.ts";
import type { Chapter } from "./chapter.ts";
import type { Run } from "./execute.ts";

/**
 * Numbers of a variable that is said to be the same in several waves of a survey, where nobody has written down the
 * document that says so: they are not published. A number of verified waves alone is.
 *
 * @returns a UserError MAPPING_UNVERIFIED for each source and variable, with its unverified waves
 */
export function unverifiedMappings(chapter: Chapter, run: Run): UserError[] {
  const candidates = [
    ...run.candidates.map(({ candidate }) => candidate),
    ...Object.values(run.replies).flatMap((reply) => ("candidate" in reply ? [reply.candidate] : [])),
  ];
  const found = new Map<string, UserError>();
  for (const input of candidates) {
    const { data: candidate } = candidateSchema.safeParse(input);
    for (const estimates of candidate ? estimatesOf(candidate) : [])
      for (const { name } of estimates.sources) {
        const waves = unverifiedWaves(name, estimates);
        if (waves.length === 0) continue;
        const values = { name, column: estimates.measure.name, waves: waves.join(", ") };
        found.set(
          JSON.stringify(values),
          new UserError("MAPPING_UNVERIFIED", values, { chapter: chapter.id }),
        );
      }
  }
  return [...found.values()];
}

/** The waves in these numbers whose mapping is not verified. */
function unverifiedWaves(source: string, { measure, dimensions, filter, cells }: Estimates): string[] {
  const mapping = fieldOf(source, measure.name)?.oshlab.mapping;
  if (!mapping) return [];
  const unverified = mapping.waves.filter(({ verified }) => verified === null).map(({ code }) => code);
  const at = filter[mapping.dimension];
  const shown =
    at !== undefined
      ? codesOf(at)
      : dimensions.some(({ name }) => name === mapping.dimension)
        ? cells.map((cell) => cell.at[mapping.dimension]!)
        : mapping.waves.map(({ code }) => code);
  return unverified.filter((code) => shown.includes(code));
}

function fieldOf(source: string, column: string) {
  try {
    return sourceOfCatalogue(source)?.descriptor.schema.fields.find(({ name }) => name === column);
  } catch (error) {
    if (isUserError(error)) return undefined; // a description that can't be read is a problem of its own
    throw error;
  }
}
