import type { Estimates, WholeTable } from "./candidate.ts";
import { codesOf } from "./codes.ts";
import { identity, partsOf, subtotalsOf, withCode } from "./identity.ts";
import type { Measure } from "./parts.ts";
import { basesTold } from "./basesTold.ts";

/**
 * What these outputs tell of how many respondents there are: the counts that they print, by their identities and by whom
 * they are about, with all that they add up to; and the bases that intervals tell.
 */
export function basesKnown(tables: readonly Estimates[]): Set<string> {
  const printed = tables
    .filter(({ measure }) => measure.kind === "count")
    .flatMap((one) => one.cells.map((cell) => identity(one, cell)));
  const told = tables.flatMap(basesTold).flatMap(({ cells }) => cells.map((cell) => cell.of!));
  const all = new Set([...printed, ...told].flatMap(subtotalsOf));
  return new Set([...all, ...[...all].map(whomOf)]);
}

/**
 * Does a reader know of how many respondents a share is, or, beside a number of people, how many were asked? So many
 * digits that only one fraction of so few has them tell it, too.
 */
export function isBaseKnown(
  cell: WholeTable["cells"][number],
  { kind, digits }: Pick<Measure, "kind" | "digits">,
  counted: ReadonlySet<string>,
): boolean {
  if (kind === "count") return cell.of !== undefined && counted.has(cell.of);
  if (kind !== "percentage") return false;
  const { n = 0, base = n } = cell;
  const isFraction = cell.equal === true && base > 0 && base ** 2 < 100 * 10 ** digits;
  return isFraction || isCounted(cell.of ?? cell.identity, counted);
}

/** Are so many known: by a number of their own, or as the sum of each of several categories taken together? */
function isCounted(id: string, counted: ReadonlySet<string>): boolean {
  if (counted.has(whomOf(id))) return true;
  const together = partsOf(id).address.find(([, code]) => codesOf(code).length > 1);
  if (!together) return false;
  const [name, codes] = together;
  return codesOf(codes).every((code) =>
    isCounted(
      withCode(id, name, () => code),
      counted,
    ),
  );
}

/** Whom a cell is about, whatever is measured of them. */
function whomOf(id: string): string {
  const [sources, , ...address] = id.split("|");
  return [sources, ...address].join("|");
}
