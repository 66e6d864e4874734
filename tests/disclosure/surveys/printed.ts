import type { Candidate } from "../../../lib/disclosure/candidate.ts";
import type { PublicFigure, PublicTable, PublicValue } from "../../../lib/disclosure/public.ts";
import type { At } from "../../../lib/disclosure/parts.ts";
import { askWords } from "./asks.ts";
import type { Ask } from "./asks.ts";

/** A number as a reader has it; or the mark that it is withheld. */
export interface Printed {
  edition: number;
  ask: Ask;
  /** The codes of its row and column. */
  at: At;
  /** Of a change or a ratio of two: the codes of the second. */
  beside?: At;
  value: number | null;
  low?: number;
  high?: number;
  digits: number;
  /** Of what it is a multiple; 0: it isn't rounded so. */
  base: number;
  withheld: boolean;
}

/** What the public record of an ask prints. */
export function printedIn(
  record: PublicFigure | PublicTable | PublicValue,
  { ask, at: places = [] }: Asked,
  edition: number,
): Printed[] {
  const fixed = Object.fromEntries(
    Object.entries(ask.kept).flatMap(([column, codes]) => (codes.length === 1 ? [[column, codes[0]!]] : [])),
  );
  const of = { edition, ask };
  if (record.kind === "value") {
    const { value, status, digits, rounded = 0 } = record;
    const number = typeof value === "number" ? value : null;
    const [at, beside] = places.map((one) => ({ ...fixed, ...one }));
    const withheld = status === "suppressed";
    return [
      {
        ...of,
        at: at ?? fixed,
        ...(beside ? { beside } : {}),
        value: number,
        digits,
        base: rounded,
        withheld,
      },
    ];
  }
  const { digits } = record.measure;
  return record.cells.map(({ at, value, status, low, high }) => ({
    ...of,
    at: { ...fixed, ...at },
    value,
    ...(low === undefined || high === undefined ? {} : { low, high }),
    digits,
    base: record.rounded?.base ?? 0,
    withheld: status === "suppressed",
  }));
}

/** In words: "edition 1, people by sex: F = 40". */
export function printedWords({ edition, ask, at, beside, value, low, high }: Printed): string {
  const where = [at, ...(beside ? [beside] : [])]
    .map((one) => Object.values(one).join(" "))
    .join(` ${ask.shown} `);
  const interval = low === undefined ? "" : ` (${low} to ${high})`;
  return `[${edition}] ${askWords(ask)}${where ? `: ${where}` : ""} = ${value}${interval}`;
}

/** A number that a chapter computed, as a candidate, and what was asked. */
export interface Asked {
  ask: Ask;
  candidate: Candidate;
  /** Of a number in the prose: the codes of its cells. */
  at?: readonly At[];
}
