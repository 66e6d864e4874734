import { createRequire, flushCompileCache } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { constants, runInThisContext } from "node:vm";
import { KernelError } from "../errors.ts";
import { LocalModules } from "./localModules.ts";

type Importer = (specifier: string, options?: ImportCallOptions) => Promise<unknown>;

/**
 * Imports as if from a module in the notebook's folder. A local file that has changed since it was last
 * imported is read anew. Throws a `KernelError` when a package is not installed.
 */
export function importer(folder: string): Importer {
  // The file name is what relative paths and packages are resolved from; the file need not exist.
  const load = runInThisContext("(specifier, options) => import(specifier, options)", {
    filename: join(folder, "notebook.ts"),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  }) as Importer;
  const modules = new LocalModules(folder);
  return async (specifier, options) => {
    try {
      return await modules.within(() => load(specifier, options));
    } catch (error) {
      throw explained(error, specifier);
    } finally {
      // This process will be ended from outside, so what was compiled is kept now.
      setImmediate(flushCompileCache);
    }
  };
}

/** What a notebook's cell finds in `require`, `__dirname`, `__filename` and `import.meta`. */
export function surroundings(folder: string): {
  globals: Record<string, unknown>;
  meta: Record<string, unknown>;
} {
  const filename = join(folder, "notebook.ts");
  const require = createRequire(filename);
  const url = pathToFileURL(filename).href;
  const resolve = (specifier: string): string => {
    const found = require.resolve(specifier);
    return found.startsWith("/") || /^[A-Za-z]:/.test(found) ? pathToFileURL(found).href : found;
  };
  return {
    globals: { require, __dirname: folder, __filename: filename },
    meta: { url, filename, dirname: folder, resolve },
  };
}

function explained(error: unknown, specifier: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== "ERR_MODULE_NOT_FOUND" || !message.startsWith("Cannot find package")) return error;
  const name = /^Cannot find package '([^']+)'/.exec(message)?.[1] ?? specifier;
  return name === specifier || specifier.startsWith(`${name}/`)
    ? new KernelError("PACKAGE_MISSING", { name })
    : error;
}
