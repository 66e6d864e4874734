import { readFileSync, statSync } from "node:fs";
import { createRequire, registerHooks, SourceMap, stripTypeScriptTypes } from "node:module";
import type { LoadHookContext, ResolveHookContext } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import MagicString from "magic-string";
import { parseSync } from "oxc-parser";
import { transformSync } from "oxc-transform";
import { position } from "../syntax/cell.ts";
import { pathMapper } from "../tsconfig.ts";
import { files } from "./sources.ts";

const { cache } = createRequire(import.meta.url);

interface Loaded {
  url: string;
  /** When it and all that it imports were last changed. */
  stamp: string;
}

/**
 * The notebook's own modules: files that its cells import by a path, and what these import in turn. Paths of
 * a `tsconfig.json` lead to them; a file that has changed since it was loaded, or that imports one that has,
 * is read anew; TypeScript that Node does not strip (enums, namespaces) is transformed.
 */
export class LocalModules {
  readonly #notebook: string;
  readonly #mapped: (specifier: string) => string | undefined;
  readonly #loaded = new Map<string, Loaded>();
  readonly #imports = new Map<string, Set<string>>();
  /** Where each file was found while an import runs: once only, also in a circle of imports. */
  readonly #found = new Map<string, string>();
  /** Those that are loaded for the first time, or anew. */
  readonly #fresh = new Set<string>();
  #loads = false;
  #running = 0;
  #serial = 0;

  constructor(folder: string) {
    this.#notebook = pathToFileURL(join(folder, "notebook.ts")).href;
    this.#mapped = pathMapper(folder);
    registerHooks({ resolve: (specifier, context, next) => this.#resolve(specifier, context, next) });
  }

  /** Runs an import of a cell. */
  async within<T>(load: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await load();
    } catch (error) {
      // Node remembers a failure, but what it came from may be put right elsewhere: next time they are read anew.
      for (const file of this.#fresh) this.#loaded.set(file, { url: file, stamp: "failed" });
      throw error;
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#settle();
    }
  }

  #resolve(
    specifier: string,
    context: ResolveHookContext,
    next: (specifier: string, context?: Partial<ResolveHookContext>) => { url: string },
  ): { url: string; shortCircuit?: boolean } {
    const parent = withoutQuery(context.parentURL ?? "");
    const ours = parent === this.#notebook || this.#imports.has(parent);
    if (!ours) return next(specifier, context);
    if (!context.conditions.includes("import")) return this.#required(parent, next(specifier, context));
    const mapped = this.#mapped(specifier);
    if (mapped === undefined && !/^(\.{0,2}\/|file:)/.test(specifier)) return next(specifier, context);
    const { url } = next(mapped ?? specifier, context);
    const file = withoutQuery(url);
    if (!file.startsWith("file:") || file.includes("/node_modules/"))
      return next(mapped ?? specifier, context);
    this.#loadHere();
    this.#imports.get(parent)?.add(file);
    if (!this.#imports.has(file)) this.#imports.set(file, new Set());
    return { ...next(mapped ?? specifier, context), url: this.#current(file) };
  }

  /** What CommonJS code asks for has no other address when it has changed: it is forgotten. */
  #required(parent: string, found: { url: string }): { url: string } {
    if (found.url.startsWith("file:") && !found.url.includes("/node_modules/")) {
      this.#imports.get(parent)?.add(found.url);
      if (!this.#imports.has(found.url)) this.#imports.set(found.url, new Set());
      this.#newest(found.url);
    }
    return found;
  }

  #current(file: string): string {
    const found = this.#found.get(file) ?? this.#newest(file);
    this.#found.set(file, found);
    return found;
  }

  #newest(file: string): string {
    const stamp = this.#stamp(file);
    const known = this.#loaded.get(file);
    if (known?.stamp === stamp) return known.url;
    this.#serial += 1;
    const url = known ? `${file}?changed=${this.#serial}` : file;
    if (known) this.#forget(file);
    this.#fresh.add(file);
    this.#loaded.set(file, { url, stamp });
    this.#imports.set(file, new Set());
    files.set(file, undefined);
    return url;
  }

  #settle(): void {
    this.#found.clear();
    this.#fresh.clear();
    for (const [file, { url, stamp }] of this.#loaded)
      if (stamp !== "failed") this.#loaded.set(file, { url, stamp: this.#stamp(file) });
  }

  /** CommonJS modules are kept by their path: it and all that it imports. */
  #forget(file: string, seen = new Set<string>()): void {
    if (seen.has(file)) return;
    seen.add(file);
    delete cache[fileURLToPath(file)];
    for (const one of this.#imports.get(file) ?? []) this.#forget(one, seen);
  }

  #stamp(file: string, seen = new Set<string>()): string {
    if (seen.has(file)) return "";
    seen.add(file);
    const changed = statSync(new URL(file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const below = [...(this.#imports.get(file) ?? [])].map((one) => this.#stamp(one, seen));
    return [changed, ...below].join(" ");
  }

  /** From the first file of the notebook on: it makes every module slower to load, the packages' too. */
  #loadHere(): void {
    if (this.#loads) return;
    this.#loads = true;
    registerHooks({ load: (url, context, next) => this.#load(url, context, next) });
  }

  #load(
    url: string,
    context: LoadHookContext,
    next: (url: string, context?: Partial<LoadHookContext>) => object,
  ): { format: string; source: string; shortCircuit: true } {
    const file = withoutQuery(url);
    if (!this.#imports.has(file) || !/\.m?ts$/.test(file)) return next(url, context) as never;
    return { format: "module", source: withoutTypes(file), shortCircuit: true };
  }
}

/** What Node strips keeps its lines; what it can't strip is transformed. */
function withoutTypes(file: string): string {
  const path = fileURLToPath(file);
  const source = readFileSync(path, "utf8");
  try {
    return stripTypeScriptTypes(typesMarked(source));
  } catch {
    const { code, map, errors } = transformSync(path, source, {
      lang: "ts",
      target: "esnext",
      sourcemap: true,
    });
    const [fault] = errors;
    if (fault) throw unreadable(path, source, fault.message, fault.labels[0]?.start ?? 0);
    files.set(file, new SourceMap(map as unknown as ConstructorParameters<typeof SourceMap>[0]));
    return code;
  }
}

/**
 * Says of what is imported without `type`, and used as a type only, that it is one: as TypeScript itself has it. No module
 * has such a name when it runs.
 */
function typesMarked(source: string): string {
  const named = parseSync("file.ts", source).module.staticImports.flatMap(({ entries }) =>
    entries.filter(({ isType, importName }) => !isType && importName.kind === "Name"),
  );
  if (named.length === 0) return source;
  const { code, errors } = transformSync("file.ts", source, { target: "esnext" });
  if (errors.length > 0) return source;
  const { staticImports } = parseSync("file.js", code).module;
  const kept = new Set(
    staticImports.flatMap(({ entries }) => entries.map(({ localName }) => localName.value)),
  );
  const text = new MagicString(source);
  for (const { importName, localName } of named)
    if (!kept.has(localName.value)) text.appendLeft(importName.start!, "type ");
  return text.toString();
}

/** A mistake in a file, with its place where Node puts it. */
function unreadable(path: string, source: string, message: string, start: number): SyntaxError {
  const { line, column } = position(source, start);
  const text = source.split("\n")[line - 1];
  const error = new SyntaxError(message);
  error.stack = `${path}:${line}\n${text}\n${" ".repeat(column - 1)}^\n\n${error.stack}`;
  return error;
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/, "");
