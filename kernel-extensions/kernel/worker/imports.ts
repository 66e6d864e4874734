import { existsSync, readdirSync } from "node:fs";
import { createRequire, flushCompileCache } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { constants, runInThisContext } from "node:vm";
import { KernelError } from "../errors.ts";
import { nearest } from "../language/nearest.ts";
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
      throw explained(error);
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

/** The module itself. Throws a `KernelError` when it lacks one of these names: it would be `undefined` without a word. */
export function having(module: unknown, names: string[], from: string): unknown {
  const known = Object.keys(module as object);
  const name = names.find((one) => !known.includes(one));
  if (name === undefined) return module;
  const meant = nearest(name, known, 5);
  throw new KernelError("EXPORT_MISSING", {
    name,
    from,
    known: (meant.length > 0 ? meant : known.slice(0, 20)).join(", "),
  });
}

/** What is not there, for a cell or a file of the author's. */
function explained(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const [, what, name = "", from = ""] =
    /^Cannot find (package|module) '([^']+)' imported from (.+)$/.exec(message) ?? [];
  if (code !== "ERR_MODULE_NOT_FOUND" || what === undefined || /[\\/]node_modules[\\/]/.test(name + from))
    return error;
  const file = relative(process.cwd(), from);
  const place = file === "notebook.ts" ? {} : { file };
  if (what === "package") return new KernelError("PACKAGE_MISSING", { name }, place);
  const known = likely(name).join(", ") || "–";
  return new KernelError("FILE_MISSING", { name: relative(process.cwd(), name), known }, place);
}

/** The files that may be meant by a path: those that are called so but for the ending, else those that look like it. */
function likely(path: string): string[] {
  const [folder, name] = [dirname(path), basename(path)];
  const beside = existsSync(folder) ? readdirSync(folder) : [];
  const same = beside.filter((one) => one.startsWith(`${name}.`));
  return same.length > 0 ? same : nearest(name, beside, 5);
}
