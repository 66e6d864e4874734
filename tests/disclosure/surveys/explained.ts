import type { Row } from "./blocks.ts";
import { boundsOf } from "./bounds.ts";
import { follows } from "./follows.ts";
import type { Attacked, Found } from "./attackPrinted.ts";
import type { People } from "./people.ts";
import type { Printed } from "./printed.ts";

/** Which numbers tell a group, none of them without need, and what kind of leak it is. */
export interface Explained {
  kind: string;
  words: string;
  numbers: number;
}

/** The fewest printed numbers that still tell a leak: one after the other is left out. */
export async function explained(
  { words, people: size, bounds, question }: Found,
  { equations, statements }: Attacked,
  people: People,
): Promise<Explained> {
  const most = people.weights.reduce((total, weight) => total + weight, 0);
  const sourceOf = (row: Row): string => statements[row.statement]!.words;
  const isKnown = async (rows: readonly Row[]) =>
    !(await boundsOf({ ...equations, rows }, [question], most))[0]!.open;
  const started = new Set(bounds.tight.map((row) => sourceOf(equations.rows[row]!)));
  let rows = equations.rows.filter((row) => started.has(sourceOf(row)));
  if (!(await isKnown(rows))) rows = [...equations.rows];
  for (const source of [...new Set(rows.map(sourceOf))].reverse()) {
    const without = rows.filter((row) => sourceOf(row) !== source);
    if (await isKnown(without)) rows = without;
  }
  const sources = [...new Set(rows.map(sourceOf))];
  const used = rows.flatMap((row) => statements[row.statement]!.printed ?? []);
  const wanted = {
    at: question.whole.map((block) => question.from + block),
    by: question.whole.map(() => 1),
  };
  const bySums = follows(
    wanted,
    rows.filter(({ low, high }) => low === high),
  );
  const isRange = rows.some(({ low, high }) => low !== high);
  return {
    kind: kindOf(
      [...new Set(used)],
      words,
      people,
      bySums ? "sums" : isRange ? "shares" : "bounds",
      question.from > 0,
    ),
    words: `${words}: ${size} (${question.truth})\n${sources.map((source) => `      ${source}`).join("\n")}`,
    numbers: sources.length,
  };
}

function kindOf(
  used: readonly Printed[],
  target: string,
  people: People,
  how: string,
  isScore: boolean,
): string {
  const columns = new Set(used.flatMap(({ ask: { by, filter } }) => [...by, ...Object.keys(filter)]));
  const ofs = new Set(used.flatMap(({ ask: { of } }) => of ?? []));
  const nested = people.tells.some(([from, to]) => columns.has(from) && (columns.has(to) || ofs.has(to)));
  const filters = new Set(used.map(({ ask: { filter } }) => JSON.stringify(filter)));
  const several = used.some(({ ask: { filter } }) => Object.values(filter).some((codes) => codes.length > 1));
  const isHaving = people.having.some((column) => target.includes(`${column} `));
  const all = used.some(({ ask: { of } }) => of === undefined);
  return [
    new Set(used.map(({ edition }) => edition)).size > 1 ? "between editions" : "one report",
    nested ? "hierarchy" : "",
    filters.size > 1 ? "filters" : "",
    several ? "several codes" : "",
    isHaving ? (all ? "having beside all" : "having") : "",
    isScore ? "score" : "",
    `by ${how}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}
