import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
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

/** The same paths, absolute, for the type check. */
export function typePaths(folder: string): Record<string, string[]> | undefined {
  const config = getTsconfig(folder);
  const { paths, baseUrl = "." } = config?.config.compilerOptions ?? {};
  if (!config || !paths) return undefined;
  const base = new URL(`${baseUrl.replace(/\/?$/, "/")}`, pathToFileURL(config.path));
  const entries = Object.entries(paths).map(([name, targets]) => [
    name,
    targets.flatMap((target) => {
      const path = decodeURIComponent(new URL(target, base).pathname);
      return ENDINGS.map((ending) => `${path}${ending}`);
    }),
  ]);
  return Object.fromEntries(entries) as Record<string, string[]>;
}
