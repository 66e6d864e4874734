import { existsSync, readFileSync } from "node:fs";
import { basename, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Debugger } from "node:inspector";
import type { DebugSource } from "../worker/debug/host.ts";
import type { Inspector } from "./inspector.ts";
import { murmur2 } from "./murmur2.ts";
import { Places } from "./places.ts";
import type { Place } from "./places.ts";

/** The seed of the hash by which editors name cells. */
export const SEED = 0xc70f6907;
export const SUFFIX = ".ts";
/** What the addresses of the kernel's own files begin with. */
export const KERNEL = new URL("../", import.meta.url).href;

/** Something of the author's that runs: a cell, or a file in the notebook's folder. */
export interface Script {
  id: string;
  path: string;
  /** What the author calls it. */
  label: string;
  /** A cell's text; of a file it is on disk. */
  code?: string;
  /** The author's place, from 0. */
  original(place: Place): Place | undefined;
}

/** The author's scripts, by V8's id, and the texts of cells by the path that editors give them. */
export class Scripts {
  /** What the paths of cells begin with. They are on no disk. */
  readonly prefix: string;
  readonly #inspector: Inspector;
  readonly #folder: string;
  readonly #urls = new Map<string, string>();
  readonly #scripts = new Map<string, Promise<Script | undefined>>();
  readonly #codes = new Map<string, string>();

  constructor(inspector: Inspector, folder: string, session: string) {
    this.#inspector = inspector;
    this.#folder = folder;
    this.prefix = `/oshlab-${session.slice(0, 8)}/`;
  }

  /** Remembers the text of a cell; gives its path. */
  dump(code: string): string {
    const path = `${this.prefix}${murmur2(code, SEED)}${SUFFIX}`;
    this.#codes.set(path, code);
    return path;
  }

  /** The text of a cell. */
  code(path: string): string | undefined {
    return this.#codes.get(path);
  }

  /** The text of a cell or of a file that has run. */
  text(path: string): string | undefined {
    return this.code(path) ?? (this.files().includes(path) ? readFileSync(path, "utf8") : undefined);
  }

  parsed({ scriptId, url }: Debugger.ScriptParsedEventDataType): void {
    this.#urls.set(scriptId, url);
  }

  /** The author's script of this id. */
  find(id: string): Promise<Script | undefined> {
    const known = this.#scripts.get(id);
    if (known) return known;
    const found = this.#load(id);
    this.#scripts.set(id, found);
    found.catch(() => this.#scripts.delete(id));
    return found;
  }

  /** The cells that have run. */
  async cells(): Promise<Script[]> {
    const ids = [...this.#urls].filter(([, url]) => url.startsWith("oshlab-cell:")).map(([id]) => id);
    return (await Promise.all(ids.map((id) => this.find(id)))).filter((script) => script !== undefined);
  }

  /** The paths of the author's files that have run. */
  files(): string[] {
    const paths = [...this.#urls.values()].map((url) => this.#file(url));
    return [...new Set(paths)].filter((path) => path !== undefined);
  }

  /** Is it the address of a file that is neither the author's nor the kernel's? */
  isInstalled(url: string): boolean {
    return url.startsWith("file:") && !this.#file(url) && !url.startsWith(KERNEL);
  }

  /** The process is another one. */
  forget(): void {
    this.#urls.clear();
    this.#scripts.clear();
  }

  async #load(id: string): Promise<Script | undefined> {
    const url = this.#urls.get(id) ?? "";
    const path = this.#file(url);
    if (path !== undefined) return { id, path, label: basename(path), original: (place) => place };
    const [, number] = /^oshlab-cell:(\d+)$/.exec(url) ?? [];
    if (number === undefined) return undefined;
    const source = await this.#inspector.call<DebugSource | undefined>("source", [{ value: Number(number) }]);
    if (!source) return undefined;
    const { code, label } = source;
    const places = new Places(source.positions);
    return { id, path: this.dump(code), label, code, original: (place) => places.original(place) };
  }

  #file(url: string): string | undefined {
    if (!url.startsWith("file:") || url.startsWith(KERNEL) || url.includes("/node_modules/"))
      return undefined;
    const path = fileURLToPath(url.replace(/[?#].*$/, ""));
    // Imports of cells come from a file of the kernel's that is on no disk.
    return path.startsWith(this.#folder + sep) && existsSync(path) ? path : undefined;
  }
}
