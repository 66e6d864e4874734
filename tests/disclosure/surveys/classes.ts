import type { People } from "./people.ts";

/** Codes by column; a column that it doesn't name may have any code, or none. */
export type Group = Readonly<Record<string, ReadonlySet<string>>>;

/** People who are alike in all columns that anything published speaks of. */
export interface Class {
  codes: Readonly<Record<string, string>>;
  /** How many there are, what they weigh, and their scores by column, weighted: the truth, that no attacker has. */
  people: number;
  weight: number;
  score: Readonly<Record<string, number>>;
}

export const isIn = ({ codes }: Class, group: Group): boolean => {
  for (const column in group) if (!group[column]!.has(codes[column]!)) return false;
  return true;
};

/**
 * The classes that an attacker reckons with.
 *
 * @param columns all that what is published speaks of; of scores only whether there is an answer
 * @param options.existing does he know which there are? Else all that the codebook allows: no division of another section
 */
export function classesOf(people: People, columns: readonly string[], { existing = false } = {}): Class[] {
  const kept = columns.filter((column) => !people.scores.includes(column));
  const scored = columns.filter((column) => people.scores.includes(column));
  const codeOf = (row: People["rows"][number], column: string) =>
    scored.includes(column) ? (row[column] === "" ? "" : "any") : row[column]!;
  const all = [...kept, ...scored];
  const keyOf = (codes: readonly string[]) => codes.join("\u0000");
  const found = new Map<string, { codes: string[]; rows: number[] }>();
  const add = (codes: string[]) => {
    const key = keyOf(codes);
    const own = found.get(key) ?? { codes, rows: [] };
    found.set(key, own);
    return own;
  };
  if (!existing) for (const codes of allowed(people, all, codeOf)) add(codes);
  people.rows.forEach((row, index) => add(all.map((column) => codeOf(row, column))).rows.push(index));
  const sum = (rows: readonly number[], of: (row: number) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  return [...found.values()].map(({ codes, rows }) => ({
    codes: Object.fromEntries(all.map((column, index) => [column, codes[index]!])),
    people: rows.length,
    weight: sum(rows, (row) => people.weights[row]!),
    score: Object.fromEntries(
      scored.map((column) => [
        column,
        sum(rows, (row) => people.weights[row]! * Number(people.rows[row]![column])),
      ]),
    ),
  }));
}

/** All combinations of codes that no column contradicts that is told by another. */
function allowed(
  { rows, tells }: People,
  columns: readonly string[],
  codeOf: (row: People["rows"][number], column: string) => string,
): string[][] {
  const told = tells.filter(([from, to]) => columns.includes(from) && columns.includes(to));
  const tellings = told.map(([from, to]) => ({
    from: columns.indexOf(from),
    to: columns.indexOf(to),
    codes: new Map(rows.map((row) => [row[from]!, row[to]!])),
  }));
  return columns.reduce<string[][]>(
    (some, column, at) =>
      some.flatMap((codes) =>
        [...new Set(rows.map((row) => codeOf(row, column)))]
          .map((code) => [...codes, code])
          .filter((one) =>
            tellings.every(
              ({ from, to, codes: known }) => Math.max(from, to) !== at || known.get(one[from]!) === one[to],
            ),
          ),
      ),
    [[]],
  );
}
