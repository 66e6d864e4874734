import type { WholeTable } from "../candidate.ts";
import { isPeriod, notBy, partsOf } from "../identity.ts";

type Cell = WholeTable["cells"][number];

/** Cells of one table or beside it that differ in one dimension alone, and the total they add up to. */
export interface Line {
  parts: string[];
  /** Its identity; the total need not be in the table. */
  total: string;
  /** Do the parts make the whole? Of a category by itself only the remainder is known. */
  whole: boolean;
}

/** A total that no table shows: a reader is taken to know it from elsewhere. */
export interface Margin {
  identity: string;
  parts: string[];
}

/**
 * The equations of a whole table: along every dimension the parts add up to their total, which is the same cell
 * without that dimension, whichever table of the report it stands in. Coefficients of a regression add up to nothing.
 * What a table is filtered by is looked at over all tables: `acrossFilters`.
 */
export function linesOf({ dimensions, cells, statistic }: WholeTable): { lines: Line[]; margins: Margin[] } {
  if (statistic?.type === "regression") return { lines: [], margins: [] };
  const totals = new Map(dimensions.map(({ name, total }) => [name, total]));
  const known = new Map<string, Map<string, string>>();
  for (const cell of cells) known.set(cell.identity, addressOf(cell, totals));
  const margins: Margin[] = [];
  const names = [...totals.keys()].sort();
  const classified = new Set(dimensions.flatMap((one) => (one.classified ? [one.name] : [])));
  const alongOne = (name: string) => along(known, name, classified.has(name));
  for (const name of names)
    for (const { parts, total, whole } of alongOne(name)) {
      if (!whole || known.has(total)) continue;
      const [first] = parts;
      const address = new Map(known.get(first!)!);
      address.delete(name);
      known.set(total, address);
      margins.push({ identity: total, parts });
    }
  return { lines: names.flatMap(alongOne), margins };
}

/**
 * The lines along a dimension. No total over periods is taken as known (codes of a classification are none), nor over one
 * category in a whole table; where one is printed, it is the sum of its parts all the same.
 */
function along(
  known: ReadonlyMap<string, ReadonlyMap<string, string>>,
  name: string,
  classified: boolean,
): Line[] {
  const lines = new Map<string, string[]>();
  const codes = new Set<string>();
  for (const [identity, address] of known) {
    const code = address.get(name);
    if (code === undefined) continue;
    codes.add(code);
    const total = notBy(identity, name);
    const line = lines.get(total);
    if (line) line.push(identity);
    else lines.set(total, [identity]);
  }
  const whole = codes.size > 1 && (classified || ![...codes].every(isPeriod));
  return [...lines].map(([total, parts]) => ({ total, parts: parts.sort(), whole }));
}

/** Its dimensions with their codes, as its identity has them: also those that a figure fixed. */
function addressOf({ identity }: Cell, totals: ReadonlyMap<string, string | undefined>): Map<string, string> {
  return new Map(partsOf(identity).address.filter(([name, code]) => totals.get(name) !== code));
}
