import type { Group } from "./classes.ts";

import type { People } from "./people.ts";
import { printedWords } from "./printed.ts";
import type { Printed } from "./printed.ts";
import { sizesTold } from "./sizesTold.ts";

/** Σ factor × (people of a group, or their scores) lies between two numbers. */
export interface Statement {
  terms: readonly { group: Group; score?: string; factor: number }[];
  low: number;
  high: number;
  /** What is printed that says so. */
  words: string;
  /** Of what is printed; undefined: it is known anyway. */
  printed?: Printed;
}

const SLACK = 1e-7;

/**
 * All that what is printed says, and how many were asked.
 *
 * @param options.gated is no rounded count printed of fewer than the rules ask?
 */
export function statementsOf(
  printed: readonly Printed[],
  people: People,
  { gated = true } = {},
): Statement[] {
  const all = people.rows.length;
  return [
    ...(people.weighting === "varying"
      ? []
      : [{ terms: [{ group: {}, factor: 1 }], low: all, high: all, words: `${all} people were asked` }]),
    ...printed.flatMap((one) =>
      one.value === null ? [] : saidBy(one, one.value, gated ? people : { ...people, minimumCount: 0 }),
    ),
  ];
}

const answeredIn = (column: string, { rows, scores }: People): Set<string> =>
  scores.includes(column)
    ? new Set(["any"])
    : new Set(rows.map((row) => row[column]!).filter((code) => code !== ""));

/** The groups that a printed number is about: who is counted, and of whom. */
export function groupsOf({ ask, at }: Printed, people: People): { counted: Group; among?: Group } {
  const answered = (column: string) => answeredIn(column, people);
  const filter = Object.fromEntries(
    Object.entries(ask.filter).map(([column, codes]) => [column, new Set(codes)]),
  );
  const known = (columns: readonly string[]) =>
    Object.fromEntries(columns.map((column) => [column, filter[column] ?? answered(column)]));
  const here = Object.fromEntries(ask.by.map((column) => [column, new Set([at[column]!])]));
  const counted: Group = { ...filter, ...here };
  if (ask.of !== undefined) {
    const among = { ...counted, [ask.of]: answered(ask.of) };
    if (people.scores.includes(ask.of)) return { counted: among, among };
    const having = { ...counted, [ask.of]: new Set(["1"]) };
    return ask.verb === "total" ? { counted: having } : { counted: having, among };
  }
  if (ask.verb === "count") return { counted };
  const [row, column] = [ask.by.slice(0, 1), ask.by.slice(1)];
  const fixed = ask.verb === "row" ? row : ask.verb === "column" ? column : [];
  return {
    counted,
    among: {
      ...filter,
      ...known(ask.by),
      ...Object.fromEntries(fixed.map((name) => [name, here[name]!])),
    },
  };
}

function saidBy(printed: Printed, value: number, people: People): Statement[] {
  const { ask, digits, base } = printed;
  if (printed.beside) return saidByTwo(printed, value, people);
  const { counted, among } = groupsOf(printed, people);
  const by = { words: printedWords(printed), printed };
  const half = 0.5 * 10 ** -digits;
  const isScore = ask.of !== undefined && people.scores.includes(ask.of);
  const whole = people.weighting !== "varying";
  if (ask.to !== undefined) return saidByRatio(printed, value, people);
  const sum = isScore ? { group: counted, score: ask.of!, factor: 1 } : { group: counted, factor: 1 };
  if (!among || ask.verb === "total") {
    if (base > 1) {
      // Halves are rounded up, and fewer than the minimum count are never printed.
      const least = value === 0 ? 0 : Math.max(value - base / 2, Math.min(value, people.minimumCount));
      return [{ terms: [sum], low: Math.ceil(least), high: Math.ceil(value + base / 2) - 1, ...by }];
    }
    const slack = whole && digits === 0 ? 0 : half + SLACK;
    return [{ terms: [sum], low: value - slack, high: value + slack, ...by }];
  }
  const scale = ask.verb === "mean" ? 1 : 100;
  const off = people.roundingBase > 1 && !isScore && ask.verb !== "mean" ? people.roundingBase : 0;
  const [low, high] = [value - half - SLACK, value + half + SLACK].map((one) => one / scale) as [
    number,
    number,
  ];
  // Where counts are rounded a share is that of the rounded ones: each is off by half of the base at most.
  const sides: Statement[] = [
    { terms: [sum, { group: among, factor: -low }], low: -off, high: Infinity, ...by },
    { terms: [sum, { group: among, factor: -high }], low: -Infinity, high: off, ...by },
  ];
  const hasInterval = people.weighting === "ones" && off === 0 && ask.verb !== "mean";
  const sizes = hasInterval ? sizesTold(printed, value, people) : undefined;
  if (sizes)
    sides.push(
      { terms: [{ group: among, factor: 1 }], low: sizes.base[0], high: sizes.base[1], ...by },
      { terms: [sum], low: sizes.having[0], high: sizes.having[1], ...by },
    );
  return sides;
}

/** The sum of a column over who answered another as well. */
function sumOf(column: string, beside: string, { counted }: { counted: Group }, people: People) {
  const also = { [beside]: answeredIn(beside, people) };
  return people.scores.includes(column)
    ? { group: { ...counted, ...also, [column]: new Set(["any"]) }, score: column }
    : { group: { ...counted, ...also, [column]: new Set(["1"]) } };
}

function saidByRatio(printed: Printed, value: number, people: People): Statement[] {
  const { of, to } = printed.ask;
  const group = groupsOf(printed, people);
  const [above, below] = [sumOf(of!, to!, group, people), sumOf(to!, of!, group, people)];
  return between({ ...above, factor: 1 }, below, value, 0.5 * 10 ** -printed.digits, {
    words: printedWords(printed),
    printed,
  });
}

/** The change from one count to another, or how many times the one is the other; of shares it says nothing linear. */
function saidByTwo(printed: Printed, value: number, people: People): Statement[] {
  const { ask, beside, digits, base } = printed;
  if (ask.verb !== "count" && ask.verb !== "total") return [];
  const isScore = ask.of !== undefined && people.scores.includes(ask.of);
  const [first, second] = [printed, { ...printed, at: beside! }].map((one) => ({
    group: groupsOf(one, people).counted,
    ...(isScore ? { score: ask.of! } : {}),
  })) as [{ group: Group }, { group: Group }];
  const by = { words: printedWords(printed), printed };
  const half = 0.5 * 10 ** -digits;
  if (base > 1 || people.roundingBase > 1) return [];
  if (ask.shown === "times") {
    // Weighted numbers are rounded before they are divided.
    return people.weighting === "varying" ? [] : between({ ...first, factor: 1 }, second, value, half, by);
  }
  const slack = people.weighting === "varying" ? 1 + half : SLACK;
  return [
    {
      terms: [
        { ...second, factor: 1 },
        { ...first, factor: -1 },
      ],
      low: value - slack,
      high: value + slack,
      ...by,
    },
  ];
}

/** One sum is so many times another, as exactly as it is printed. */
const between = (
  above: Statement["terms"][number],
  below: Omit<Statement["terms"][number], "factor">,
  value: number,
  half: number,
  by: Pick<Statement, "words" | "printed">,
): Statement[] => [
  { terms: [above, { ...below, factor: SLACK + half - value }], low: 0, high: Infinity, ...by },
  { terms: [above, { ...below, factor: -SLACK - half - value }], low: -Infinity, high: 0, ...by },
];
