import type { Debugger } from "node:inspector";
import { pathToFileURL } from "node:url";
import type { Inspector } from "./inspector.ts";
import { breakableLines, stoppingLine } from "./lines.ts";
import type { Script, Scripts } from "./scripts.ts";

/** Breakpoints by path and the author's line, from 1: put into every script of that path, also those to come. */
export class Breakpoints {
  readonly #inspector: Inspector;
  readonly #scripts: Scripts;
  readonly #lines = new Map<string, number[]>();
  readonly #set = new Map<string, string[]>();
  #instrumentation: string | undefined;

  constructor(inspector: Inspector, scripts: Scripts) {
    this.#inspector = inspector;
    this.#scripts = scripts;
  }

  /** All of them, by path. */
  list(): [path: string, lines: number[]][] {
    return [...this.#lines].filter(([, lines]) => lines.length > 0);
  }

  /** Sets those of a path, instead of what was there; gives the lines at which they stand. */
  set(path: string, asked: readonly number[]): (number | undefined)[] {
    const code = this.#scripts.code(path);
    const lines = code === undefined ? undefined : breakableLines(code);
    const found = asked.map((line) => (lines ? stoppingLine(lines, line) : line));
    this.#lines.set(path, [...new Set(found.filter((line) => line !== undefined))]);
    return found;
  }

  /** Tells V8 of those of one path. */
  async renew(path: string): Promise<void> {
    const old = this.#set.get(path) ?? [];
    this.#set.delete(path);
    for (const breakpointId of old) await this.#remove(breakpointId);
    await this.#watch();
    const lines = this.#lines.get(path) ?? [];
    if (lines.length === 0) return;
    if (this.#scripts.code(path) === undefined) await this.#inFile(path, lines);
    else for (const script of await this.#scripts.cells()) if (script.path === path) await this.into(script);
  }

  /** Tells V8 of all of them. */
  async renewAll(): Promise<void> {
    for (const path of this.#lines.keys()) await this.renew(path);
  }

  /** Puts those of its path into a cell's script. */
  async into({ id, path, original }: Script): Promise<void> {
    const lines = this.#lines.get(path) ?? [];
    if (lines.length === 0) return;
    const { locations } = await this.#inspector.post<Debugger.GetPossibleBreakpointsReturnType>(
      "Debugger.getPossibleBreakpoints",
      { start: { scriptId: id, lineNumber: 0, columnNumber: 0 } },
    );
    const places = locations
      .map((location) => {
        const place = original({ line: location.lineNumber, column: location.columnNumber ?? 0 });
        return { location, line: place && place.line + 1 };
      })
      .filter(({ line }) => line !== undefined);
    // Where a function ends is no statement; but of `return y;` V8 may know nothing else.
    const statements = places.filter(({ location }) => location.type !== "return");
    for (const line of lines) {
      const on = (one: { line: number | undefined }): boolean => one.line === line;
      const next = statements.filter((one) => one.line! > line).toSorted((a, b) => a.line! - b.line!)[0];
      const place = statements.find(on) ?? places.find(on) ?? next;
      if (place) await this.#add(path, "Debugger.setBreakpoint", { location: place.location });
    }
  }

  /** The process is another one. */
  forget(): void {
    this.#set.clear();
    this.#instrumentation = undefined;
  }

  async #inFile(path: string, lines: readonly number[]): Promise<void> {
    const url = pathToFileURL(path).href.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    for (const line of lines) {
      const params = { urlRegex: `^${url}(\\?|$)`, lineNumber: line - 1 };
      await this.#add(path, "Debugger.setBreakpointByUrl", params);
    }
  }

  async #add(path: string, method: string, params: object): Promise<void> {
    try {
      const { breakpointId } = await this.#inspector.post<{ breakpointId: string }>(method, params);
      this.#set.set(path, [...(this.#set.get(path) ?? []), breakpointId]);
    } catch {
      // Two lines may lead to the same place.
    }
  }

  /** While there are breakpoints, V8 waits before each script, so that a new cell gets its own. */
  async #watch(): Promise<void> {
    const needed = this.list().length > 0;
    if (needed && this.#instrumentation === undefined) {
      const params = { instrumentation: "beforeScriptExecution" };
      const reply = await this.#inspector.post<{ breakpointId: string }>(
        "Debugger.setInstrumentationBreakpoint",
        params,
      );
      this.#instrumentation = reply.breakpointId;
    } else if (!needed && this.#instrumentation !== undefined) {
      await this.#remove(this.#instrumentation);
      this.#instrumentation = undefined;
    }
  }

  async #remove(breakpointId: string): Promise<void> {
    await this.#inspector.post("Debugger.removeBreakpoint", { breakpointId });
  }
}
