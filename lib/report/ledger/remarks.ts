import type { Candidate } from "../../disclosure/candidate.ts";
import { estimatesOf } from "../../disclosure/decide.ts";
import type { Decisions } from "../../disclosure/decide.ts";
import { identity } from "../../disclosure/identity.ts";
import type { Beyond } from "../../disclosure/ledger/cells.ts";
import { UserError } from "../../error.ts";
import { wordsOf } from "../../words.ts";
import { cellsIn } from "./beyond.ts";
import { PROTECTION_FILE } from "./protection.ts";
import type { Protection } from "./protection.ts";

/** What is known of an output of a chapter: its name and what it is made from. */
export interface NamedCandidate {
  output: string;
  candidate: Candidate;
}

/** What each choice of a chapter did, or that it fits nothing any more: none is silent. */
export const protectionRemarks = (
  chosen: readonly Protection[],
  outputs: readonly NamedCandidate[],
  decisions: Decisions,
): UserError[] =>
  chosen.map((one) => {
    const candidate = outputs.find(({ output }) => output === one.output)?.candidate;
    return (candidate && didOf(one, candidate, decisions)) ?? unusedProtection(one);
  });

/** A choice that fits nothing. */
export const unusedProtection = (one: Protection): UserError =>
  new UserError("PROTECTION_UNUSED", { id: one.output, way: one.way }, placeOf(one));

function didOf(one: Protection, candidate: Candidate, decisions: Decisions): UserError | undefined {
  if (one.way === "merge") return merged(one, candidate);
  return one.way === "round"
    ? rounded(one, candidate, decisions)
    : withheld(one, candidate, decisions.beyond);
}

function rounded(
  one: Protection,
  candidate: Candidate,
  { bases, reasons }: Decisions,
): UserError | undefined {
  const shown = estimatesOf(candidate)
    .flatMap((estimates) => estimates.cells.map((cell) => identity(estimates, cell)))
    .flatMap((id) => (reasons.has(id) ? [] : (bases?.get(id) ?? [])));
  return shown.length > 0
    ? new UserError(
        "PROTECTION_ROUNDED",
        { id: one.output, count: shown.length, base: Math.max(...shown) },
        placeOf(one),
      )
    : undefined;
}

function withheld(one: Protection, candidate: Candidate, beyond: Beyond | undefined): UserError | undefined {
  const count = beyond ? cellsIn(candidate, beyond.costs).length : 0;
  return count > 0 ? new UserError("PROTECTION_APPLIED", { id: one.output, count }, placeOf(one)) : undefined;
}

function merged(one: Extract<Protection, { way: "merge" }>, candidate: Candidate): UserError | undefined {
  const asked = new Set(one.together.flat());
  const dimension = estimatesOf(candidate)
    .flatMap(({ dimensions }) => dimensions)
    .find(({ name }) => name === one.dimension);
  const found = (dimension?.categories ?? []).filter(({ together }) =>
    together?.every((code) => asked.has(code)),
  );
  if (!dimension || found.length === 0) return undefined;
  const categories = wordsOf((language) => found.map(({ label }) => label[language]).join("; "));
  return new UserError(
    "PROTECTION_MERGED",
    { id: one.output, dimension: dimension.label, categories },
    placeOf(one),
  );
}

/**
 * What publishing categories together does to an output that still shows each by itself: the report runs its chapter
 * again for it, the Lab doesn't.
 */
export function willMerge(
  one: Extract<Protection, { way: "merge" }>,
  candidate: Candidate,
): UserError | undefined {
  const dimension = estimatesOf(candidate)
    .flatMap(({ dimensions }) => dimensions)
    .find(({ name }) => name === one.dimension);
  const groups = one.together
    .map((codes) => (dimension?.categories ?? []).filter(({ code }) => codes.includes(code)))
    .filter((group) => group.length > 1);
  if (!dimension || groups.length === 0) return undefined;
  const categories = wordsOf((language) =>
    groups.map((group) => group.map(({ label }) => label[language]).join(" + ")).join("; "),
  );
  return new UserError(
    "PROTECTION_MERGED",
    { id: one.output, dimension: dimension.label, categories },
    placeOf(one),
  );
}

const placeOf = ({ chapter }: Protection) => ({ chapter, file: PROTECTION_FILE });
