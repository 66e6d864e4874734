import { cellFlow } from "@oshlab/kernel/dataflow/flow.ts";
import { Session } from "@oshlab/kernel/dataflow/session.ts";
import { topDown } from "@oshlab/kernel/dataflow/topDown.ts";
import type { Cell as CodeCell, TopDown } from "@oshlab/kernel/dataflow/topDown.ts";
import { UserError } from "../error.ts";
import type { Chapter } from "./chapter.ts";
import { cellName } from "./notebook.ts";
import { placeIn } from "./place.ts";

/** What of a chapter depends on the order of its cells, found without running it. */
export interface OrderFindings {
  /** ORDER_BELOW: a name that only a cell further down defines. A fresh run stops there. */
  problems: UserError[];
  /**
   * ORDER_TWICE: a name that is defined again after it was used; ORDER_STORED: a result that was computed
   * in another order, as the notebook's own execution counts tell.
   */
  warnings: UserError[];
}

/** Looks at the order of a chapter's cells: what a fresh run can't do, and what it gives otherwise. */
export function cellOrder(chapter: Chapter): OrderFindings {
  const cells = chapter.notebook.cells
    .filter((cell) => cell.cell_type === "code")
    .map(({ id, source, execution_count }) => ({ id, code: source, count: execution_count ?? null }));
  const fresh = topDown(cells);
  const stored = storedOrder(chapter, cells);
  return { problems: below(chapter, cells, fresh), warnings: [...twice(chapter, cells, fresh), ...stored] };
}

function below(chapter: Chapter, cells: CodeCell[], { places }: TopDown): UserError[] {
  return cells.flatMap(({ id, code }) =>
    [...places.get(id)!.below]
      .filter(([name]) => !(name in globalThis))
      .map(([name, other]) => {
        const values = { name, other: nameOf(chapter, other) };
        return new UserError("ORDER_BELOW", values, placeIn(chapter, id, lineOf(name, code)));
      }),
  );
}

function twice(chapter: Chapter, cells: CodeCell[], { places }: TopDown): UserError[] {
  const told = new Set<string>();
  return cells.flatMap(({ id, code }, index) =>
    [...places.get(id)!.sources].flatMap(([name, source]) => {
      const other = cells.slice(index + 1).find((cell) => {
        const again = cellFlow(cell.code).defines.get(name);
        // The same import or function is no other value.
        return again && (again.mark === undefined || again.mark !== source?.definition.mark);
      });
      if (!source || !other || told.has(name)) return [];
      told.add(name);
      const values = { name, first: nameOf(chapter, source.cell), other: nameOf(chapter, other.id) };
      return [new UserError("ORDER_TWICE", values, placeIn(chapter, id, lineOf(name, code)))];
    }),
  );
}

/** The order of the last runs, as far as the notebook tells it, against the order of the cells. */
function storedOrder(chapter: Chapter, cells: (CodeCell & { count: number | null })[]): UserError[] {
  const session = new Session();
  const ran = cells.filter(({ count }) => count !== null).sort((a, b) => a.count! - b.count!);
  for (const cell of ran) session.ran(cell);
  return session.look(cells).cells.flatMap(({ id, because }) =>
    because
      // What follows from another cell, and what a fresh run can't do at all, is told there.
      .filter(({ why, cell }) => (why === "other" || why === "newer") && ran.some(({ id }) => id === cell))
      .map(({ name, cell }) => {
        const values = { name, other: nameOf(chapter, cell!) };
        return new UserError("ORDER_STORED", values, placeIn(chapter, id));
      }),
  );
}

const nameOf = ({ notebook }: Chapter, id: string): string =>
  cellName(
    notebook,
    notebook.cells.find((cell) => cell.id === id)!,
  );

/** The first line of a cell on which a name stands; none when it comes by a function. */
function lineOf(name: string, code: string): number | undefined {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_$.])${RegExp.escape(name)}(?![\\p{L}\\p{N}_$])`, "u");
  const index = code.split("\n").findIndex((line) => word.test(line));
  return index < 0 ? undefined : index + 1;
}
