import { isIn } from "./classes.ts";
import type { Class, Group } from "./classes.ts";
import type { Statement } from "./statements.ts";

/** Classes that nothing printed tells apart: an attacker can say of them only how many there are together. */
export interface Block {
  classes: readonly number[];
  people: number;
  weight: number;
  score: Readonly<Record<string, number>>;
}

/** A row of a linear programme: Σ factor × unknown between two numbers. */
export interface Row {
  at: readonly number[];
  by: readonly number[];
  low: number;
  high: number;
  statement: number;
}

/**
 * What is printed as equations between blocks. Unknown number b is how many people block b has (what they weigh); those
 * after them the sums of their scores.
 */
export interface Equations {
  blocks: readonly Block[];
  blockOf: readonly number[];
  /** Columns of scores; that of block b and score s is unknown blocks + s × blocks + b. */
  scores: readonly string[];
  rows: readonly Row[];
  truth: Float64Array;
}

/** @param by what is counted: people, or their weights */
export function equationsOf(
  classes: readonly Class[],
  statements: readonly Statement[],
  by: "people" | "weight",
): Equations {
  const groups = new Map<string, Group>();
  const keyOf = (group: Group) =>
    Object.entries(group)
      .map(([column, codes]) => `${column}=${[...codes].sort().join("+")}`)
      .sort()
      .join("|");
  for (const { terms } of statements) for (const { group } of terms) groups.set(keyOf(group), group);
  const scores = [...new Set(classes.flatMap(({ score }) => Object.keys(score)))];
  const found = new Map<string, number[]>();
  const members = new Map([...groups].map(([key, group]) => [key, classes.map((one) => isIn(one, group))]));
  classes.forEach((one, index) => {
    // Who gave no score has none: their block is another one.
    const key =
      [...members.values()].map((flags) => (flags[index] ? 1 : 0)).join("") +
      scores.map((score) => (one.codes[score] === "" ? 0 : 1)).join("");
    found.set(key, [...(found.get(key) ?? []), index]);
  });
  const blocks = [...found.values()].map((own): Block => {
    const sum = (of: (one: Class) => number) => own.reduce((all, index) => all + of(classes[index]!), 0);
    return {
      classes: own,
      people: sum(({ people }) => people),
      weight: sum(({ weight }) => weight),
      score: Object.fromEntries(scores.map((name) => [name, sum(({ score }) => score[name]!)])),
    };
  });
  const blockOf = classes.map(() => -1);
  blocks.forEach(({ classes: own }, block) => own.forEach((index) => (blockOf[index] = block)));
  const truth = Float64Array.from([
    ...blocks.map((block) => block[by]),
    ...scores.flatMap((name) => blocks.map(({ score }) => score[name]!)),
  ]);
  const rows = statements.map(({ terms, low, high }, statement): Row => {
    const factors = new Map<number, number>();
    for (const { group, score, factor } of terms) {
      const flags = members.get(keyOf(group))!;
      const from = score === undefined ? 0 : blocks.length * (1 + scores.indexOf(score));
      blocks.forEach(({ classes: own }, block) => {
        if (flags[own[0]!]) factors.set(from + block, (factors.get(from + block) ?? 0) + factor);
      });
    }
    return { at: [...factors.keys()], by: [...factors.values()], low, high, statement };
  });
  return { blocks, blockOf, scores, rows, truth };
}

/** The rows that the truth itself contradicts: there must be none, or the attacker reckons with what isn't so. */
export const contradicted = ({ rows, truth }: Equations): Row[] =>
  rows.filter(({ at, by, low, high }) => {
    const sum = at.reduce((all, unknown, i) => all + by[i]! * truth[unknown]!, 0);
    return sum < low - 1e-6 || sum > high + 1e-6;
  });
