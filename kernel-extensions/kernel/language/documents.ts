import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { configStamp, shared } from "../tsconfig.ts";
import { declared } from "./declared.ts";
import type { Declared } from "./declared.ts";
import { typeRoots } from "./executable.ts";
import type { FileChange } from "./localFiles.ts";
import { LanguageServer } from "./lsp.ts";
import { cellOptions } from "./options.ts";

/** The file name of the module of a cell, by its number; there is no such file. */
const fileName = (slot: number): string => `.oshlab-cell-${slot}.mts`;

/** The cells' options stand in the place of a tsconfig.json of the folder. */
const CONFIG = "tsconfig.json";

/**
 * The documents of a language server that are never on disk: one a cell, in the notebook's folder. When
 * the server ends, another one is started and given the same documents.
 */
export class Documents {
  readonly #folder: string;
  readonly #slots = new Map<string, number>();
  readonly #texts = new Map<number, string>();
  #started: LanguageServer | undefined;
  #server: LanguageServer | undefined;
  #declared: Declared = { names: [], paths: {} };
  #config = "";
  #version = 1;

  /** `server`: one that was started ahead and has no documents yet. */
  constructor(folder: string, server?: LanguageServer) {
    this.#folder = folder;
    this.#started = server;
  }

  /** Starts the server, if it does not run. */
  start(): void {
    this.#running();
  }

  /** By what name another cell imports from a cell's module. */
  specifier(key: string): string {
    return `./${fileName(this.#slot(key)).replace(/\.mts$/, ".mjs")}`;
  }

  /** Gives a cell's module its text. */
  write(key: string, text: string): void {
    const slot = this.#slot(key);
    const known = this.#texts.get(slot);
    const server = this.#running();
    this.#texts.set(slot, text);
    if (configStamp(this.#folder) !== this.#config) this.#change(server, CONFIG, this.#options());
    if (known === undefined) this.#open(server, fileName(slot), "typescript", text);
    else if (known !== text) this.#change(server, fileName(slot), text);
  }

  /** Gives those modules a text that have none. */
  open(keys: string[], text: string): void {
    for (const key of keys) if (!this.#texts.has(this.#slot(key))) this.write(key, text);
  }

  /** Tells the server what became of files on disk. */
  changed(changes: FileChange[]): void {
    if (changes.length > 0) this.#running().notify("workspace/didChangeWatchedFiles", { changes });
  }

  /** Asks about a cell's module. */
  async ask(method: string, key: string, more: object = {}): Promise<unknown> {
    const textDocument = { uri: this.#uri(fileName(this.#slot(key))) };
    return await this.#running().request(method, { textDocument, ...more });
  }

  /** The packages whose declarations the server that runs reads. */
  get declared(): string[] {
    return this.#declared.names;
  }

  close(): void {
    this.#started?.close();
    this.#server?.close();
  }

  #slot(key: string): number {
    const slot = this.#slots.get(key) ?? this.#slots.size + 1;
    this.#slots.set(key, slot);
    return slot;
  }

  #running(): LanguageServer {
    if (this.#server && !this.#server.ended) return this.#server;
    const server = this.#started?.ended === false ? this.#started : new LanguageServer(this.#folder);
    this.#started = undefined;
    this.#server = server;
    this.#open(server, CONFIG, "json", this.#options());
    for (const [slot, text] of this.#texts) this.#open(server, fileName(slot), "typescript", text);
    return server;
  }

  #options(): string {
    this.#config = configStamp(this.#folder);
    // When declarations are there, the options are others.
    this.#declared = declared(this.#folder, () => (this.#config = ""));
    const roots = [join(this.#folder, "node_modules", "@types"), typeRoots()];
    const { files, paths } = shared(this.#folder);
    return cellOptions(roots, { files, paths: { ...this.#declared.paths, ...paths } });
  }

  #change(server: LanguageServer, name: string, text: string): void {
    this.#version += 1;
    const textDocument = { uri: this.#uri(name), version: this.#version };
    server.notify("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
  }

  #open(server: LanguageServer, name: string, languageId: string, text: string): void {
    const textDocument = { uri: this.#uri(name), languageId, version: 1, text };
    server.notify("textDocument/didOpen", { textDocument });
  }

  #uri(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href;
  }
}
