import type { Candidate } from "../../disclosure/candidate.ts";
import { candidateSchema } from "../../disclosure/candidate.ts";
import { estimatesOf } from "../../disclosure/decide.ts";
import type { Decisions } from "../../disclosure/decide.ts";
import { identity } from "../../disclosure/identity.ts";
import type { Beyond } from "../../disclosure/ledger/cells.ts";
import type { At } from "../../disclosure/parts.ts";
import { UserError } from "../../error.ts";
import type { Place } from "../../error.ts";
import { cellWords } from "./cellWords.ts";
import type { Protection } from "./protection.ts";

/**
 * What an output costs that earlier editions leave open: a problem, until somebody has chosen that these cells are
 * withheld. Nothing for an output that costs nothing.
 */
export function openedBy(
  chapter: string,
  output: string,
  candidate: unknown,
  beyond: Beyond,
  chosen: readonly Protection[],
  place: Place,
): UserError | undefined {
  const { data } = candidateSchema.safeParse(candidate);
  const cells = data ? cellsIn(data, beyond.costs) : [];
  if (cells.length === 0) return undefined;
  if (chosen.some((one) => one.way === "suppress" && one.chapter === chapter && one.output === output))
    return undefined;
  return new UserError(
    "OUTPUT_OPENS_EARLIER",
    {
      id: output,
      count: cells.length,
      chapter,
      cells: cellWords(cells.map(({ id }) => id)),
      opened: cellWords(beyond.opened, beyond.earlier),
    },
    place,
  );
}

/** The cells of a candidate that are among these, with their respondents. */
export const cellsIn = (
  candidate: Candidate,
  ids: ReadonlySet<string>,
): { id: string; n: number; at: At }[] =>
  estimatesOf(candidate).flatMap((estimates) =>
    estimates.cells
      .map((cell) => ({ id: identity(estimates, cell), n: cell.n ?? 0, at: cell.at }))
      .filter(({ id }) => ids.has(id)),
  );

/** What no audit could prove. */
export const openIn = ({ audit, unprotected }: Decisions): string[] => [
  ...unprotected,
  ...(audit?.narrow ?? []).map(({ id }) => id),
];

/** What another decision leaves open: of this output, or more than before of the others. */
export function leftOpen(own: Candidate, before: Decisions, then: Decisions): Set<string> {
  const costs = then.beyond?.costs ?? new Set<string>();
  return new Set([
    ...cellsIn(own, costs).map(({ id }) => id),
    ...[...costs].filter((id) => !before.beyond!.costs.has(id)),
    ...openIn(then).filter((id) => !openIn(before).includes(id)),
  ]);
}

/** The numbers of a chapter that an earlier edition printed differently. */
export function differingIn(candidates: readonly unknown[], { differing }: Beyond): number {
  const other = new Set(differing);
  const found = candidates.flatMap((candidate) => {
    const { data } = candidateSchema.safeParse(candidate);
    return data ? cellsIn(data, other).map(({ id }) => id) : [];
  });
  return new Set(found).size;
}
