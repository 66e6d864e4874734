import type { CandidateCell } from "../../lib/disclosure/candidate.ts";

/** An invented employee of an invented register. */
export interface Person {
  sector: string;
  sex: "F" | "M";
  sick: boolean;
  wage: number;
}

/** Women, men, and how many of all are sick. C is small; in E everybody is sick; in B two are. */
const SECTORS: Record<string, [women: number, men: number, sick: number]> = {
  A: [14, 16, 10],
  B: [9, 12, 2],
  C: [2, 1, 1],
  D: [25, 18, 20],
  E: [11, 8, 19],
};

/** All of them: what an attacker must not find out about a few is known here. */
export const POPULATION: readonly Person[] = Object.entries(SECTORS).flatMap(
  ([sector, [women, men, sick]], row) =>
    Array.from({ length: women + men }, (_, index): Person => {
      const sex = index < women ? "F" : "M";
      return { sector, sex, sick: index < sick, wage: 2000 + ((index * 7919 + row * 104729) % 1997) };
    }),
);

export const TOTAL = "T";
export const CODES = Object.keys(SECTORS);
/** The codes of totals, by dimension. */
export const TOTALS = { sector: TOTAL, sex: TOTAL };

/** The cells of a table by these variables, with their totals where asked, of these people. */
export function tabulate(
  by: readonly ("sector" | "sex")[],
  value: (group: Person[]) => number,
  { totals = false, of = POPULATION }: { totals?: boolean; of?: readonly Person[] } = {},
): CandidateCell[] {
  const cells = new Map<string, { at: Record<string, string>; group: Person[] }>();
  for (const person of of)
    for (const codes of combinations(by.map((name) => (totals ? [person[name], TOTAL] : [person[name]])))) {
      const at = Object.fromEntries(by.map((name, index) => [name, codes[index]!]));
      const cell = cells.get(codes.join()) ?? { at, group: [] };
      cell.group.push(person);
      cells.set(codes.join(), cell);
    }
  return [...cells.values()].map(({ at, group }) => ({ at, value: value(group), n: group.length }));
}

const combinations = (lists: string[][]): string[][] =>
  lists.reduce<string[][]>((all, list) => all.flatMap((one) => list.map((code) => [...one, code])), [[]]);

export const headcount = (group: Person[]): number => group.length;
export const shareSick = (group: Person[]): number =>
  (100 * group.filter(({ sick }) => sick).length) / group.length;
