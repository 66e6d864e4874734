import type { Class, Group } from "./classes.ts";
import type { People } from "./people.ts";

/** A group of people of whom nobody may know how many they are, or what they have together. */
export interface Secret {
  group: Group;
  /** Its codes, as they are said. */
  words: string;
  people: number;
}

/** Of how many columns codes go together in a small group, besides a 0/1 column. */
const DEEP = 3;

/**
 * Every group of fewer people than the rules ask, though of somebody: up to three codes, and who of them has something,
 * or hasn't; and two codes of a column together, in one code of another.
 *
 * @param options.unanswered who gave no answer is one as well
 */
export function secretsOf(
  classes: readonly Class[],
  columns: readonly string[],
  people: People,
  { unanswered = false } = {},
): Secret[] {
  const codes = columns.filter((column) => people.dimensions.includes(column));
  const having = columns.filter((column) => people.having.includes(column));
  const living = classes.filter(({ people: size }) => size > 0);
  const withHaving = (sets: readonly string[][]) =>
    [...sets, ...sets.flatMap((some) => having.map((column) => [...some, column]))].filter(
      (some) => some.length > 0,
    );
  const small = (secret: Secret) => secret.people > 0 && secret.people < people.minimumCount;
  const alone = withHaving(upTo(codes, DEEP)).flatMap((some) =>
    bySize(living, some, unanswered).map(({ at, people: size }) =>
      secret(
        some,
        at.map((code) => [code]),
        size,
      ),
    ),
  );
  const together = withHaving(upTo(codes, DEEP - 1)).flatMap((some) => {
    const sizes = bySize(living, some, false);
    return some
      .filter((column) => codes.includes(column))
      .flatMap((column) => pairsIn(sizes, some.indexOf(column)))
      .map(({ at, people: size }) => secret(some, at, size));
  });
  return [...alone, ...together].filter(small);
}

/**
 * Groups of whom everybody has something, or nobody: whoever knows that one is in it knows it of him.
 */
export function alikeOf(
  classes: readonly Class[],
  columns: readonly string[],
  { dimensions, sensitive }: People,
): Secret[] {
  const codes = columns.filter((column) => dimensions.includes(column));
  const living = classes.filter(({ people: size }) => size > 0);
  return columns
    .filter((column) => sensitive.includes(column))
    .flatMap((column) =>
      upTo(codes, DEEP - 1).flatMap((some) => {
        const by = [...some, column];
        const found = bySize(living, by, false).map(({ at }) => at);
        return found
          .map((at) => at.with(some.length, at[some.length] === "1" ? "0" : "1"))
          .filter((at) => !found.some((other) => other.join() === at.join()))
          .map((at) =>
            secret(
              by,
              at.map((code) => [code]),
              0,
            ),
          );
      }),
    );
}

interface Sized<At> {
  at: At;
  people: number;
}

/** How many people have each combination of codes in some columns. */
function bySize(living: readonly Class[], some: readonly string[], unanswered: boolean): Sized<string[]>[] {
  const sizes = new Map<string, Sized<string[]>>();
  for (const one of living) {
    const at = some.map((column) => one.codes[column]!);
    if (!unanswered && at.includes("")) continue;
    const key = at.join("\u0000");
    const own = sizes.get(key) ?? { at, people: 0 };
    own.people += one.people;
    sizes.set(key, own);
  }
  return [...sizes.values()];
}

/** Any two of them that differ in one place alone. */
function pairsIn(sizes: readonly Sized<string[]>[], place: number): Sized<string[][]>[] {
  return sizes.flatMap((one, index) =>
    sizes
      .slice(index + 1)
      .filter(({ at }) => at.every((code, i) => (i === place ? code !== one.at[i] : code === one.at[i])))
      .map((other) => ({
        at: one.at.map((code, i) => (i === place ? [code, other.at[i]!] : [code])),
        people: one.people + other.people,
      })),
  );
}

const secret = (some: readonly string[], at: readonly string[][], people: number): Secret => ({
  group: Object.fromEntries(some.map((column, index) => [column, new Set(at[index])])),
  words: some
    .map((column, index) => `${column} ${at[index]!.map((code) => code || "not told").join("+")}`)
    .join(", "),
  people,
});

const upTo = (of: readonly string[], many: number): string[][] =>
  of.reduce<string[][]>(
    (sets, one) => [...sets, ...sets.filter((set) => set.length < many).map((set) => [...set, one])],
    [[]],
  );
