import { join } from "node:path";
import { declarations, makeDeclarations } from "./declarations.ts";
import { sourcePackages } from "./sourcePackage.ts";

/** Packages whose declarations are read instead of their sources. */
export interface Declared {
  names: string[];
  /** For the `paths` of the options: only the type check goes this way, never the code that runs. */
  paths: Record<string, string[]>;
}

/**
 * The packages of a notebook's folder that are declared as they are now. The others are made in the background;
 * `made` is called when one is there.
 */
export function declared(folder: string, made: () => void): Declared {
  const found = sourcePackages(folder).map((source) => ({ source, place: declarations(source) }));
  for (const { source, place } of found) {
    if (place === undefined) void makeDeclarations(source).then((now) => now !== undefined && made());
  }
  const ready = found.flatMap(({ source, place }) => (place === undefined ? [] : [{ source, place }]));
  return {
    names: ready.map(({ source }) => source.name),
    paths: Object.fromEntries(
      ready.flatMap(({ source, place }) =>
        Object.entries(source.entries).map(([name, path]) => [name, [join(place, path)]]),
      ),
    ),
  };
}

/** Makes the declarations of all packages of a notebook's folder ahead. */
export async function declareAhead(folder: string): Promise<void> {
  await Promise.all(sourcePackages(folder).map(makeDeclarations));
}
