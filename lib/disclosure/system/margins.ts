import type { WholeTable } from "../candidate.ts";

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

/** Codes of periods (ISO 8601 years, quarters, months): they are not parts of a whole. */
const PERIOD = /^(19|20)\d\d(-.*)?$/;

/**
 * The equations of a whole table: along every dimension the parts add up to their total, which is the same cell
 * without that dimension, whichever table of the report it stands in.
 */
export function linesOf({ dimensions, cells }: WholeTable): { lines: Line[]; margins: Margin[] } {
  const totals = new Map(dimensions.map(({ name, total }) => [name, total]));
  const known = new Map<string, Map<string, string>>();
  for (const cell of cells) known.set(cell.identity, addressOf(cell, totals));
  const margins: Margin[] = [];
  const names = [...new Set([...known.values()].flatMap((address) => [...address.keys()]))].sort();
  const inTable = new Set(dimensions.map(({ name }) => name));
  for (const name of names.filter((one) => inTable.has(one)))
    for (const { parts, total, whole } of along(known, name)) {
      if (!whole || known.has(total)) continue;
      const [first] = parts;
      const address = new Map(known.get(first!)!);
      address.delete(name);
      known.set(total, address);
      margins.push({ identity: total, parts });
    }
  return { lines: names.flatMap((name) => along(known, name)), margins };
}

/** The lines along a dimension. Periods make none, nor does a dimension with one category in a whole table. */
function along(known: ReadonlyMap<string, ReadonlyMap<string, string>>, name: string): Line[] {
  const lines = new Map<string, string[]>();
  const codes = new Set<string>();
  for (const [identity, address] of known) {
    const code = address.get(name);
    if (code === undefined) continue;
    codes.add(code);
    const total = without(identity, `${name}=${code}`);
    const line = lines.get(total);
    if (line) line.push(identity);
    else lines.set(total, [identity]);
  }
  if ([...codes].every((code) => PERIOD.test(code))) return [];
  return [...lines].map(([total, parts]) => ({ total, parts: parts.sort(), whole: codes.size > 1 }));
}

/** The same cell, not classified by this. */
const without = (identity: string, part: string): string =>
  identity
    .split("|")
    .filter((one, index) => index < 2 || one !== part)
    .join("|");

/** Its dimensions with their codes, as its identity has them: also those that a figure fixed. */
function addressOf({ identity }: Cell, totals: ReadonlyMap<string, string | undefined>): Map<string, string> {
  const parts = identity.split("|").slice(2);
  const pairs = parts.map(
    (part) => [part.slice(0, part.indexOf("=")), part.slice(part.indexOf("=") + 1)] as const,
  );
  return new Map(pairs.filter(([name, code]) => totals.get(name) !== code));
}
