import type { CellState, Ran, Version } from "./states.ts";
import type { Cell, Source, TopDown } from "./topDown.ts";

/** What the session holds: every name's value, and the last run of every cell. */
interface Memory {
  now: ReadonlyMap<string, Version>;
  ran: ReadonlyMap<string, Ran>;
}

/**
 * The cells to run, in order, so that every cell that has run shows what a fresh run would show: those that
 * are not up to date, those whose values these need and that are no longer in memory, and those that take
 * from one of both. What stands in the wrong order, and what takes from it, is left out: running helps nothing.
 *
 * @param last names that the notebook's text shows at the end
 */
export function toRun(
  cells: readonly Cell[],
  states: ReadonlyMap<string, CellState>,
  fresh: TopDown,
  { now, ran }: Memory,
  last: ReadonlySet<string>,
): string[] {
  const blocked = new Set<string>();
  for (const { id } of cells) {
    const from = [...fresh.places.get(id)!.sources.values()];
    if (
      states.get(id)!.state === "order" ||
      from.some((source) => source && !isFixed(source) && blocked.has(source.cell))
    )
      blocked.add(id);
  }
  const wanted = new Set<string>();
  const want = (id: string): void => {
    if (!blocked.has(id)) wanted.add(id);
  };
  for (const [id, { state }] of states) if (["changed", "stale", "failed"].includes(state)) want(id);
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size;
    const held = new Map<string, Source>(now);
    for (const { id } of cells) {
      const place = fresh.places.get(id)!;
      for (const [name, source] of place.sources) {
        if (!source) continue;
        if (wanted.has(id) && !isSame(held.get(name), source)) want(source.cell);
        if (ran.has(id) && wanted.has(source.cell) && !isFixed(source)) want(id);
      }
      if (wanted.has(id)) for (const source of place.gives) held.set(source.definition.name, source);
    }
    for (const name of last) {
      const source = fresh.end.get(name);
      if (source && ran.has(source.cell) && !isSame(held.get(name), source)) want(source.cell);
    }
  }
  return cells.map(({ id }) => id).filter((id) => wanted.has(id));
}

const isFixed = ({ definition }: Source): boolean => definition.mark !== undefined;

const isSame = (held: Source | undefined, source: Source): boolean =>
  isFixed(source) ? held?.definition.mark === source.definition.mark : held?.cell === source.cell;
