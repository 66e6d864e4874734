import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createPathsMatcher, getTsconfig } from "get-tsconfig";

const ENDINGS = ["", ".ts", ".mts", ".js", ".mjs", ".json", "/index.ts", "/index.js"];

/**
 * The paths of the `tsconfig.json` of a folder or of one above it: from what an import says to the address of
 * the file that is meant; nothing where no path leads to a file.
 */
export function pathMapper(folder: string): (specifier: string) => string | undefined {
  let matcher: ReturnType<typeof createPathsMatcher> | undefined;
  return (specifier) => {
    // Read when it is first asked for: most notebooks import packages only.
    if (matcher === undefined) {
      const config = getTsconfig(folder);
      matcher = config ? createPathsMatcher(config) : null;
    }
    return matcher?.(specifier)
      .flatMap((path) => ENDINGS.map((ending) => `${path}${ending}`))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
      .map((path) => pathToFileURL(path).href)[0];
  };
}

/** What the type check takes from the `tsconfig.json` of a folder or of one above it; all of it absolute. */
export interface Shared {
  paths?: Record<string, string[]>;
  /** Declaration files that are there. */
  files: string[];
  /** Packages whose types are always wanted. */
  types: string[];
}

/** Another text whenever the `tsconfig.json` of a folder, or one above it, comes, goes or changes. */
export function configStamp(folder: string): string {
  const changed = statSync(join(folder, "tsconfig.json"), { throwIfNoEntry: false })?.mtimeMs ?? "";
  const above = dirname(folder);
  return above === folder ? String(changed) : `${changed} ${configStamp(above)}`;
}

/** The paths, the declaration files and the packages of the `tsconfig.json` of a folder or of one above it. */
export function shared(folder: string): Shared {
  const config = getTsconfig(folder);
  if (!config) return { files: [], types: [] };
  const at = (path: string, base = ".") =>
    fileURLToPath(new URL(path, new URL(base.replace(/\/?$/, "/"), pathToFileURL(config.path))));
  const { paths, baseUrl, types = [] } = config.config.compilerOptions ?? {};
  const files = (config.config.files ?? []).filter((file) => file.endsWith(".d.ts")).map((file) => at(file));
  const targets = (list: string[]) =>
    list.flatMap((target) => ENDINGS.map((ending) => `${at(target, baseUrl)}${ending}`));
  return {
    files: files.filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile()),
    types,
    ...(paths && {
      paths: Object.fromEntries(Object.entries(paths).map(([name, list]) => [name, targets(list)])),
    }),
  };
}
