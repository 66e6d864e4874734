import type { People } from "./people.ts";

/** An estimate that a chapter asks for, and what it shows of it. */
export interface Ask {
  /** People, shares of rows, of columns and of all; of a column its total, share or mean. */
  verb: "count" | "row" | "column" | "share" | "total" | "proportion" | "mean" | "ratio";
  of?: string;
  /** Of a ratio: the column that it is for one of. */
  to?: string;
  by: string[];
  filter: Record<string, string[]>;
  /** Categories that the author keeps of the table: one alone is fixed. */
  kept: Record<string, string[]>;
  /** `change` and `times`: two of its cells, the second less the first, or the first for one of the second. */
  shown: "figure" | "table" | "value" | "change" | "times";
  /** Which two, from 0 to 1. */
  pair: readonly [number, number];
  digits?: number;
}

/** The few columns that a survey's editions speak of, so that there is something to set side by side. */
export interface Theme {
  columns: readonly string[];
  of: readonly string[];
}

/** @param next random numbers from 0 to 1 */
export function themeOf(people: People, next: () => number): Theme {
  const some = drawer(next);
  const isRelated = next() < 0.6;
  const columns = some(people.dimensions, isRelated ? 2 : 3);
  // Who is under 30 is told by age: now and then it is a column of its own.
  const having = people.having.slice(next() < 0.25 ? 0 : 1);
  return {
    columns: isRelated ? withRelated(columns, people) : columns,
    of: [...some(having, next() < 0.5 ? 1 : 2), ...people.scores],
  };
}

/** What a random edition asks: a few estimates of its theme. */
export function asksOf(people: People, { columns, of: ofWhat }: Theme, next: () => number): Ask[] {
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const one = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!;
  const some = drawer(next);
  const codesOf = (column: string) =>
    [...new Set(people.rows.map((row) => row[column]!))].filter((code) => code !== "").sort();
  return Array.from({ length: between(3, 7) }, (): Ask => {
    const isOf = next() < 0.5;
    const of = isOf ? one(ofWhat) : undefined;
    // Nobody crosses sections with divisions, nor ages with who is young.
    const by = apart(some(columns, next() < 0.1 && isOf ? 0 : next() < 0.6 ? 1 : 2), of, people);
    const others = next() < 0.15 ? columns : columns.filter((column) => !by.includes(column));
    const wanted = some(others, next() < 0.5 ? 0 : between(1, 2));
    const filtered = next() < 0.15 ? wanted : apart(wanted, of, people);
    const filter = Object.fromEntries(
      filtered.map((column) => {
        const codes = codesOf(column);
        // All of them are everybody who gave an answer.
        const many =
          next() < 0.6 ? 1 : between(1, next() < 0.2 ? codes.length : Math.max(1, codes.length - 1));
        return [column, some(codes, many).sort()];
      }),
    );
    const isIn = (row: People["rows"][number]) =>
      Object.entries(filter).every(([column, codes]) => codes.includes(row[column]!));
    const kept: Ask["kept"] = {};
    for (const column of by) {
      const codes = codesOf(column).filter((code) => filter[column]?.includes(code) ?? true);
      const found = codes.filter((code) => people.rows.some((row) => row[column] === code && isIn(row)));
      const isDropped = found.length > 1 && next() < 0.2;
      const chosen = isDropped ? some(found, next() < 0.4 ? 1 : found.length - 1) : found;
      // Of one section an author shows its own divisions.
      if (chosen.length > 0 && chosen.length < codes.length) kept[column] = chosen.sort();
    }
    const isScore = of !== undefined && people.scores.includes(of);
    const kind = next();
    const other = ofWhat.find((name) => name !== of);
    // A ratio to nothing is no number.
    const inCells = Map.groupBy(people.rows.filter(isIn), (row) => by.map((column) => row[column]).join());
    const isRatio = [...inCells.values()].every((some) =>
      some.some((row) => row[other ?? ""] === "1" && row[of ?? ""] !== ""),
    );
    const to = of && !isScore && next() < 0.12 && isRatio ? other : undefined;
    const shares: Ask["verb"] = one(by.length > 1 ? ["row", "column", "share"] : ["share"]);
    return {
      verb: !of
        ? by.length === 0 || kind < 0.7
          ? "count"
          : shares
        : isScore || (kind < 0.08 && !to)
          ? one(["mean", "total"])
          : to
            ? "ratio"
            : one(["total", "proportion"]),
      ...(of ? { of } : {}),
      ...(to ? { to } : {}),
      by,
      filter,
      kept,
      shown: by.length === 0 ? "value" : next() < 0.08 ? one(["change", "times"]) : one(["figure", "table"]),
      pair: [next(), next()],
      ...(next() < 0.15 ? { digits: between(1, 2) } : {}),
    };
  });
}

/** Draws some of a list, each once. */
const drawer =
  (next: () => number) =>
  <T>(of: readonly T[], many: number): T[] => {
    const left = [...of];
    return Array.from({ length: Math.min(many, left.length) }, () =>
      left.splice(Math.floor(next() * left.length), 1),
    ).flat();
  };

/** Without a column that tells another one of them, or that this one tells. */
function apart(columns: string[], of: string | undefined, { tells }: People): string[] {
  const isTold = (one: string, other: string | undefined) =>
    tells.some(([from, to]) => (from === one && to === other) || (from === other && to === one));
  return columns.filter(
    (column, index) => !isTold(column, of) && !columns.slice(0, index).some((other) => isTold(column, other)),
  );
}

/** Columns with one that tells them, or that they tell: divisions beside sections. */
function withRelated(columns: string[], { tells, dimensions }: People): string[] {
  const related = tells
    .flatMap(([from, to]) => (columns.includes(from) ? [to] : columns.includes(to) ? [from] : []))
    .find((column) => dimensions.includes(column) && !columns.includes(column));
  return related ? [...columns, related] : columns;
}

/** In words: "total(burnout) by sector of age a1". */
export function askWords({ verb, of, to, by, filter }: Ask): string {
  const what = of ? `${verb}(${of}${to ? `, ${to}` : ""})` : verb === "count" ? "people" : `${verb} shares`;
  const whom = Object.entries(filter).map(([column, codes]) => `${column} ${codes.join("+")}`);
  return [what, by.length > 0 ? `by ${by.join(" × ")}` : "", whom.length > 0 ? `of ${whom.join(", ")}` : ""]
    .filter((part) => part !== "")
    .join(" ");
}
