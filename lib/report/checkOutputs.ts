import { sourceOfCatalogue } from "../data/catalogue.ts";
import { isUserError } from "../error.ts";
import { underCatalogue } from "./catalogueRules.ts";
import type { Standing } from "./catalogueRules.ts";
import type { Chapter } from "./chapter.ts";
import type { Run } from "./execute.ts";
import type { Exception } from "./exceptions/schema.ts";
import type { Earlier } from "./ledger/earlier.ts";
import { gate, holdsConfidential } from "./gate.ts";
import type { Gated } from "./gate.ts";

type StandingOf = (source: string) => Standing | undefined;

/** Output checking of these chapters, all together, under what the catalogue says of their sources today. */
export function checkOutputs(
  chapters: { chapter: Chapter; run: Run }[],
  exceptions: readonly Exception[],
  earlier?: Earlier,
): Promise<Map<Chapter, Gated>> {
  const standingOf = remembered(standing);
  return gate(
    chapters.map((one) => {
      const run = underCatalogue(one.run, standingOf);
      return { ...one, run, confidential: isConfidential(run, standingOf) };
    }),
    exceptions,
    earlier,
  );
}

/** A run under what the catalogue says of its sources today. */
export const underRules = (run: Run): Run => underCatalogue(run, remembered(standing));

/** What the catalogue says of a source; nothing where its description can't be read. */
function standing(source: string): Standing | undefined {
  try {
    const found = sourceOfCatalogue(source)?.descriptor.oshlab;
    return found && { sensitivity: found.sensitivity, rules: found.disclosure };
  } catch (error) {
    if (isUserError(error)) return undefined;
    throw error;
  }
}

/** Did it read or compute anything of a source that is not open? */
const isConfidential = (run: Run, standingOf: StandingOf): boolean =>
  run.reads.some(({ name }) => standingOf(name)?.sensitivity !== "open") || holdsConfidential(run);

/** The same, asked once a source. */
function remembered(standingOf: StandingOf): StandingOf {
  const known = new Map<string, Standing | undefined>();
  return (source) => {
    if (!known.has(source)) known.set(source, standingOf(source));
    return known.get(source);
  };
}
