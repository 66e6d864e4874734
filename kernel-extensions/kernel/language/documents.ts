import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { typeRoots } from "./executable.ts";
import { LanguageServer } from "./lsp.ts";
import { cellOptions } from "./options.ts";

/** How many empty documents are opened at once. */
const BATCH = 16;

/** The file name of the module of a cell, by its number; there is no such file. */
const fileName = (slot: number): string => `.oshlab-cell-${slot}.mts`;

/**
 * The documents of a language server that are never on disk: one a cell, in the notebook's folder. They
 * are opened empty and ahead of need, since to open one costs four times as much as to change one. When
 * the server ends, another one is started and given the same documents.
 */
export class Documents {
  readonly #folder: string;
  readonly #slots = new Map<string, number>();
  readonly #texts = new Map<number, string>();
  #server: LanguageServer | undefined;
  #opened = 0;
  #version = 1;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** By what name another cell imports from a cell's module. */
  specifier(key: string): string {
    return `./${fileName(this.#slot(key)).replace(/\.mts$/, ".mjs")}`;
  }

  /** Gives a cell's module its text. */
  write(key: string, text: string): void {
    const slot = this.#slot(key);
    this.#texts.set(slot, text);
    const server = this.#running();
    this.#version += 1;
    const textDocument = { uri: this.#uri(fileName(slot)), version: this.#version };
    server.notify("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
  }

  /** Asks about a cell's module. */
  async ask(method: string, key: string, more: object = {}): Promise<unknown> {
    const textDocument = { uri: this.#uri(fileName(this.#slot(key))) };
    return await this.#running().request(method, { textDocument, ...more });
  }

  close(): void {
    this.#server?.close();
  }

  #slot(key: string): number {
    const known = this.#slots.get(key);
    if (known !== undefined) return known;
    const slot = this.#slots.size + 1;
    this.#slots.set(key, slot);
    if (this.#server && !this.#server.ended) this.#open(this.#server, slot);
    return slot;
  }

  /** Sees that this document is open, and opens some more with it. */
  #open(server: LanguageServer, slot: number): void {
    if (slot <= this.#opened) return;
    const last = slot + BATCH - 1;
    for (let next = this.#opened + 1; next <= last; next += 1) {
      const text = this.#texts.get(next) ?? "export {};\n";
      const textDocument = { uri: this.#uri(fileName(next)), languageId: "typescript", version: 1, text };
      server.notify("textDocument/didOpen", { textDocument });
    }
    this.#opened = last;
  }

  #running(): LanguageServer {
    if (this.#server && !this.#server.ended) return this.#server;
    const server = new LanguageServer(this.#folder);
    const roots = [join(this.#folder, "node_modules", "@types"), typeRoots()];
    const textDocument = {
      uri: this.#uri("tsconfig.json"),
      languageId: "json",
      version: 1,
      text: cellOptions(roots),
    };
    server.notify("textDocument/didOpen", { textDocument });
    this.#opened = 0;
    this.#server = server;
    this.#open(server, this.#slots.size + 1);
    return server;
  }

  #uri(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href;
  }
}
