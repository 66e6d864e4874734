import { codesOf } from "../codes.ts";
import { rangeOf } from "../system/bands.ts";
import type { AskedColumn, Classes } from "./rows.ts";
import type { Who } from "./who.ts";

/** Some of a delivery's rows: those with these codes, who have answered, and have a 1 in a 0/1 column. */
export interface Condition {
  address: readonly (readonly [name: string, code: string])[];
  answered: readonly string[];
  having?: string | undefined;
  computed: Who["computed"];
  weighted?: Who["weighted"];
}

/** The columns that conditions need, each once, in a fixed order. */
export function columnsOf(conditions: readonly Condition[]): AskedColumn[] {
  const columns = new Map<string, AskedColumn>();
  for (const condition of conditions)
    for (const column of neededBy(condition)) columns.set(columnKey(column), column);
  return [...columns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, column]) => column);
}

/** Which classes of rows meet each condition, in their order. */
export function setsOf(
  conditions: readonly Condition[],
  columns: readonly AskedColumn[],
  { rows, codes }: Classes,
): Int32Array[] {
  const place = new Map(columns.map((column, index) => [columnKey(column), index]));
  const found = conditions.map((): number[] => []);
  for (const group of Map.groupBy(conditions.keys(), (index) => shapeOf(conditions[index]!)).values()) {
    const shape = conditions[group[0]!]!;
    const own = shape.address.map(([name]) => codes[place.get(columnKey(codeColumn(name, shape)))!]!);
    const asked = neededBy(shape)
      .filter(({ as }) => as === "answer" || as === "has")
      .map((column) => ({ as: column.as, of: codes[place.get(columnKey(column))!]! }));
    const known = own.map((column) => new Set(column));
    const byCodes = new Map<string, number[]>();
    for (const index of group)
      for (const key of keysOf(conditions[index]!, known))
        byCodes.set(key, [...(byCodes.get(key) ?? []), index]);
    for (let one = 0; one < rows.length; one++) {
      if (!asked.every(({ as, of }) => (as === "has" ? of[one] === "1" : of[one] !== ""))) continue;
      for (const index of byCodes.get(keyOfCodes(own.map((column) => column[one]!))) ?? [])
        found[index]!.push(one);
    }
  }
  return found.map((list) => Int32Array.from(list));
}

/** How many rows are in a set of classes. */
export function sizeOf(set: Int32Array, { rows }: Pick<Classes, "rows">): number {
  let sum = 0;
  for (const one of set) sum += rows[one]!;
  return sum;
}

const neededBy = (condition: Condition): AskedColumn[] => {
  const { address, answered, having } = condition;
  return [
    ...address.map(([name]) => codeColumn(name, condition)),
    ...weightingColumns(condition),
    ...answered
      .filter((name) => name !== having)
      .map((name) => ({ name, as: "answer" as const, computed: computedFor(name, condition) })),
    ...(having === undefined
      ? []
      : [{ name: having, as: "has" as const, computed: computedFor(having, condition) }]),
  ];
};

/** The columns by whose codes, or in which, weights are others: of one class all are weighted alike. */
export const weightingColumns = (condition: Condition): AskedColumn[] =>
  (condition.weighted ?? []).flatMap((one): AskedColumn[] => {
    if ("by" in one) return one.by.map((name) => codeColumn(name, condition));
    const name = one.column ?? "";
    return [{ name, as: "weight", computed: computedFor(name, condition) }];
  });

/** What a column goes by. */
export const columnKey = ({ name, as, computed }: AskedColumn): string =>
  JSON.stringify([name, as, computed]);

const codeColumn = (name: string, condition: Condition): AskedColumn => ({
  name,
  as: "code",
  computed: computedFor(name, condition),
});

/** A column of the delivery itself is the same whatever a chapter computes beside it. */
export const computedFor = (name: string, { computed }: Pick<Condition, "computed">): Who["computed"] =>
  computed.some((columns) => name in columns) ? computed : [];

/** Conditions of one shape differ in codes alone. */
export const shapeOf = (condition: Condition): string =>
  JSON.stringify([neededBy(condition).map(columnKey), condition.address.length, condition.having]);

/**
 * Every combination of single codes that an address means. What is a code of its column is that one alone; else it is
 * several together (B+F), or all in a band (2019-2021).
 */
const keysOf = ({ address }: Condition, known: readonly ReadonlySet<string>[]): string[] =>
  address
    .reduce<string[][]>(
      (keys, [, code], at) => {
        const codes = known[at]!.has(code) ? [code] : codesMeant(code, known[at]!);
        return keys.flatMap((key) => codes.map((one) => [...key, one]));
      },
      [[]],
    )
    .map(keyOfCodes);

function codesMeant(code: string, known: ReadonlySet<string>): string[] {
  const band = rangeOf(code);
  const inside = [...known].filter((one) => {
    const own = band && rangeOf(one);
    return own && own.kind === band.kind && own.from >= band.from && own.to <= band.to;
  });
  return inside.length > 0 ? inside : codesOf(code);
}

const keyOfCodes = (codes: readonly string[]): string => JSON.stringify(codes);
