import { readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { shared } from "../tsconfig.ts";

/** A package that is TypeScript as it was written, and lies outside `node_modules`: one of a workspace. */
export interface SourcePackage {
  name: string;
  folder: string;
  /** The `node_modules` where it was found. */
  modules: string;
  /** What can be imported from it, as the `paths` of a tsconfig.json have it: a path within the folder by name. */
  entries: Record<string, string>;
}

/** The source packages that the `types` of the `tsconfig.json` of a notebook's folder name. */
export function sourcePackages(folder: string): SourcePackage[] {
  return shared(folder).types.flatMap((name) => sourcePackage(name, folder) ?? []);
}

/** The URL of what is imported by the package's bare name. */
export const entryOf = ({ name, folder, entries }: SourcePackage): string =>
  pathToFileURL(join(folder, entries[name]!)).href;

function sourcePackage(name: string, from: string): SourcePackage | undefined {
  const places = createRequire(join(from, "notebook.ts")).resolve.paths(name) ?? [];
  const modules = places.find((place) => statSync(join(place, name), { throwIfNoEntry: false }));
  if (modules === undefined) return undefined;
  const folder = realpathSync(join(modules, name));
  if (folder.includes("node_modules")) return undefined;
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { exports?: unknown };
  const entries = Object.fromEntries(
    Object.entries(typeof exports === "object" && exports !== null ? exports : { ".": exports })
      .filter((entry): entry is [string, string] => typeof entry[1] === "string")
      .map(([key, path]) => [name + key.slice(1), path]),
  );
  return entries[name]?.endsWith(".ts") ? { name, folder, modules, entries } : undefined;
}
