import type { WholeTable } from "../candidate.ts";
import { inside } from "../identity.ts";
import type { Line } from "./margins.ts";
import type { SystemCell } from "./system.ts";

/**
 * Lines of hierarchies that stand in two columns: the divisions of a section add up to it, whichever table has them.
 *
 * @param cells of the report, by their identities
 */
export function nestedLines(tables: readonly WholeTable[], cells: ReadonlyMap<string, SystemCell>): Line[] {
  const lines = new Map<string, { total: string; parts: Set<string> }>();
  for (const { deliveries, column, parent, codes } of nestingsOf(tables))
    for (const id of cells.keys()) {
      const total = inside(id, column, parent, codes);
      if (total === undefined || !cells.has(total) || deliveriesOf(id) !== deliveries) continue;
      const key = `${column} ${total}`;
      lines.set(key, { total, parts: (lines.get(key)?.parts ?? new Set()).add(id) });
    }
  return [...lines.values()].map(({ total, parts }) => ({ total, parts: [...parts].sort(), whole: true }));
}

/** A column that lies in another: of each code, the one that it is in. */
export interface Nested {
  deliveries: string;
  column: string;
  parent: string;
  codes: Record<string, string>;
}

/** What all tables together know of columns that lie in others, by the deliveries that they are of. */
export function nestingsOf(tables: readonly WholeTable[]): Nested[] {
  const all = tables.flatMap(({ nesting = {}, cells: [first] }) =>
    Object.entries(first ? nesting : {}).flatMap(([column, above]) =>
      Object.entries(above).map(([parent, codes]): Nested => ({
        deliveries: deliveriesOf(first!.identity),
        column,
        parent,
        codes,
      })),
    ),
  );
  const same = Map.groupBy(all, ({ deliveries, column, parent }) => `${deliveries} ${column} ${parent}`);
  return [...same.values()].map((some) => ({
    ...some[0]!,
    codes: Object.assign({}, ...some.map(({ codes }) => codes)) as Record<string, string>,
  }));
}

const deliveriesOf = (identity: string): string => identity.split("|", 1)[0]!;
