import { cellFlow } from "./flow.ts";
import type { Definition } from "./flow.ts";
import { inputs } from "./inputs.ts";

/** A code cell as its notebook shows it. */
export interface Cell {
  id: string;
  code: string;
}

/** Which cell gives a name its value, and how. */
export interface Source {
  cell: string;
  definition: Definition;
}

/** What a fresh run from top to bottom gives a cell. */
export interface Place {
  /** Where the value of each name that it takes comes from; nothing where no cell above gives it. */
  sources: Map<string, Source | undefined>;
  /** Names that must be there: those that stand in it, and those that functions take which it may call. */
  needs: Set<string>;
  /** Those of them that only a cell below declares, with that cell. */
  below: Map<string, string>;
  /** What it gives when it has run. */
  gives: Source[];
}

export interface TopDown {
  /** By cell. */
  places: Map<string, Place>;
  /** Where each name has its value from at the end. */
  end: Map<string, Source>;
}

/** Follows the names of a notebook's cells through a fresh run from top to bottom. */
export function topDown(cells: readonly Cell[]): TopDown {
  const flows = cells.map(({ code }) => cellFlow(code));
  const places = new Map<string, Place>();
  const end = new Map<string, Source>();
  const known = (name: string) => end.get(name)?.definition;
  for (const [index, { id, code }] of cells.entries()) {
    const flow = flows[index];
    const { reads, changes } = inputs(flow, known);
    const below = new Map<string, string>();
    const needs = new Set([...flow.mentions, ...reads, ...changes]);
    for (const name of needs) {
      if (end.has(name)) continue;
      const at = flows.findIndex((other, n) => n > index && other.defines.has(name));
      if (at >= 0) below.set(name, cells[at].id);
    }
    const sources = new Map([...reads].map((name) => [name, end.get(name)]));
    const given = gives(id, code, changes, known);
    places.set(id, { sources, needs, below, gives: given });
    for (const source of given) end.set(source.definition.name, source);
  }
  return { places, end };
}

/** What a cell has given when it has run: what it changed of others', and what it declares. */
export function gives(
  cell: string,
  code: string,
  changes: Iterable<string>,
  known: (name: string) => Definition | undefined,
): Source[] {
  const flow = cellFlow(code);
  const assigned = new Map(
    flow.steps.flatMap(({ assigns }) => (assigns ? [[assigns.name, assigns] as const] : [])),
  );
  // A name that no cell declared can't be assigned to.
  const changed = [...changes].flatMap((name): Definition[] => {
    const before = known(name);
    return before ? [{ name, later: assigned.get(name)?.later ?? before.later }] : [];
  });
  return [...changed, ...flow.defines.values()].map((definition) => ({ cell, definition }));
}
