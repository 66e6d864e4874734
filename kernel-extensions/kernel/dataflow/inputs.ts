import type { Definition, Flow } from "./flow.ts";
import type { Names } from "./names.ts";

/**
 * What a cell takes from other cells when it runs from its first statement to its last, and what of theirs
 * it changes. A function that is mentioned may be called: what it takes when it runs counts too.
 *
 * @param known what other cells have given a name, where the cell runs
 */
export function inputs(flow: Flow, known: (name: string) => Definition | undefined): Names {
  const own = new Map<string, Definition>();
  const found: Names = { reads: new Set(), changes: new Set() };
  const follow = (names: Names, seen: Set<string>): void => {
    for (const name of names.changes) if (!own.has(name)) found.changes.add(name);
    for (const name of names.reads) {
      if (seen.has(name)) continue;
      seen.add(name);
      const mine = own.get(name);
      if (!mine) found.reads.add(name);
      const definition = mine ?? known(name);
      if (definition) follow(definition.later, seen);
    }
  };
  // Functions are there before the first statement; whoever calls a variable before its line gets an error.
  for (const definition of flow.defines.values())
    if (definition.mark !== undefined) own.set(definition.name, definition);
  for (const step of flow.steps) {
    follow(step, new Set());
    for (const definition of [...step.defines, ...(step.assigns ? [step.assigns] : [])])
      own.set(definition.name, definition);
  }
  return found;
}
